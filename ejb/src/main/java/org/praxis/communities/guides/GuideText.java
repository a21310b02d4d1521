package org.praxis.communities.guides;

/** How long a guide may be. */
public final class GuideText {
  /** Most characters; about fifty printed pages. */
  public static final int LONGEST = 100_000;

  private GuideText() {}
}
