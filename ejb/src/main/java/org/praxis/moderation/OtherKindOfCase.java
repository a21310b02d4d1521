package org.praxis.moderation;

import org.praxis.platform.InvalidInput;

/** What waits is let through or given back; what is published is left, removed or restored. */
public class OtherKindOfCase extends InvalidInput {
  private static final long serialVersionUID = 1;

  public OtherKindOfCase() {
    super("verdict", "moderation.verdict.otherKind");
  }
}
