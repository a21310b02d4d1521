package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.people.CurrentPerson;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.InvalidInput;

/**
 * Whom an audience finds is not everybody's business, and a rule or its trial would tell: to name
 * one is for those who may read audiences.
 */
@ApplicationScoped
class NamedAudiences {
  @Inject CurrentPerson me;

  /**
   * @param current that the rule is about already, which others leave as it is; null for none
   */
  void expectTheirs(RuleDraft draft, AudienceId current) {
    boolean named = draft.kind() == RuleKind.AUDIENCE && draft.audience() != null;
    if (named
        && !draft.audience().equals(current)
        && Settling.READ_AUDIENCES.stream().noneMatch(me::is)) {
      throw new InvalidInput("audience", "moderation.rule.audience.notYours");
    }
  }
}
