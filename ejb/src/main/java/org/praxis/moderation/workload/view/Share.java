package org.praxis.moderation.workload.view;

import org.praxis.moderation.workload.Telling;
import org.praxis.moderation.workload.Wilson;

/**
 * How many of how many, and in which bounds the rate lies with 95 % confidence.
 *
 * @param part null, like all the rest, where it would be about one person
 * @param rate between 0 and 1, like its bounds; null, as they are, where it does not tell
 */
public record Share(Long part, Long of, Double rate, Double low, Double high, Telling telling) {
  /** Of fewer no rate is shown: the interval would reach over most of what is possible. */
  public static final int FEWEST = 10;

  /** Of something that is no matter of who decided. */
  public static Share of(long part, long of) {
    if (of < FEWEST) {
      return new Share(part, of, null, null, null, Telling.TOO_FEW);
    }
    Wilson bounds = Wilson.of(part, of);
    return new Share(part, of, (double) part / of, bounds.low(), bounds.high(), Telling.YES);
  }

  /**
   * Of decisions.
   *
   * @param deciders how many people made them
   */
  public static Share of(long part, long of, long deciders) {
    return of > 0 && deciders < 2
        ? new Share(null, null, null, null, null, Telling.ONE_PERSON)
        : of(part, of);
  }
}
