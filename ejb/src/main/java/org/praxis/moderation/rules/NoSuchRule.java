package org.praxis.moderation.rules;

import org.praxis.platform.Missing;

/** There is no such rule in that place. */
public class NoSuchRule extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchRule() {
    super("moderation.rule.missing");
  }
}
