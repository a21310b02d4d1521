package org.praxis.people.hold;

import org.praxis.platform.Refusal;

/** It was lifted before. */
public class AlreadyLifted extends Refusal {
  private static final long serialVersionUID = 1;

  public AlreadyLifted() {
    super("people.hold.lifted");
  }
}
