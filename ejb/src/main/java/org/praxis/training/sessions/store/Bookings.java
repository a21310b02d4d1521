package org.praxis.training.sessions.store;

import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Track;
import org.praxis.training.sessions.BookingId;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.model.AttendanceRecord;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.model.SessionDate;

/** Keeps and finds who comes to which date. */
@ApplicationScoped
public class Bookings {
  private static final String LIVE = " b.state in (ASKED, WAITING, SEATED)";
  private static final String WAITS =
      " b.state = ASKED and d.cancelledAt is null and d.at.begins > :now";

  @PersistenceContext EntityManager em;

  /** How many have a seat at a date, and how many wait for one. */
  public record Taken(SessionDateId date, Long seated, Long waiting) {}

  /** Where one that waits stands, from 1. */
  public record Place(BookingId booking, Long place) {}

  public void add(Booking booking) {
    em.persist(booking);
  }

  public void add(AttendanceRecord record) {
    em.persist(record);
  }

  /** Those who have a seat, and then those who wait, in their order. */
  public List<Booking> in(SessionDate date) {
    return em.createQuery(
            "select b from Booking b where b.date = :date and b.state in (WAITING, SEATED)"
                + " order by case when b.state = SEATED then 0 else 1 end, b.queued, b.seatedAt, b.key",
            Booking.class)
        .setParameter("date", date)
        .getResultList();
  }

  /** Also those who asked. */
  public List<Booking> live(SessionDate date) {
    return em.createQuery(
            "select b from Booking b where b.date = :date and" + LIVE + " order by b.key",
            Booking.class)
        .setParameter("date", date)
        .getResultList();
  }

  public int lastPlace(SessionDate date) {
    return em.createQuery(
            "select coalesce(max(b.queued), 0) from Booking b where b.date = :date", Integer.class)
        .setParameter("date", date)
        .getSingleResult();
  }

  public Optional<Booking> find(BookingId id) {
    return first(
        em.createQuery("select b from Booking b join fetch b.date where b.id = :id", Booking.class)
            .setParameter("id", id));
  }

  public Optional<SessionDateId> dateOf(BookingId id) {
    return first(
        em.createQuery("select b.date.id from Booking b where b.id = :id", SessionDateId.class)
            .setParameter("id", id));
  }

  /** What somebody has of these dates, or had last. */
  public Map<SessionDateId, Booking> of(PersonId person, Collection<SessionDateId> dates) {
    return dates.isEmpty()
        ? Map.of()
        : em
            .createQuery(
                "select b from Booking b join fetch b.date where b.person = :person and b.date.id in :dates"
                    + " order by b.key",
                Booking.class)
            .setParameter("person", person)
            .setParameter("dates", dates)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(b -> b.date().id(), b -> b, (before, last) -> last));
  }

  /** The same of several people; each of one date. */
  public List<Booking> last(Collection<PersonId> people, Collection<SessionDateId> dates) {
    return em.createQuery(
            "select b from Booking b join fetch b.date where b.person in :people and b.date.id in :dates"
                + " order by b.key",
            Booking.class)
        .setParameter("people", people)
        .setParameter("dates", dates)
        .getResultList();
  }

  /** Which enrolment each is of. */
  public record Learnt(BookingId booking, EnrolmentId enrolment) {}

  /**
   * By which enrolments those learn who have a booking of that date, in the order in which
   * enrolments are locked.
   */
  public Map<BookingId, EnrolmentId> enrolments(SessionDate date) {
    Map<BookingId, EnrolmentId> enrolments = new LinkedHashMap<>();
    em.createQuery(
            "select b.id, e.id from Booking b join b.enrolment e where b.date = :date order by e.key, b.key",
            Learnt.class)
        .setParameter("date", date)
        .getResultList()
        .forEach(learnt -> enrolments.put(learnt.booking(), learnt.enrolment()));
    return enrolments;
  }

  /** How many minutes complete the step of a date for the learner of a booking. */
  public record Least(BookingId booking, Integer minutes) {}

  /** By the edition that each learns by; of whom it asks for none, nothing. */
  public Map<BookingId, Integer> least(SessionDate date) {
    return em
        .createQuery(
            "select b.id, s.leastMinutes from Booking b join b.enrolment e join SessionStep s"
                + " on s.edition = e.edition where b.date = :date and s.id = :step and s.leastMinutes is not null",
            Least.class)
        .setParameter("date", date)
        .setParameter("step", date.step())
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Least::booking, Least::minutes));
  }

  /** All that the same learner has, or had, of dates of the same step; the first date first. */
  public List<Booking> alike(Booking booking) {
    return em.createQuery(
            "select o from Booking o join fetch o.date d where o.enrolment = (select b.enrolment from Booking b where b ="
                + " :booking) and d.step = :step order by d.at.begins, o.key",
            Booking.class)
        .setParameter("booking", booking)
        .setParameter("step", booking.date().step())
        .getResultList();
  }

  /** By which enrolment somebody learns on a track now. */
  public Optional<EnrolmentId> enrolment(Track track, PersonId person) {
    return first(
        em.createQuery(
                "select e.id from Enrolment e where e.track = :track and e.person = :person order by e.key desc",
                EnrolmentId.class)
            .setParameter("track", track)
            .setParameter("person", person)
            .setMaxResults(1));
  }

  /** The date at which the learner has the same step already, and which is not over. */
  public Optional<SessionDate> other(Enrolment enrolment, StepId step, Instant now) {
    return first(
        em.createQuery(
                "select d from Booking b join b.date d where b.enrolment = :enrolment and d.step = :step"
                    + " and d.cancelledAt is null and d.at.ends > :now and b.mark is null and"
                    + LIVE
                    + " order by d.at.begins",
                SessionDate.class)
            .setParameter("enrolment", enrolment)
            .setParameter("step", step)
            .setParameter("now", now)
            .setMaxResults(1));
  }

  public Map<SessionDateId, Taken> taken(Collection<SessionDateId> dates) {
    return dates.isEmpty()
        ? Map.of()
        : em
            .createQuery(
                "select d.id, sum(case when b.state = SEATED then 1 else 0 end),"
                    + " sum(case when b.state = WAITING then 1 else 0 end)"
                    + " from Booking b join b.date d where d.id in :dates group by d.id",
                Taken.class)
            .setParameter("dates", dates)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(Taken::date, taken -> taken));
  }

  /** Where those of these stand who wait, from 1. */
  public Map<BookingId, Integer> places(Collection<BookingId> waiting) {
    return waiting.isEmpty()
        ? Map.of()
        : em
            .createQuery(
                "select b.id, (select count(o) from Booking o where o.date = b.date and o.state = WAITING"
                    + " and o.queued <= b.queued) from Booking b where b.id in :ids",
                Place.class)
            .setParameter("ids", waiting)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(Place::booking, place -> place.place().intValue()));
  }

  /**
   * Requests of dates that are ahead, the longest first: of those whom somebody leads, and about
   * these tracks of those whom nobody does.
   */
  public List<Booking> requests(
      Collection<PersonId> led,
      Collection<TrackId> tracks,
      Collection<PersonId> unled,
      Instant now,
      int most) {
    return em.createQuery(
            "select b from Booking b join fetch b.date d join fetch d.track t where"
                + WAITS
                + " and (b.person in :led or t.id in :tracks and b.person in :unled)"
                + " order by b.askedAt, b.key",
            Booking.class)
        .setParameter("led", led)
        .setParameter("tracks", tracks)
        .setParameter("unled", unled)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Who asks for a seat about these tracks. */
  public List<PersonId> askers(Collection<TrackId> tracks, Instant now) {
    return tracks.isEmpty()
        ? List.of()
        : em.createQuery(
                "select distinct b.person from Booking b join b.date d where"
                    + WAITS
                    + " and d.track.id in :tracks",
                PersonId.class)
            .setParameter("tracks", tracks)
            .setParameter("now", now)
            .getResultList();
  }

  /** Who asks for a seat at which of these dates. */
  public record Asking(SessionDateId date, PersonId person) {}

  public List<Asking> asking(Collection<SessionDateId> dates, Instant now) {
    return em.createQuery(
            "select d.id, b.person from Booking b join b.date d where"
                + WAITS
                + " and d.id in :dates",
            Asking.class)
        .setParameter("dates", dates)
        .setParameter("now", now)
        .getResultList();
  }

  /** What somebody has of dates that are ahead; the dates in the order in which they are locked. */
  public List<SessionDateId> ahead(PersonId person, Instant now) {
    return em.createQuery(
            "select d.id from Booking b join b.date d where b.person = :person and"
                + LIVE
                + " and d.cancelledAt is null and d.at.begins > :now order by d.key",
            SessionDateId.class)
        .setParameter("person", person)
        .setParameter("now", now)
        .getResultList();
  }

  /** How many of these are of those people. */
  public long countRequests(Collection<PersonId> led, Instant now) {
    return em.createQuery(
            "select count(b) from Booking b join b.date d where" + WAITS + " and b.person in :led",
            Long.class)
        .setParameter("led", led)
        .setParameter("now", now)
        .getSingleResult();
  }

  /** Those of these by which somebody has done a step. */
  public Set<BookingId> credited(Collection<BookingId> those) {
    return those.isEmpty()
        ? Set.of()
        : ids(
            em.createNativeQuery(
                    "select b.id from training_booking b join training_completion c on c.enrolment_key ="
                        + " b.enrolment_key and c.evidence = b.id and c.stands where b.id = any(cast(:ids as uuid[]))")
                .setParameter("ids", values(those))
                .getResultList());
  }

  private static Set<BookingId> ids(List<?> found) {
    return found.stream().map(id -> new BookingId((UUID) id)).collect(Collectors.toSet());
  }

  /** All marks that were given at a date, the first first. */
  public List<AttendanceRecord> marks(SessionDate date) {
    return em.createQuery(
            "select a from AttendanceRecord a join fetch a.booking b where b.date = :date order by a.key",
            AttendanceRecord.class)
        .setParameter("date", date)
        .getResultList();
  }
}
