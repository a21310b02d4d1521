package org.praxis.people.hold.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.people.hold.HoldId;
import org.praxis.people.hold.model.LegalHold;
import org.praxis.people.hold.view.KeptLine;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps legal holds, and reads what they kept from being lost. */
@ApplicationScoped
public class HoldStore {
  /** Lines that are read at once; one with a file may have 14 MB. */
  private static final int PART = 20;

  // Who is held is not to know.
  private static final String OF_OTHERS = " where h.subject <> :me";

  @PersistenceContext EntityManager em;

  /** Answers whether it is new: one matter holds something once. */
  public boolean add(LegalHold hold) {
    // Of two who place it at once the second waits here, and finds it.
    em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:subject, 120))")
        .setParameter("subject", hold.subject().toString())
        .getSingleResult();
    long same =
        em.createQuery(
                "select count(h) from LegalHold h where h.subject = :subject"
                    + " and lower(h.matter) = lower(:matter) and h.liftedAt is null",
                Long.class)
            .setParameter("subject", hold.subject())
            .setParameter("matter", hold.matter())
            .getSingleResult();
    if (same == 0) {
      em.persist(hold);
    }
    return same == 0;
  }

  public Optional<LegalHold> find(HoldId id) {
    return first(
        em.createQuery("select h from LegalHold h where h.id = :id", LegalHold.class)
            .setParameter("id", id));
  }

  /** All of them; a company has few. */
  public List<LegalHold> all() {
    return em.createQuery("select h from LegalHold h", LegalHold.class).getResultList();
  }

  public Optional<LegalHold> lock(HoldId id) {
    return first(
        em.createQuery("select h from LegalHold h where h.id = :id", LegalHold.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Those of which that person may know: those in force first, then the latest. */
  public Page<LegalHold> knownTo(PersonId reader, PageRequest page) {
    return new Page<>(
        em.createQuery(
                "select h from LegalHold h"
                    + OF_OTHERS
                    + " order by case when h.liftedAt is null then 0 else 1 end,"
                    + " h.placedAt desc, h.key desc",
                LegalHold.class)
            .setParameter("me", reader.value())
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList(),
        page,
        em.createQuery("select count(h) from LegalHold h" + OF_OTHERS, Long.class)
            .setParameter("me", reader.value())
            .getSingleResult());
  }

  /** Of how many things there is a copy, by subject. */
  public Map<UUID, Long> kept(Collection<UUID> subjects) {
    List<?> rows =
        em.createNativeQuery(
                "select subject, count(*) from people_kept where subject = any(:subjects)"
                    + " group by subject")
            .setParameter("subjects", subjects.toArray(UUID[]::new))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
  }

  /** The next copies after that one, the oldest first. */
  public List<KeptLine> keptAfter(UUID subject, long key) {
    List<?> rows =
        em.createNativeQuery(
                "select key, cast(jsonb_build_object('source', source, 'removedAt', removed_at,"
                    + " 'removed', removed) as text) from people_kept where subject = :subject"
                    + " and key > :key order by key")
            .setParameter("subject", subject)
            .setParameter("key", key)
            .setMaxResults(PART)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new KeptLine(((Number) row[0]).longValue(), (String) row[1]))
        .toList();
  }

  /** Forgets copies that no hold needs any more. */
  public void forgetUnneeded() {
    em.flush();
    em.createNativeQuery(
            "delete from people_kept k where not exists"
                + " (select 1 from people_hold h where h.subject = k.subject and h.lifted_at is null)")
        .executeUpdate();
  }
}
