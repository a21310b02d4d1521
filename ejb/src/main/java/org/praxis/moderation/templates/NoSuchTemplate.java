package org.praxis.moderation.templates;

import org.praxis.platform.Missing;

/** There is no such template in that place. */
public class NoSuchTemplate extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchTemplate() {
    super("moderation.template.missing");
  }
}
