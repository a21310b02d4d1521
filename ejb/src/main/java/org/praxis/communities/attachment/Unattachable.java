package org.praxis.communities.attachment;

import org.praxis.platform.InvalidInput;

/** A file that is not taken, with the reason and what to do instead. */
public class Unattachable extends InvalidInput {
  private static final long serialVersionUID = 1;

  /**
   * @param why last part of the text's key
   */
  public Unattachable(String why, Object... arguments) {
    super("file", "communities.attachment." + why, arguments);
  }
}
