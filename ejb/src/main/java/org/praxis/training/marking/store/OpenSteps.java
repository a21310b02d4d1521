package org.praxis.training.marking.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Step;

/** Steps as they stand for somebody who may read them. */
@ApplicationScoped
public class OpenSteps {
  @PersistenceContext EntityManager em;

  /**
   * Of these, those that stand in the edition that the reader is on, or else in the current one.
   */
  public List<Step> of(PersonId reader, Collection<StepId> ids) {
    return em.createQuery(
            "select s from Step s join fetch s.edition n join fetch n.track t where s.id in :ids"
                + " and (exists (select 1 from Enrolment e where e.person = :me and e.edition = n)"
                + " or (n.number = t.edition and not exists"
                + " (select 1 from Enrolment e where e.person = :me and e.track = t)))",
            Step.class)
        .setParameter("ids", ids)
        .setParameter("me", reader)
        .getResultList();
  }

  public List<Enrolment> enrolment(PersonId reader, Step step) {
    return em.createQuery(
            "select e from Enrolment e left join fetch e.completions where e.person = :me and e.edition = :edition",
            Enrolment.class)
        .setParameter("me", reader)
        .setParameter("edition", step.edition())
        .getResultList();
  }
}
