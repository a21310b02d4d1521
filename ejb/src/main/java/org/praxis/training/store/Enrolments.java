package org.praxis.training.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.training.EnrolmentId;
import org.praxis.training.model.Certificate;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Track;
import org.praxis.training.view.EnrolmentRow;

/** Keeps and finds who is on which track, how far, and the certificates at the end. */
@ApplicationScoped
public class Enrolments {
  @PersistenceContext EntityManager em;

  private static final String ROWS =
      "select e.id, t.slug, n.title, n.number, e.enrolledAt, e.dueAt, e.completedAt, e.stepsDone, e.stepsNeeded, e.nextStep,"
          + " (select cast(z.number as string) from Certificate z where z.enrolment = e)"
          + " from Enrolment e join e.track t join e.edition n where e.person = :me ";

  public void add(Enrolment enrolment) {
    em.persist(enrolment);
  }

  public void add(Certificate certificate) {
    em.persist(certificate);
  }

  /** Lets a second click wait until the first has enrolled. */
  public void lockEnrolling(Track track, PersonId person) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
        .setParameter("what", "training/" + track.id() + "/" + person)
        .getSingleResult();
  }

  /** The last one, where somebody has done it several times. */
  public Optional<Enrolment> of(Track track, PersonId person) {
    return first(
        em.createQuery(
                "select e from Enrolment e left join fetch e.completions where e.track = :track and e.person = :person"
                    + " and e.cycle = (select max(n.cycle) from Enrolment n where n.track = :track and n.person = :person)",
                Enrolment.class)
            .setParameter("track", track)
            .setParameter("person", person));
  }

  /**
   * Whether what was completed with this one is assigned to be done again, or its certificate was
   * revoked.
   */
  public boolean isDueAgain(Enrolment finished) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from training_enrolment e join training_assignment a on a.track_key ="
                    + " e.track_key and a.person = e.person and a.state in ('STANDING', 'KEPT') join"
                    + " training_assign_cycle c on c.assignment_key = a.key and c.current and c.done_at is null where"
                    + " e.id = :id and c.counts_from > e.completed_at) or exists (select 1 from training_certificate z join"
                    + " training_enrolment e on e.key = z.enrolment_key where e.id = :id and z.revoked_at is not null)")
            .setParameter("id", finished.id().value())
            .getSingleResult();
  }

  /** It is due when what is assigned of it is, if any is. */
  public void dateAsAssigned(Enrolment begun) {
    em.flush();
    em.createNativeQuery(
            "update training_enrolment e set due_at = m.due from (select min(greatest(c.due_at, c.granted_until)) as"
                + " due from training_enrolment b join training_assignment a on a.track_key = b.track_key and a.person"
                + " = b.person and a.state in ('STANDING', 'KEPT') join training_assign_cycle c on c.assignment_key ="
                + " a.key and c.current and c.done_at is null where b.id = :id) m where e.id = :id and m.due is not"
                + " null")
        .setParameter("id", begun.id().value())
        .executeUpdate();
    em.refresh(begun);
  }

  /** A person's own enrolment, to be looked at. */
  public Optional<Enrolment> find(EnrolmentId id, PersonId person) {
    return first(
        em.createQuery(
                "select e from Enrolment e where e.id = :id and e.person = :person",
                Enrolment.class)
            .setParameter("id", id)
            .setParameter("person", person));
  }

  /** Anybody's, to be looked at. */
  public Optional<Enrolment> find(EnrolmentId id) {
    return first(
        em.createQuery("select e from Enrolment e where e.id = :id", Enrolment.class)
            .setParameter("id", id));
  }

  /** Anybody's, with others who would change it waiting until this transaction ends. */
  public Optional<Enrolment> lock(EnrolmentId id) {
    return first(
        em.createQuery("select e from Enrolment e where e.id = :id", Enrolment.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * A person's own enrolment, with others who would change it waiting until this transaction ends.
   */
  public Optional<Enrolment> lock(EnrolmentId id, PersonId person) {
    return first(
        em.createQuery(
                "select e from Enrolment e where e.id = :id and e.person = :person",
                Enrolment.class)
            .setParameter("id", id)
            .setParameter("person", person)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** A person's own. */
  public Optional<Enrolment> mine(EnrolmentId id, PersonId person) {
    return first(
        em.createQuery(
                "select e from Enrolment e join fetch e.edition n join fetch e.track"
                    + " left join fetch n.steps where e.id = :id and e.person = :person",
                Enrolment.class)
            .setParameter("id", id)
            .setParameter("person", person));
  }

  /** What is open comes first, by due date; then what is done, the latest first. */
  public List<EnrolmentRow> rows(PersonId person, PageRequest page) {
    return em.createQuery(
            ROWS
                + "order by case when e.completedAt is null then 0 else 1 end, e.completedAt desc, e.dueAt, e.key",
            EnrolmentRow.class)
        .setParameter("me", person)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public List<EnrolmentRow> due(PersonId person, int most) {
    return em.createQuery(
            ROWS + "and e.completedAt is null order by e.dueAt, e.key", EnrolmentRow.class)
        .setParameter("me", person)
        .setMaxResults(most)
        .getResultList();
  }

  public Optional<EnrolmentRow> row(PersonId person, EnrolmentId id) {
    return first(
        em.createQuery(ROWS + "and e.id = :id", EnrolmentRow.class)
            .setParameter("me", person)
            .setParameter("id", id));
  }

  public long count(PersonId person) {
    return em.createQuery("select count(e) from Enrolment e where e.person = :person", Long.class)
        .setParameter("person", person)
        .getSingleResult();
  }
}
