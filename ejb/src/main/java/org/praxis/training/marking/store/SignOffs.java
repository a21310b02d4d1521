package org.praxis.training.marking.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.PageRequest;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.marking.SignOffId;
import org.praxis.training.marking.SignOffState;
import org.praxis.training.marking.model.SignOffRequest;

/** Keeps and finds requests to sign off. */
@ApplicationScoped
public class SignOffs {
  @PersistenceContext EntityManager em;

  private static final String WITH_TRACK =
      "select r from SignOffRequest r join fetch r.enrolment e join fetch e.track t"
          + " join fetch r.step s join fetch s.edition where ";

  // By the step as it is in the learner's edition. Whoever left is followed by their successor, who
  // signs though no list names them.
  private static final String ASTRAY =
      "select r.id from training_sign_off r join training_enrolment e on e.key = r.enrolment_key join training_track t"
          + " on t.key = e.track_key join people_person m on m.id = r.mentor left join training_step s on"
          + " s.edition_key = e.edition_key and s.id = r.step_id where r.state = 'ASKED' and m.active and case"
          + " s.sign_off_by when 'MANAGER' then not exists (select 1 from people_person l where l.id = r.learner and"
          + " l.manager_key = m.key) when 'TRAINER' then not exists (select 1 from people_duty d where d.kind ="
          + " 'TRACK_OWNER' and d.subject = t.id and d.holder = r.mentor) when 'NAMED' then r.mentor = r.asked and not"
          + " exists (select 1 from training_signer g where g.step_key = s.key and g.person = r.mentor) when 'AUDIENCE'"
          + " then r.mentor = r.asked and not exists (select 1 from people_audience_member b join people_audience a on"
          + " a.key = b.audience_key where a.id = s.sign_off_audience and b.person_key = m.key) else true end";

  /** A track by what its current edition calls it. */
  public record Track(String slug, String title) {}

  public void add(SignOffRequest request) {
    em.persist(request);
  }

  public void write() {
    em.flush();
  }

  /** All of a learner for one step, the latest first. */
  public List<SignOffRequest> of(EnrolmentId enrolment, StepId step) {
    return em.createQuery(
            WITH_TRACK + "e.id = :enrolment and r.stepId = :step order by r.key desc",
            SignOffRequest.class)
        .setParameter("enrolment", enrolment)
        .setParameter("step", step)
        .getResultList();
  }

  public Optional<SignOffRequest> find(SignOffId id) {
    return first(
        em.createQuery(WITH_TRACK + "r.id = :id", SignOffRequest.class).setParameter("id", id));
  }

  /** To whose enrolment it belongs, which is locked before it. */
  public Optional<EnrolmentId> enrolment(SignOffId id) {
    return first(
        em.createQuery(
                "select e.id from SignOffRequest r join r.enrolment e where r.id = :id",
                EnrolmentId.class)
            .setParameter("id", id));
  }

  public Optional<SignOffRequest> lock(SignOffId id) {
    return first(
        em.createQuery("select r from SignOffRequest r where r.id = :id", SignOffRequest.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** What waits for a mentor, what has waited longest first. */
  public List<SignOffRequest> waiting(PersonId mentor, PageRequest page) {
    return em.createQuery(
            WITH_TRACK
                + "r.mentor = :mentor and r.state = :asked and r.learnerHere = true order by r.askedAt,"
                + " r.key",
            SignOffRequest.class)
        .setParameter("mentor", mentor)
        .setParameter("asked", SignOffState.ASKED)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public long countWaiting(PersonId mentor) {
    return em.createQuery(
            "select count(r) from SignOffRequest r where r.mentor = :mentor and r.state = :asked and"
                + " r.learnerHere = true",
            Long.class)
        .setParameter("mentor", mentor)
        .setParameter("asked", SignOffState.ASKED)
        .getSingleResult();
  }

  /** All that waits for a mentor, locked. */
  public List<SignOffRequest> lockWaiting(PersonId mentor) {
    return em.createQuery(
            "select r from SignOffRequest r where r.mentor = :mentor and r.state = :asked order by r.key",
            SignOffRequest.class)
        .setParameter("mentor", mentor)
        .setParameter("asked", SignOffState.ASKED)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Of these, those that wait for that mentor still. */
  public List<SignOffId> waiting(Collection<SignOffId> ids, PersonId mentor) {
    return em.createQuery(
            "select r.id from SignOffRequest r where r.id in :ids and r.mentor = :mentor and r.state = :asked",
            SignOffId.class)
        .setParameter("ids", ids)
        .setParameter("mentor", mentor)
        .setParameter("asked", SignOffState.ASKED)
        .getResultList();
  }

  /** The tracks that ask for somebody of that audience now. */
  public List<Track> going(AudienceId audience) {
    return em.createQuery(
            "select distinct t.slug, n.title from SignOffStep s join s.edition n join n.track t"
                + " where s.audience = :audience and n.number = t.edition order by n.title, t.slug",
            Track.class)
        .setParameter("audience", audience)
        .getResultList();
  }

  /** Some that wait for somebody who is here and may not sign them any more. */
  public List<SignOffId> astray(SignOffId after, int most) {
    List<?> rows =
        em.createNativeQuery(
                ASTRAY
                    + " and r.key > coalesce((select b.key from training_sign_off b where b.id = cast(nullif(:after, '') as uuid)), 0)"
                    + " order by r.key limit :most")
            .setParameter("after", after == null ? "" : after.toString())
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(id -> new SignOffId((UUID) id)).toList();
  }

  /** Whether it is one of those. */
  public boolean isAstray(SignOffId id) {
    return !em.createNativeQuery(ASTRAY + " and r.id = :id")
        .setParameter("id", id.value())
        .getResultList()
        .isEmpty();
  }
}
