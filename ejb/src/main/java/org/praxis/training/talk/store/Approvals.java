package org.praxis.training.talk.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.AnyOf.anyOfMany;
import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.talk.model.Approval;

/** Keeps and finds what experts approve of. */
@ApplicationScoped
public class Approvals {
  @PersistenceContext EntityManager em;

  /**
   * Does nothing where the expert approves of it already; two clicks at once are one.
   *
   * @return whether it is news
   */
  public boolean add(Approval approval, StepId step) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
        .setParameter("what", "training/approval/" + step + "/" + approval.contribution())
        .getSingleResult();
    if (of(step, approval.contribution(), approval.expert()).isPresent()) {
      return false;
    }
    em.persist(approval);
    return true;
  }

  public Optional<Approval> of(StepId step, ContributionId contribution, PersonId expert) {
    return first(
        em.createQuery(
                "select a from Approval a where a.step = :step and a.contribution = :contribution and"
                    + " a.expert = :expert and a.takenBackAt is null",
                Approval.class)
            .setParameter("step", step)
            .setParameter("contribution", contribution)
            .setParameter("expert", expert));
  }

  /** Those that stand, of these contributions; the earliest first. */
  public List<Approval> standing(StepId step, Collection<ContributionId> contributions) {
    return standing(List.of(step), contributions);
  }

  /** The same, for several steps. */
  public List<Approval> standing(
      Collection<StepId> steps, Collection<ContributionId> contributions) {
    return contributions.isEmpty() || steps.isEmpty()
        ? List.of()
        : em.createQuery(
                "select a from Approval a where"
                    + anyOf("a.step", "steps")
                    + "and"
                    + anyOfMany("a.contribution", "contributions")
                    + "and a.takenBackAt is null order by a.key",
                Approval.class)
            .setParameter("steps", values(steps))
            .setParameter("contributions", values(contributions))
            .getResultList();
  }
}
