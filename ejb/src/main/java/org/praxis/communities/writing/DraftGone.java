package org.praxis.communities.writing;

import org.praxis.platform.Refusal;

/** The draft that was shown was sent or discarded elsewhere. */
public class DraftGone extends Refusal {
  private static final long serialVersionUID = 1;

  public DraftGone() {
    super("communities.draft.gone");
  }
}
