package org.praxis.communities.writing;

import org.praxis.platform.Missing;

public class NoSuchDraft extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchDraft() {
    super("communities.draft.missing");
  }
}
