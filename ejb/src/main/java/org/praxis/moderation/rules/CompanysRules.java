package org.praxis.moderation.rules;

import org.praxis.platform.Refusal;

/** The rules of the whole company are kept by those who keep its guidelines. */
public class CompanysRules extends Refusal {
  private static final long serialVersionUID = 1;

  public CompanysRules() {
    super(Kind.FORBIDDEN, "moderation.rule.companys");
  }
}
