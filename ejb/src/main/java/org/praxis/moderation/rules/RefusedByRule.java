package org.praxis.moderation.rules;

import java.util.List;
import java.util.Objects;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Quoted;

/**
 * A rule keeps a text out as it is. It names the clause and what of the author's own words it is
 * about, so that they can say it otherwise.
 */
public class RefusedByRule extends InvalidInput {
  private static final long serialVersionUID = 1;

  private final Policy policy;

  private RefusedByRule(String field, HoldReason why, Quoted found) {
    super(field, "moderation.rule.refused." + why.words(), why.clause(), found, why.edition());
    policy = why.policy();
  }

  /** The number of the clause; null where the rule has none. */
  public Integer clause() {
    return (Integer) arguments()[0];
  }

  /** Whose clause it is; null where the rule has none. */
  public Policy policy() {
    return policy;
  }

  /** In which edition of that policy. */
  public Integer edition() {
    return (Integer) arguments()[2];
  }

  /** What of the author's own words it is about, in quotation marks; empty for nothing. */
  public String found() {
    return arguments()[1].toString();
  }

  /** Of several clauses the first is named; what is wrong by it is named at once. */
  public static RefusedByRule of(List<HoldReason> refusals) {
    return at("text", refusals);
  }

  /** The same of a text that is written in that field. */
  public static RefusedByRule at(String field, List<HoldReason> refusals) {
    HoldReason first = refusals.get(0);
    return new RefusedByRule(
        field,
        first,
        new Quoted(
            refusals.stream()
                .filter(
                    other ->
                        other.reason() == first.reason()
                            && other.policy() == first.policy()
                            && first.clause().equals(other.clause()))
                .map(HoldReason::found)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
  }
}
