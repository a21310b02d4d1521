package org.praxis.search.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.hibernate.jpa.SpecHints;
import org.praxis.search.model.Rebuild;

/** Keeps when all entries were made anew, and how far that is. */
@ApplicationScoped
public class Rebuilds {
  private static final int SKIP_LOCKED = -2;

  @PersistenceContext EntityManager em;

  /** Of two at once the database takes one. */
  public void add(Rebuild rebuild) {
    em.persist(rebuild);
    em.flush();
  }

  public boolean isAny() {
    return em.createQuery("select count(r) from Rebuild r", Long.class).getSingleResult() > 0;
  }

  public boolean isUnderWay() {
    return em.createQuery("select count(r) from Rebuild r where r.endedAt is null", Long.class)
            .getSingleResult()
        > 0;
  }

  /** Whether one is that nobody asked for: before it ends, entries are missing. */
  public boolean isFirstUnderWay() {
    return em.createQuery(
                "select count(r) from Rebuild r where r.endedAt is null and r.askedBy is null",
                Long.class)
            .getSingleResult()
        > 0;
  }

  public Optional<Rebuild> latest() {
    return first(
        em.createQuery("select r from Rebuild r order by r.key desc", Rebuild.class)
            .setMaxResults(1));
  }

  /** The one under way, unless another node has it in hand. */
  public Optional<Rebuild> take() {
    return first(
        em.createQuery("select r from Rebuild r where r.endedAt is null", Rebuild.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED));
  }
}
