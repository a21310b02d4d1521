package org.praxis.training.sessions.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;
import org.praxis.training.model.Track;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.model.SessionDate;

/** Keeps and finds dates of sessions. */
@ApplicationScoped
public class SessionDates {
  private static final String DATES = "select d from SessionDate d join fetch d.track t where ";

  private static final int MOST_WEEKS = 52;

  @PersistenceContext EntityManager em;

  /** What the step of a date is called, and its track. */
  public record Titles(String track, String step) {}

  public void add(SessionDate date) {
    em.persist(date);
  }

  public Optional<SessionDate> find(SessionDateId id) {
    return dates("d.id = :id", Map.of("id", id), 1).stream().findFirst();
  }

  public List<SessionDate> find(Collection<SessionDateId> ids) {
    return ids.isEmpty() ? List.of() : dates("d.id in :ids", Map.of("ids", ids), ids.size());
  }

  /** Those that were planned with it in one go, and itself; the first first. */
  public List<SessionDate> series(SessionDate one) {
    return dates(
        "t = :track and d.step = :step and d.madeBy = :by and d.madeAt = :at",
        Map.of("track", one.track(), "step", one.step(), "by", one.madeBy(), "at", one.madeAt()),
        MOST_WEEKS);
  }

  /** The same, with others who would change it or book it waiting until this transaction ends. */
  public Optional<SessionDate> lock(SessionDateId id) {
    return first(
        em.createQuery("select d from SessionDate d where d.id = :id", SessionDate.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Those of a step that end after then, and those at which it was said whether the reader was
   * there; the first first.
   */
  public List<SessionDate> ofStep(
      Track track, StepId step, PersonId reader, Instant after, int most) {
    return dates(
        "t = :track and d.step = :step and (d.at.ends > :after or exists (select 1 from Booking b"
            + " where b.date = d and b.person = :reader and b.mark is not null))",
        Map.of("track", track, "step", step, "reader", reader, "after", after),
        most);
  }

  /**
   * Those that are ahead and can be booked, of steps in the editions that somebody learns by now;
   * what they learnt by the last time they did a track does not matter.
   */
  public List<SessionDate> open(PersonId learner, Instant now, int most) {
    return dates(
        "d.cancelledAt is null and d.at.begins > :now and d.at.bookBy >= :now"
            + " and exists (select 1 from Enrolment e join SessionStep s"
            + " on s.edition = e.edition where e.person = :learner and e.track = t and s.id = d.step"
            + " and e.cycle = (select max(n.cycle) from Enrolment n where n.track = t and n.person = :learner)"
            + " and not exists (select 1 from Completion c where c.enrolment = e and c.stepId = s.id and c.stands = true))",
        Map.of("learner", learner, "now", now),
        most);
  }

  /**
   * Those that somebody gives, or of tracks that they look after; what was recorded when it had
   * been counts from then on.
   */
  public List<SessionDate> kept(
      PersonId trainer, Collection<TrackId> tracks, Instant after, int most) {
    return dates(
        "(d.at.ends > :after or d.madeAt > :after) and (:trainer member of d.trainers or t.id in :tracks)",
        Map.of("trainer", trainer, "tracks", tracks, "after", after),
        most);
  }

  /** The steps of a track of which one is ahead and not off. */
  public Set<StepId> planned(String slug, Instant now) {
    return em
        .createQuery(
            "select distinct d.step from SessionDate d where d.track.slug = :slug"
                + " and d.cancelledAt is null and d.at.begins > :now",
            StepId.class)
        .setParameter("slug", slug)
        .setParameter("now", now)
        .getResultList()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Those at which somebody has a seat, a place on the list or a request, and gives none up. */
  public List<SessionDate> booked(PersonId learner, Instant after, int most) {
    return dates(
        "d.at.ends > :after and exists (select 1 from Booking b where b.date = d and b.person = :learner"
            + " and b.state in (ASKED, WAITING, SEATED))",
        Map.of("learner", learner, "after", after),
        most);
  }

  /** What takes place between the two moments and one of these people gives or takes part in. */
  public List<SessionDate> with(
      Collection<PersonId> people, Instant from, Instant to, SessionDateId except, int most) {
    return dates(
        "d.cancelledAt is null and d.at.begins < :to and d.at.ends > :from and d.id <> :except"
            + " and (exists (select 1 from SessionDate g join g.trainers p where g = d and p in :people)"
            + " or exists (select 1 from Booking b where b.date = d and b.person in :people and b.state in (WAITING, SEATED)))",
        Map.of("people", people, "from", from, "to", to, "except", except),
        most);
  }

  /** What takes place between the two moments in that room. */
  public List<SessionDate> in(
      OfficeId office, String room, Instant from, Instant to, SessionDateId except) {
    return dates(
        "d.cancelledAt is null and d.at.begins < :to and d.at.ends > :from and d.id <> :except"
            + " and d.at.office = :office and lower(d.at.room) = lower(:room)",
        Map.of("office", office, "room", room, "from", from, "to", to, "except", except),
        20);
  }

  private List<SessionDate> dates(String which, Map<String, Object> parameters, int most) {
    var query =
        em.createQuery(DATES + which + " order by d.at.begins, d.key", SessionDate.class)
            .setMaxResults(most);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }

  /** As the newest edition that has the step calls them; in one statement. */
  public Map<StepId, Titles> titles(Collection<StepId> steps) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select distinct on (s.id) s.id, e.title, s.title as step from training_step s"
                    + " join training_edition e on e.key = s.edition_key where s.id = any(cast(:ids as uuid[]))"
                    + " order by s.id, e.number desc")
            .setParameter("ids", steps.stream().map(StepId::value).distinct().toArray(UUID[]::new))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> new StepId((UUID) row[0]),
                row -> new Titles((String) row[1], (String) row[2])));
  }

  /**
   * What a session asks of whoever comes.
   *
   * @param leastMinutes that complete it; null where it is enough to be there
   * @param approval whether their manager decides about a seat
   */
  public record Demand(Integer leastMinutes, boolean approval) {}

  /** By the edition that the reader learns by, or else the newest that has the step. */
  public Map<StepId, Demand> demands(Collection<StepId> steps, PersonId reader) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select distinct on (s.id) s.id, s.least_minutes, s.manager_approval from training_step s"
                    + " join training_edition n on n.key = s.edition_key left join training_enrolment e"
                    + " on e.edition_key = n.key and e.person = :reader where s.id = any(cast(:ids as uuid[]))"
                    + " order by s.id, e.cycle desc nulls last, n.number desc")
            .setParameter("reader", reader.value())
            .setParameter("ids", steps.stream().map(StepId::value).distinct().toArray(UUID[]::new))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> new StepId((UUID) row[0]),
                row ->
                    new Demand(
                        row[1] == null ? null : ((Number) row[1]).intValue(),
                        Boolean.TRUE.equals(row[2]))));
  }

  /** Whether the current edition of that track has it as a session. */
  public boolean isOfCurrent(Track track, StepId step) {
    return em.createQuery(
                "select count(s) from SessionStep s where s.id = :step and s.edition.track = :track"
                    + " and s.edition.number = :edition",
                Long.class)
            .setParameter("step", step)
            .setParameter("track", track)
            .setParameter("edition", track.edition())
            .getSingleResult()
        > 0;
  }

  /** Which begin soon, and those who come have not been reminded; from now on they have. */
  public List<SessionDateId> takeDue(Instant now, Instant until, int most) {
    @SuppressWarnings("unchecked")
    List<UUID> rows =
        em.createNativeQuery(
                "with due as (select key from training_session where cancelled_at is null and reminded_at is null"
                    + " and begins_at > :now and begins_at <= :until order by begins_at limit :most for update skip locked)"
                    + " update training_session d set reminded_at = :now from due where d.key = due.key returning d.id")
            .setParameter("now", now)
            .setParameter("until", until)
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(SessionDateId::new).toList();
  }
}
