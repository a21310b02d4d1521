package org.praxis.stories;

import java.time.Duration;
import java.time.Instant;

/**
 * Brings a server to where it is for weeks, before it is measured: in its first minutes it is the
 * JVM's compiler that has most to do.
 */
final class Warming {
  private static final double WARM = 5; // per cent of a processor

  private Warming() {}

  /** Some work of those that is measured later. */
  interface Round {
    void work() throws Exception;
  }

  /**
   * Rounds until the compiler has little to do.
   *
   * @param most rounds, whatever it still has
   * @return what it took in the last one, in per cent of a processor
   */
  static double of(Praxis praxis, int most, Round round) throws Exception {
    double compiler = 100;
    for (int i = 0; i < most && compiler > WARM; i++) {
      Instant begin = Instant.now();
      Duration before = praxis.compileTime();
      round.work();
      compiler =
          100.0
              * praxis.compileTime().minus(before).toMillis()
              / Duration.between(begin, Instant.now()).toMillis();
    }
    return compiler;
  }
}
