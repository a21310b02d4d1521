package org.praxis.training.marking.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.marking.WorkId;
import org.praxis.training.marking.model.Work;
import org.praxis.training.model.Enrolment;

/** Keeps and finds work on assignments. */
@ApplicationScoped
public class Works {
  @PersistenceContext EntityManager em;

  public void add(Work work) {
    em.persist(work);
  }

  /** Writes down what an act has made of it, so that what goes by statements finds it. */
  public void write() {
    em.flush();
  }

  public Optional<Work> of(EnrolmentId enrolment, StepId step) {
    return first(
        em.createQuery(
                "select w from Work w join fetch w.enrolment e left join fetch w.handIns"
                    + " where e.id = :enrolment and w.stepId = :step",
                Work.class)
            .setParameter("enrolment", enrolment)
            .setParameter("step", step));
  }

  /** Of whoever it is. */
  public Optional<Work> find(WorkId id) {
    return first(
        em.createQuery(
                "select w from Work w join fetch w.enrolment e join fetch e.track"
                    + " left join fetch w.handIns h left join fetch h.step s left join fetch s.edition"
                    + " where w.id = :id",
                Work.class)
            .setParameter("id", id));
  }

  /** To whose enrolment it belongs, which is locked before it. */
  public Optional<EnrolmentId> enrolment(WorkId id) {
    return first(
        em.createQuery(
                "select e.id from Work w join w.enrolment e where w.id = :id", EnrolmentId.class)
            .setParameter("id", id));
  }

  /** The same, with others who would change it waiting until this transaction ends. */
  public Optional<Work> lock(Enrolment enrolment, StepId step) {
    return first(
        em.createQuery(
                "select w from Work w where w.enrolment = :enrolment and w.stepId = :step",
                Work.class)
            .setParameter("enrolment", enrolment)
            .setParameter("step", step)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<Work> lock(WorkId id) {
    return first(
        em.createQuery("select w from Work w where w.id = :id", Work.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** With all that was handed in of them. */
  public List<Work> of(Collection<WorkId> ids) {
    return em.createQuery(
            "select distinct w from Work w join fetch w.enrolment e join fetch e.track"
                + " left join fetch w.handIns where w.id in :ids",
            Work.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}
