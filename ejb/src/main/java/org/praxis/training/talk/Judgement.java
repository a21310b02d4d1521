package org.praxis.training.talk;

import java.util.List;
import org.praxis.communities.ContributionId;

/**
 * What a rule says of what a learner wrote.
 *
 * @param evidence contributions on which it rests that the rule holds, as few as that takes, the
 *     earliest first; empty where it does not hold
 * @param conditions how far each is satisfied
 */
public record Judgement(boolean holds, List<ContributionId> evidence, List<Condition> conditions) {
  public Judgement {
    evidence = List.copyOf(evidence);
    conditions = List.copyOf(conditions);
  }

  /**
   * How far one condition is satisfied.
   *
   * @param have how much there is; never more than is needed
   * @param characters of each reply at least; null for other kinds
   */
  public record Condition(ConditionKind kind, int have, int need, Integer characters) {
    public boolean met() {
      return have >= need;
    }
  }
}
