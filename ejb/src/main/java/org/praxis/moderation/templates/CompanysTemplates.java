package org.praxis.moderation.templates;

import org.praxis.platform.Refusal;

/** What moderators of the whole company can use, administrators keep. */
public class CompanysTemplates extends Refusal {
  private static final long serialVersionUID = 1;

  public CompanysTemplates() {
    super(Kind.FORBIDDEN, "moderation.template.companys");
  }
}
