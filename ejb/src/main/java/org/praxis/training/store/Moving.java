package org.praxis.training.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.CertificateNumber;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Track;

/**
 * Takes learners from one edition to another, many at once: each act here is one statement, however
 * many they are.
 */
@ApplicationScoped
public class Moving {
  @PersistenceContext EntityManager em;

  /**
   * Somebody in progress.
   *
   * @param from number of the edition that they were on
   */
  public record Learner(Long key, EnrolmentId id, PersonId person, Integer from) {}

  /** How far somebody is after the move. */
  public record Standing(Learner learner, int done, int needed, Integer next, boolean finished) {}

  /** Who is in progress on an edition and who has finished it. */
  public record Counted(Integer edition, Instant publishedAt, Long inProgress, Long finished) {}

  /** Who are in progress on other editions, locked until this transaction ends. */
  public List<Learner> lock(Track track, Edition to) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select n.key, n.id, n.person, e.number from training_enrolment n"
                    + " join training_edition e on e.key = n.edition_key"
                    + " where n.track_key = :track and n.completed_at is null and n.edition_key <> :to"
                    + " order by n.key for no key update of n")
            .setParameter("track", track.key())
            .setParameter("to", to.key())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Learner(
                    ((Number) row[0]).longValue(),
                    new EnrolmentId((UUID) row[1]),
                    new PersonId((UUID) row[2]),
                    (Integer) row[3]))
        .toList();
  }

  /**
   * What they did in these steps does not stand any more, and is kept. Answers by their keys which
   * steps those were; who had done none of them is left out. What did not stand already, as it lost
   * what it rested on, does not come back either.
   */
  public Map<Long, Set<StepId>> end(
      Collection<Learner> learners, Set<StepId> again, Edition since, Instant now) {
    em.createNativeQuery(
            "update training_completion set ended_by = :since, ended_at = :now where not stands and"
                + " ended_by is null and enrolment_key = any(cast(:learners as bigint[])) and step_id"
                + " = any(cast(:steps as uuid[]))")
        .setParameter("since", since.number())
        .setParameter("now", now)
        .setParameter("learners", keys(learners))
        .setParameter("steps", values(again))
        .executeUpdate();
    return steps(
        em.createNativeQuery(
                "with ended as (update training_completion set stands = false, ended_by = :since, ended_at = :now"
                    + " where stands and enrolment_key = any(cast(:learners as bigint[]))"
                    + " and step_id = any(cast(:steps as uuid[])) returning enrolment_key, step_id)"
                    + " select enrolment_key, step_id from ended")
            .setParameter("since", since.number())
            .setParameter("now", now)
            .setParameter("learners", keys(learners))
            .setParameter("steps", values(again)));
  }

  /** What they have done, by their keys; who has done nothing is left out. */
  public Map<Long, Set<StepId>> done(Collection<Learner> learners) {
    return steps(
        em.createNativeQuery(
                "select enrolment_key, step_id from training_completion"
                    + " where stands and enrolment_key = any(cast(:learners as bigint[]))")
            .setParameter("learners", keys(learners)));
  }

  private static Map<Long, Set<StepId>> steps(Query query) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.getResultList();
    Map<Long, Set<StepId>> steps = new HashMap<>();
    rows.forEach(
        row ->
            steps
                .computeIfAbsent(((Number) row[0]).longValue(), key -> new HashSet<>())
                .add(new StepId((UUID) row[1])));
    return steps;
  }

  /** They go on there; who has done all that is needed there is finished. */
  public void move(List<Standing> learners, Edition to, Instant now) {
    em.createNativeQuery(
            "update training_enrolment n set edition_key = :to, steps_done = m.done, steps_needed = m.needed,"
                + " next_step = m.next, version = n.version + 1,"
                + " completed_at = case when m.finished then cast(:now as timestamptz) end"
                + " from unnest(cast(:keys as bigint[]), cast(:done as int[]), cast(:needed as int[]), cast(:next as int[]),"
                + " cast(:finished as boolean[])) as m (key, done, needed, next, finished) where n.key = m.key")
        .setParameter("to", to.key())
        .setParameter("now", now)
        .setParameter(
            "keys",
            learners.stream().map(standing -> standing.learner().key()).toArray(Long[]::new))
        .setParameter("done", learners.stream().map(Standing::done).toArray(Integer[]::new))
        .setParameter("needed", learners.stream().map(Standing::needed).toArray(Integer[]::new))
        .setParameter("next", learners.stream().map(Standing::next).toArray(Integer[]::new))
        .setParameter("finished", learners.stream().map(Standing::finished).toArray(Boolean[]::new))
        .executeUpdate();
  }

  /** A certificate for each of them. */
  public void certify(Map<Learner, CertificateNumber> numbers, Edition edition, Instant now) {
    List<Learner> learners = new ArrayList<>(numbers.keySet());
    em.createNativeQuery(
            "insert into training_certificate (number, enrolment_key, person, track_title, issued_at)"
                + " select m.number, m.key, m.person, :title, :now"
                + " from unnest(cast(:numbers as text[]), cast(:keys as bigint[]), cast(:people as uuid[]))"
                + " as m (number, key, person)")
        .setParameter("title", edition.title())
        .setParameter("now", now)
        .setParameter(
            "numbers",
            learners.stream()
                .map(numbers::get)
                .map(CertificateNumber::value)
                .toArray(String[]::new))
        .setParameter("keys", keys(learners))
        .setParameter(
            "people", learners.stream().map(one -> one.person().value()).toArray(UUID[]::new))
        .executeUpdate();
  }

  private static Long[] keys(Collection<Learner> learners) {
    return learners.stream().map(Learner::key).toArray(Long[]::new);
  }

  /** By edition, the newest first; editions without learners are left out. */
  public List<Counted> counted(Track track) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select e.number, e.published_at, count(*) filter (where n.completed_at is null),"
                    + " count(*) filter (where n.completed_at is not null) from training_enrolment n"
                    + " join training_edition e on e.key = n.edition_key where n.track_key = :track"
                    + " group by e.number, e.published_at order by e.number desc")
            .setParameter("track", track.key())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Counted(
                    (Integer) row[0],
                    (Instant) row[1],
                    ((Number) row[2]).longValue(),
                    ((Number) row[3]).longValue()))
        .toList();
  }

  /** Of those in progress on each edition, so many who began first. */
  public Map<Integer, List<PersonId>> some(Track track, int most) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select e.number, n.person from training_edition e cross join lateral (select person, key"
                    + " from training_enrolment where edition_key = e.key and completed_at is null"
                    + " order by key limit :most) n where e.track_key = :track order by e.number, n.key")
            .setParameter("track", track.key())
            .setParameter("most", most)
            .getResultList();
    Map<Integer, List<PersonId>> some = new HashMap<>();
    rows.forEach(
        row ->
            some.computeIfAbsent((Integer) row[0], number -> new ArrayList<>())
                .add(new PersonId((UUID) row[1])));
    return some;
  }

  /** How many of those in progress have done each step. */
  public Map<StepId, Long> completed(Track track) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select c.step_id, count(*) from training_enrolment n"
                    + " join training_completion c on c.enrolment_key = n.key and c.stands"
                    + " where n.track_key = :track and n.completed_at is null group by c.step_id")
            .setParameter("track", track.key())
            .getResultList();
    Map<StepId, Long> completed = new HashMap<>();
    rows.forEach(row -> completed.put(new StepId((UUID) row[0]), ((Number) row[1]).longValue()));
    return completed;
  }
}
