package org.praxis.moderation;

import org.praxis.moderation.guidelines.Guidelines;

/** Whose numbered clauses something rests on. */
public enum Policy {
  /** Of the community in which it stands. */
  CHARTER,
  /** Of the whole company. */
  GUIDELINES;

  /** Of what is kept under that id; the guidelines are a charter of a place that is nobody's. */
  public static Policy of(SpaceId kept) {
    return kept.equals(Guidelines.COMPANY) ? GUIDELINES : CHARTER;
  }

  /** Under which id it is kept, for what stands in that place. */
  public SpaceId at(SpaceId place) {
    return this == GUIDELINES ? Guidelines.COMPANY : place;
  }
}
