package org.praxis.web.moderation;

import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.web.page.Numbers;

/**
 * A clause as it is chosen in a form: {@code 3} of the charter, {@code GUIDELINES-3} of the
 * company's guidelines.
 *
 * @param number null where none was chosen
 */
public record ChosenClause(Policy policy, Integer number) {
  private static final String GUIDELINES = Policy.GUIDELINES + "-";

  public static ChosenClause of(String typed) {
    return typed != null && typed.startsWith(GUIDELINES)
        ? new ChosenClause(Policy.GUIDELINES, Numbers.whole(typed.substring(GUIDELINES.length())))
        : new ChosenClause(Policy.CHARTER, Numbers.whole(typed));
  }

  /** The one on which a rule rests. */
  static ChosenClause of(HoldReason reason) {
    return new ChosenClause(reason.policy(), reason.clause());
  }

  /** As a select has it; null where none was chosen. */
  String value() {
    return number == null ? null : (policy == Policy.GUIDELINES ? GUIDELINES : "") + number;
  }
}
