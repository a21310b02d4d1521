package org.praxis.communities.mailing;

import org.praxis.platform.Missing;

/**
 * There is no import of that identity, or it is not the reader's business; old ones are forgotten.
 */
public class NoSuchImport extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchImport() {
    super("communities.import.missing");
  }
}
