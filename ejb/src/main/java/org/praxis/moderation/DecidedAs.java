package org.praxis.moderation;

/** In which role somebody decided: an author learns that, and not who it was. */
public enum DecidedAs {
  /** Who looks after the place. */
  PLACE,
  /** Who moderates in the whole company. */
  COMPANY
}
