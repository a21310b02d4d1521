package org.praxis.communities;

import org.praxis.platform.validation.Written;

/** What somebody did with what a colleague wrote. */
public record Sentence(@Written(max = Sentence.LONGEST) String text) {
  /** Most characters. */
  public static final int LONGEST = 300;
}
