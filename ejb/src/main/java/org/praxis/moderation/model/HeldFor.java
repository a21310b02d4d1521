package org.praxis.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.RuleRef;

/** A {@link HoldReason} as a row of its case. */
@Embeddable
public record HeldFor(
    @Enumerated(EnumType.STRING) @Column(name = "reason") Reason reason,
    @Column(name = "clause_number") Integer clause,
    @Enumerated(EnumType.STRING) @Column(name = "policy") Policy policy,
    @Column(name = "policy_edition") Integer edition,
    @Column(name = "term") String term,
    @Column(name = "found") String found,
    @Column(name = "rule") RuleId rule,
    @Column(name = "rule_edition") Integer ruleEdition) {
  static HeldFor of(HoldReason reason) {
    RuleRef by = reason.rule();
    return new HeldFor(
        reason.reason(),
        reason.clause(),
        reason.policy() == null ? Policy.CHARTER : reason.policy(),
        reason.edition(),
        reason.term(),
        reason.found(),
        by == null ? null : by.rule(),
        by == null ? null : by.edition());
  }

  public HoldReason reasonOfHold() {
    return new HoldReason(
        reason,
        clause,
        policy,
        edition,
        term,
        found,
        rule == null ? null : new RuleRef(rule, ruleEdition));
  }
}
