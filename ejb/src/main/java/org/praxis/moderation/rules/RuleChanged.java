package org.praxis.moderation.rules;

import org.praxis.platform.ChangedMeanwhile;

/** Somebody changed the rule that another would switch on or off. */
public class RuleChanged extends ChangedMeanwhile {
  private static final long serialVersionUID = 1;

  public RuleChanged() {
    super("moderation.rule.changed");
  }
}
