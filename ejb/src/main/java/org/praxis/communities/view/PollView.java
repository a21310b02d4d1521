package org.praxis.communities.view;

import java.time.Instant;
import java.util.List;

/**
 * A poll as its reader may see it.
 *
 * @param multiple whether one may choose several
 * @param endsAt null for as long as it stands
 * @param over whether it has ended
 * @param voted whether the reader has
 * @param voters how many have; null as long as the reader may not see the result
 */
public record PollView(
    List<Option> options,
    boolean multiple,
    Instant endsAt,
    boolean over,
    boolean voted,
    Long voters) {
  public PollView {
    options = List.copyOf(options);
  }

  /** After voting, or after the end. */
  public boolean shown() {
    return voters != null;
  }

  /**
   * One of the options.
   *
   * @param number from 1
   * @param chosen whether the reader chose it
   * @param votes null as long as the reader may not see them
   * @param percent of those who voted; null likewise
   */
  public record Option(int number, String text, boolean chosen, Long votes, Integer percent) {}
}
