package org.praxis.moderation.guidelines.view;

import java.util.List;

/**
 * How far the company has got in having its guidelines read; numbers, and no list of those who
 * wait.
 *
 * @param asked people who are here and are asked
 * @param acknowledged those of them who said so of all that they are asked
 * @param askings that hold, the newest first
 */
public record GuidelinesStanding(Long asked, Long acknowledged, List<AskedNow> askings) {
  public GuidelinesStanding {
    askings = List.copyOf(askings);
  }

  /**
   * In whole percent, rounded down: it is 100 only when nobody is left; null where none is asked.
   */
  public Integer percent() {
    return asked == 0 ? null : Integer.valueOf((int) (acknowledged * 100 / asked));
  }
}
