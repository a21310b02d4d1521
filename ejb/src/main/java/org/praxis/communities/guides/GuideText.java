package org.praxis.communities.guides;

/** How long a guide may be. */
final class GuideText {
  /** Most characters; about fifty printed pages. */
  static final int LONGEST = 100_000;

  private GuideText() {}
}
