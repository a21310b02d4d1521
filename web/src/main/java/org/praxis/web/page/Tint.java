package org.praxis.web.page;

import org.praxis.people.view.PersonChip;

/** Which of the stylesheet's tints stands behind a person's initials: always the same one. */
public final class Tint {
  private static final int TINTS = 6;

  private Tint() {}

  public static int of(PersonChip person) {
    return Math.floorMod(person.id().hashCode(), TINTS);
  }
}
