package org.praxis.training.quiz.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.quiz.SittingId;
import org.praxis.training.quiz.model.Allowance;
import org.praxis.training.quiz.model.Sitting;
import org.praxis.training.quiz.model.SittingItem;
import org.praxis.training.quiz.view.SittingRow;

/** Keeps and finds sittings. */
@ApplicationScoped
public class SittingStore {
  // What is held is passed over: jakarta.persistence.lock.timeout, as Hibernate reads it.
  private static final int SKIP_LOCKED = -2;

  @PersistenceContext EntityManager em;

  public void add(Sitting sitting) {
    em.persist(sitting);
  }

  public void add(Allowance allowance) {
    em.persist(allowance);
  }

  public void add(SittingItem item) {
    em.persist(item);
  }

  /** Lets a second click wait until the first has begun. */
  public void lockBeginning(UUID holder, UUID subject) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
        .setParameter("what", "training/quiz/" + holder + "/" + subject)
        .getSingleResult();
  }

  public Optional<Sitting> open(UUID holder, UUID subject) {
    return first(
        em.createQuery(
                "select s from Sitting s where s.holder = :holder and s.subject = :subject and s.endedAt is null",
                Sitting.class)
            .setParameter("holder", holder)
            .setParameter("subject", subject));
  }

  /** Which numbers were given so far: the largest. */
  public int last(UUID holder, UUID subject) {
    return em.createQuery(
            "select coalesce(max(s.number), 0) from Sitting s where s.holder = :holder and s.subject = :subject",
            Integer.class)
        .setParameter("holder", holder)
        .setParameter("subject", subject)
        .getSingleResult();
  }

  /**
   * @param since from when they count; null for all
   */
  public long count(UUID holder, UUID subject, Instant since) {
    return em.createQuery(
            "select count(s) from Sitting s where s.holder = :holder and s.subject = :subject and s.begunAt >= :since",
            Long.class)
        .setParameter("holder", holder)
        .setParameter("subject", subject)
        .setParameter("since", since == null ? Instant.EPOCH : since)
        .getSingleResult();
  }

  /**
   * How many were allowed beyond what the quiz says.
   *
   * @param since from when they count; null for all
   */
  public long allowed(UUID holder, UUID subject, Instant since) {
    return em.createQuery(
            "select count(a) from Allowance a where a.holder = :holder and a.subject = :subject and a.allowedAt >= :since",
            Long.class)
        .setParameter("holder", holder)
        .setParameter("subject", subject)
        .setParameter("since", since == null ? Instant.EPOCH : since)
        .getSingleResult();
  }

  public Optional<Sitting> find(SittingId id, PersonId person) {
    return find(id, person, LockModeType.NONE);
  }

  /** Others may answer as well meanwhile, and nobody ends it. */
  public Optional<Sitting> hold(SittingId id, PersonId person) {
    return find(id, person, LockModeType.PESSIMISTIC_READ);
  }

  /** Nobody answers or ends it meanwhile. */
  public Optional<Sitting> lock(SittingId id, PersonId person) {
    return find(id, person, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Sitting> find(SittingId id, PersonId person, LockModeType mode) {
    return first(
        em.createQuery(
                "select s from Sitting s where s.id = :id and s.person = :person", Sitting.class)
            .setParameter("id", id)
            .setParameter("person", person)
            .setLockMode(mode));
  }

  /** The same, of one that was looked at already: as it is by now. */
  public void lockAgain(Sitting sitting) {
    em.refresh(sitting, LockModeType.PESSIMISTIC_WRITE);
  }

  /** With what is asked, and what everything is about. */
  public List<SittingItem> items(Sitting sitting) {
    return em.createQuery(
            "select i from SittingItem i join fetch i.wording join fetch i.sitting s join fetch s.paper"
                + " where i.sitting = :sitting order by i.number",
            SittingItem.class)
        .setParameter("sitting", sitting)
        .getResultList();
  }

  /** One of them, and nobody else answers it meanwhile. */
  public Optional<SittingItem> lockItem(Sitting sitting, int number) {
    return first(
        em.createQuery(
                "select i from SittingItem i where i.sitting = :sitting and i.number = :number",
                SittingItem.class)
            .setParameter("sitting", sitting)
            .setParameter("number", number)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Some whose time was over by then, the longest first. */
  public List<SittingId> late(Instant by, int most) {
    return em.createQuery(
            "select s.id from Sitting s where s.endedAt is null and s.endsAt < :by order by s.endsAt",
            SittingId.class)
        .setParameter("by", by)
        .setMaxResults(most)
        .getResultList();
  }

  /** Nothing where its learner or another node has it, or it is over. */
  public Optional<Sitting> lockLate(SittingId id) {
    return first(
        em.createQuery(
                "select s from Sitting s where s.id = :id and s.endedAt is null", Sitting.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED));
  }

  /**
   * All of one learner about a subject, the latest first.
   *
   * @param since from when they count; null for all
   */
  public List<SittingRow> rows(UUID holder, UUID subject, PersonId person, Instant since) {
    return em.createQuery(
            "select s.id, s.number, s.begunAt, s.endsAt, s.endedAt, s.endedBy, s.percent, s.passed, case when s.begunAt >= :since then true else false end"
                + " from Sitting s where s.holder = :holder and s.subject = :subject and s.person = :person order by s.number desc",
            SittingRow.class)
        .setParameter("since", since == null ? Instant.EPOCH : since)
        .setParameter("holder", holder)
        .setParameter("subject", subject)
        .setParameter("person", person)
        .getResultList();
  }

  public boolean hasPassed(UUID holder, UUID subject) {
    return em.createQuery(
                "select count(s) from Sitting s where s.holder = :holder and s.subject = :subject and s.passed = true",
                Long.class)
            .setParameter("holder", holder)
            .setParameter("subject", subject)
            .getSingleResult()
        > 0;
  }
}
