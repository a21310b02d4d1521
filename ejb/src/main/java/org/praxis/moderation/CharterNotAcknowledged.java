package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** The charter asks to be read before one writes. */
public class CharterNotAcknowledged extends Refusal {
  private static final long serialVersionUID = 1;

  public CharterNotAcknowledged() {
    super(Kind.FORBIDDEN, "moderation.charter.notAcknowledged");
  }
}
