package org.praxis.training.transcript;

import org.praxis.platform.Missing;

/** There is none with that id, or it is not the reader's to see. */
public class NoSuchEvidence extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchEvidence() {
    super("training.evidence.missing");
  }
}
