package org.praxis.training.marking.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;
import org.praxis.training.marking.WorkId;
import org.praxis.training.marking.model.HandIn;
import org.praxis.training.model.AssignmentStep;

/** What waits to be marked, what has waited longest first. */
@ApplicationScoped
public class Queue {
  @PersistenceContext EntityManager em;

  /**
   * Who asks, and what they mark.
   *
   * @param tracks that they look after
   * @param led whom they lead
   */
  public record Marker(PersonId person, Collection<TrackId> tracks, Collection<PersonId> led) {}

  /**
   * What of it they look for.
   *
   * @param track its slug; null for all
   * @param step null for all
   * @param before by when it was handed in; null for whenever
   */
  public record Wanted(String track, StepId step, Instant before) {}

  /** A step of which something waits. */
  public record Waiting(
      String trackSlug, String trackTitle, StepId step, String stepTitle, Long count) {}

  private static final String JOINED =
      " from HandIn h join %1$s h.work w join %1$s w.enrolment e join %1$s e.track t"
          + " join %1$s h.step s join %1$s s.edition n";

  // Nobody marks their own, and nobody waits for what is said to whoever left.
  private static final String MINE =
      " where h.waiting = true and w.learnerHere = true and w.learner <> :me"
          + " and (t.id in :tracks or (s.managerMarks = true and w.learner in :led)"
          + " or exists (select 1 from AssignmentStep a join a.markers m where a = s and m = :me))";

  private static final String FROM = JOINED.formatted("") + MINE;
  private static final String FETCHED = JOINED.formatted("fetch") + MINE;

  private static final String WANTED =
      " and (:allTracks = true or t.slug = :track) and (:allSteps = true or s.id = :step)"
          + " and (:whenever = true or h.at <= :before)";

  public List<HandIn> rows(Marker marker, Wanted wanted, PageRequest page) {
    return wanted(
            "select h" + FETCHED + WANTED + " order by h.at, h.key", HandIn.class, marker, wanted)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  /** Of these, what waits for that marker. */
  public List<HandIn> waiting(Marker marker, Collection<WorkId> works) {
    return marked(
            em.createQuery("select h" + FETCHED + " and w.id in :works", HandIn.class), marker)
        .setParameter("works", works)
        .getResultList();
  }

  public long count(Marker marker, Wanted wanted) {
    return wanted("select count(h)" + FROM + WANTED, Long.class, marker, wanted).getSingleResult();
  }

  /** What comes after it, or would if it waited still. */
  public Optional<WorkId> after(HandIn here, Marker marker, Wanted wanted) {
    return beside(here, marker, wanted, ">", "order by h.at, h.key");
  }

  public Optional<WorkId> before(HandIn here, Marker marker, Wanted wanted) {
    return beside(here, marker, wanted, "<", "order by h.at desc, h.key desc");
  }

  private Optional<WorkId> beside(
      HandIn here, Marker marker, Wanted wanted, String way, String order) {
    return first(
        wanted(
                "select w.id"
                    + FROM
                    + WANTED
                    + " and (h.at "
                    + way
                    + " :at or (h.at = :at and h.key "
                    + way
                    + " :key)) "
                    + order,
                WorkId.class,
                marker,
                wanted)
            .setParameter("at", here.at())
            .setParameter("key", here.key())
            .setMaxResults(1));
  }

  /** Of which steps something waits, by track and step. */
  public List<Waiting> steps(Marker marker) {
    return marked(
            em.createQuery(
                "select t.slug, max(n.title), s.id, max(s.title), count(h)"
                    + FROM
                    + " group by t.slug, s.id order by max(n.title), t.slug, max(s.number), s.id",
                Waiting.class),
            marker)
        .getResultList();
  }

  /** Whether nothing can wait for them, whatever was handed in. */
  public boolean marksNothing(Marker marker) {
    return marker.tracks().isEmpty()
        && marker.led().isEmpty()
        && em.createQuery(
                "select 1 from AssignmentStep a join a.markers m where m = :me", Integer.class)
            .setParameter("me", marker.person())
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
  }

  /** Whether somebody is named to mark a step. */
  public boolean isNamed(AssignmentStep step, PersonId person) {
    return em.createQuery(
                "select count(a) from AssignmentStep a join a.markers m where a = :step and m = :me",
                Long.class)
            .setParameter("step", step)
            .setParameter("me", person)
            .getSingleResult()
        > 0;
  }

  private <T> TypedQuery<T> wanted(String jpql, Class<T> type, Marker marker, Wanted wanted) {
    return marked(em.createQuery(jpql, type), marker)
        .setParameter("allTracks", wanted.track() == null)
        .setParameter("track", wanted.track() == null ? "" : wanted.track())
        .setParameter("allSteps", wanted.step() == null)
        .setParameter("step", wanted.step() == null ? StepId.next() : wanted.step())
        .setParameter("whenever", wanted.before() == null)
        .setParameter("before", wanted.before() == null ? Instant.EPOCH : wanted.before());
  }

  private static <T> TypedQuery<T> marked(TypedQuery<T> query, Marker marker) {
    return query
        .setParameter("me", marker.person())
        .setParameter("tracks", marker.tracks())
        .setParameter("led", marker.led());
  }
}
