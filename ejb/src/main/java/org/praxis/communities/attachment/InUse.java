package org.praxis.communities.attachment;

import org.praxis.platform.Refusal;

/** The file belongs to something that was sent, whose readers and moderators count on it. */
public class InUse extends Refusal {
  private static final long serialVersionUID = 1;

  public InUse() {
    super("communities.attachment.inUse");
  }
}
