package org.praxis.communities.attachment;

import org.praxis.platform.Missing;

public class NoSuchAttachment extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchAttachment() {
    super("communities.attachment.missing");
  }
}
