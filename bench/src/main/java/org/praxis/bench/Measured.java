package org.praxis.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one kind of request, with so many at once: the median of its rounds.
 *
 * @param perSecond answers a second
 * @param p50 in ms; likewise p95 and p99
 * @param serverCpu of the server's process, in ms for each answer
 * @param statements that the database carried out for each answer
 * @param kilobytes of an answer's body, 1 000 bytes, not compressed
 * @param failed answers that were not as they must be, or did not come
 */
record Measured(
    String name,
    int parallel,
    double perSecond,
    double p50,
    double p95,
    double p99,
    double serverCpu,
    double statements,
    double kilobytes,
    long failed) {
  /**
   * Of each figure the median, and of failures all.
   *
   * @param rounds of the same, at least one
   */
  static Measured median(List<Measured> rounds) {
    Measured one = rounds.get(0);
    return new Measured(
        one.name,
        one.parallel,
        median(rounds, Measured::perSecond),
        median(rounds, Measured::p50),
        median(rounds, Measured::p95),
        median(rounds, Measured::p99),
        median(rounds, Measured::serverCpu),
        median(rounds, Measured::statements),
        median(rounds, Measured::kilobytes),
        rounds.stream().mapToLong(Measured::failed).sum());
  }

  /** The same under another name. */
  Measured named(String other) {
    return new Measured(
        other, parallel, perSecond, p50, p95, p99, serverCpu, statements, kilobytes, failed);
  }

  private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    return median(rounds.stream().mapToDouble(figure).toArray());
  }

  static double median(double... figures) {
    double[] sorted = Arrays.stream(figures).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
