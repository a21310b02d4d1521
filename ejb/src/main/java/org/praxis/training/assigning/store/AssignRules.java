package org.praxis.training.assigning.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.people.audience.AudienceId;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.ChangeStage;
import org.praxis.training.assigning.RuleChangeId;
import org.praxis.training.assigning.model.AssignRule;
import org.praxis.training.assigning.model.RuleChange;

/** Keeps and finds rules and their changes. */
@ApplicationScoped
public class AssignRules {
  // What is locked by others is left out, says Hibernate by this number of milliseconds.
  private static final int SKIP_LOCKED = -2;

  @PersistenceContext EntityManager em;

  public void add(RuleChange change) {
    em.persist(change);
    em.flush();
  }

  /** With the rule, where the change is of a new one. */
  public void write(RuleChange change) {
    em.persist(change.rule());
    em.flush();
  }

  public void flush() {
    em.flush();
  }

  public Optional<AssignRule> find(AssignRuleId id) {
    return first(
        em.createQuery(
                "select r from AssignRule r join fetch r.track where r.id = :id", AssignRule.class)
            .setParameter("id", id));
  }

  public Optional<AssignRule> find(long key) {
    return first(
        em.createQuery(
                "select r from AssignRule r join fetch r.track where r.key = :key",
                AssignRule.class)
            .setParameter("key", key));
  }

  /** With others who would change it waiting until this transaction ends. */
  public Optional<AssignRule> lock(AssignRuleId id) {
    return first(
        em.createQuery("select r from AssignRule r where r.id = :id", AssignRule.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** As it is now, and as it stays until this transaction ends; several may follow it at a time. */
  public Optional<AssignRule> follow(long key) {
    return first(
            em.createQuery("select r from AssignRule r where r.key = :key", AssignRule.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_READ))
        .map(
            rule -> {
              em.refresh(rule);
              return rule;
            });
  }

  public List<Long> following(Collection<AudienceId> audiences) {
    return em.createQuery(
            "select r.key from AssignRule r where r.audience in :audiences and r.endedAt is null"
                + " order by r.key",
            Long.class)
        .setParameter("audiences", audiences)
        .getResultList();
  }

  /** All that name somebody. */
  public List<Long> standing() {
    return em.createQuery(
            "select r.key from AssignRule r where r.endedAt is null order by r.key", Long.class)
        .getResultList();
  }

  public Optional<RuleChange> change(RuleChangeId id) {
    return first(
        em.createQuery(
                "select c from RuleChange c join fetch c.track left join fetch c.rule where c.id ="
                    + " :id",
                RuleChange.class)
            .setParameter("id", id));
  }

  /** With others who would save, undo or work on it waiting until this transaction ends. */
  public Optional<RuleChange> lock(RuleChangeId id) {
    return first(
        em.createQuery("select c from RuleChange c where c.id = :id", RuleChange.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** To work on it alone; nothing where somebody else does. */
  public Optional<RuleChange> take(long key) {
    return first(
        em.createQuery("select c from RuleChange c where c.key = :key", RuleChange.class)
            .setParameter("key", key)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED));
  }

  /** Whether one of the rule's changes is being applied or undone. */
  public boolean isUnderWay(AssignRule rule) {
    return em.createQuery(
                "select count(c) from RuleChange c where c.rule = :rule and c.stage in :stages",
                Long.class)
            .setParameter("rule", rule)
            .setParameter("stages", List.of(ChangeStage.APPLYING, ChangeStage.UNDOING))
            .getSingleResult()
        > 0;
  }

  /** Those at which nobody has been seen to work since then. */
  public List<Long> silentSince(Instant then) {
    return em.createQuery(
            "select c.key from RuleChange c where c.stage in :stages and c.touchedAt < :then order"
                + " by c.key",
            Long.class)
        .setParameter(
            "stages", List.of(ChangeStage.PLANNING, ChangeStage.APPLYING, ChangeStage.UNDOING))
        .setParameter("then", then)
        .getResultList();
  }

  /** Plans that nobody has saved since then are looked at no more. */
  public int forget(Instant then) {
    return em.createNativeQuery(
            "delete from training_assign_change where key in (select key from training_assign_change"
                + " where saved_at is null and touched_at < :then for update skip locked)")
        .setParameter("then", then)
        .executeUpdate();
  }
}
