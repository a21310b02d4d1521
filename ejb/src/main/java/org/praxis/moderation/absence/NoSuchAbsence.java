package org.praxis.moderation.absence;

import org.praxis.platform.Missing;

/** There is no such moderator or absence, or it is not for whoever asks to say. */
public class NoSuchAbsence extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchAbsence() {
    super("moderation.absence.missing");
  }
}
