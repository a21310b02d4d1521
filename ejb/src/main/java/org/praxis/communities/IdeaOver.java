package org.praxis.communities;

import org.praxis.platform.Refusal;

/** The idea was carried out or declined, so nobody votes any more. */
public class IdeaOver extends Refusal {
  private static final long serialVersionUID = 1;

  public IdeaOver() {
    super("communities.idea.over");
  }
}
