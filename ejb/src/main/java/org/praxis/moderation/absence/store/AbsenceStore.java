package org.praxis.moderation.absence.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.absence.AbsenceId;
import org.praxis.moderation.absence.model.Absence;
import org.praxis.moderation.absence.view.AwayNow;
import org.praxis.people.PersonId;

/** Keeps and finds absences. */
@ApplicationScoped
public class AbsenceStore {
  @PersistenceContext EntityManager em;

  /** A case that somebody had to themselves, or an appeal about it. */
  public record Released(CaseId id, SpaceId space) {}

  public void add(Absence absence) {
    em.persist(absence);
  }

  /** Lets whoever would say something of the same person's absences wait. */
  public void hold(PersonId person) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('absence/' || :person, 0)) as text)")
        .setParameter("person", person.toString())
        .getSingleResult();
  }

  /** Lets whoever would say something of them wait, and nobody else. */
  public void share(PersonId person) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock_shared(hashtextextended('absence/' || :person, 0)) as"
                + " text)")
        .setParameter("person", person.toString())
        .getSingleResult();
  }

  public Optional<Absence> lock(AbsenceId id) {
    return first(
        em.createQuery("select a from Absence a where a.id = :id", Absence.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Those of somebody that are not over, the next first. */
  public List<Absence> of(PersonId person, Instant now) {
    return em.createQuery(
            "select a from Absence a where a.person = :person and a.endedAt is null and a.endsAt > :now"
                + " order by a.beginsAt",
            Absence.class)
        .setParameter("person", person)
        .setParameter("now", now)
        .getResultList();
  }

  /** Who is away, whoever they are. */
  public List<AwayNow> now(Instant now) {
    return em.createQuery(
            "select a.person, a.lastDay, a.endsAt, a.standIn from Absence a where a.endedAt is null"
                + " and a.beginsAt <= :now and a.endsAt > :now order by a.endsAt, a.key",
            AwayNow.class)
        .setParameter("now", now)
        .getResultList();
  }

  /** Gives back what that person has to themselves; appeals first, as whoever answers one does. */
  public List<Released> release(PersonId person, Instant now) {
    return Stream.of(
            "with mine as (select key from moderation_appeal where claimed_by = :person and"
                + " claimed_until > :now order by key for update)"
                + " update moderation_appeal a set claimed_by = null, claimed_until = null from mine,"
                + " moderation_decision d join moderation_case c on c.key = d.case_key"
                + " where a.key = mine.key and d.key = a.decision_key returning c.id, c.space",
            "with mine as (select key from moderation_case where claimed_by = :person"
                + " and claimed_until > :now order by key for update)"
                + " update moderation_case c set claimed_by = null, claimed_until = null"
                + " from mine where c.key = mine.key returning c.id, c.space")
        .flatMap(
            statement ->
                rows(
                    em.createNativeQuery(statement)
                        .setParameter("person", person.value())
                        .setParameter("now", now)))
        .map(row -> new Released(new CaseId((UUID) row[0]), new SpaceId((UUID) row[1])))
        .toList();
  }

  private static Stream<Object[]> rows(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(Object[].class::cast);
  }
}
