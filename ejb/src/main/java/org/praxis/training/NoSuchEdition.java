package org.praxis.training;

import org.praxis.platform.Missing;

/** The track has no edition of that number. */
public class NoSuchEdition extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchEdition() {
    super("training.edition.missing");
  }
}
