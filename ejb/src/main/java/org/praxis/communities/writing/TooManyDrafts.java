package org.praxis.communities.writing;

import org.praxis.platform.Refusal;

/** Somebody has so many drafts that they have to discard some first. */
public class TooManyDrafts extends Refusal {
  private static final long serialVersionUID = 1;

  public TooManyDrafts(long most) {
    super("communities.draft.tooMany", most);
  }
}
