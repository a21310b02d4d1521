package org.praxis.moderation.rules;

import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;

/**
 * That a rule found something.
 *
 * @param clause number of the clause that the rule rests on, or null
 * @param policy whose rule it is, in that edition of it
 * @param term what was looked for; null where it is not the text that was looked at
 * @param found how that reads in the text; null where it is not the text that was looked at
 * @param from where it begins in the text
 * @param to where it ends; as much as {@code from} where it is not the text that was looked at
 */
public record RuleHit(
    RuleRef rule,
    RuleKind kind,
    RuleEffect effect,
    Integer clause,
    Policy policy,
    Integer edition,
    String term,
    String found,
    int from,
    int to) {
  public HoldReason reason() {
    return new HoldReason(
        effect == RuleEffect.AFTER ? Reason.AFTERWARDS : kind.reason(),
        clause,
        policy,
        edition,
        term,
        found,
        rule);
  }
}
