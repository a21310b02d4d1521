package org.praxis.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Asks for the same pages of companies of several sizes. All of them run at once and take turns, so
 * that what the machine does meanwhile falls on all alike.
 */
final class Growth {
  /** So many times longer a page may take with the largest data than with the smallest. */
  static final double WANTED = 1.2;

  private static final double WANTED_OF_SEARCH = 2;

  private final List<Testbed> testbeds;
  private final Extent extent;
  private final Consumer<String> progress;
  private final Map<String, Double> scans = new TreeMap<>();

  /**
   * How much is done.
   *
   * @param mostWarming rounds before anything counts
   */
  record Extent(List<Size> sizes, int rounds, Duration time, int mostWarming) {
    static final Extent FULL =
        new Extent(List.of(Size.S, Size.L, Size.XL), 5, Duration.ofSeconds(5), 20);
    static final Extent SHORT = new Extent(List.of(Size.S, Size.L), 3, Duration.ofSeconds(3), 5);
  }

  /**
   * @param testbeds one for each size, in their order
   */
  Growth(List<Testbed> testbeds, Extent extent, Consumer<String> progress) {
    this.testbeds = List.copyOf(testbeds);
    this.extent = extent;
    this.progress = progress;
  }

  /** What is wanted of a kind, as {@link #WANTED}. */
  static double wanted(String kind) {
    return kind.equals(Kinds.SEARCH) ? WANTED_OF_SEARCH : WANTED;
  }

  /** What was measured of each kind, one at a time, for each size. */
  Map<Size, List<Measured>> run() throws SQLException {
    Map<Size, Asked> asked = new LinkedHashMap<>();
    for (Testbed testbed : testbeds) {
      Asked one = new Asked(testbed, new Kinds(testbed).pages(), progress);
      progress.accept("  %s".formatted(testbed.size()));
      one.warm(extent.mostWarming());
      asked.put(testbed.size(), one);
    }
    Map<Size, Map<String, List<Measured>>> rounds = new LinkedHashMap<>();
    Testbed largest = testbeds.get(testbeds.size() - 1);
    for (int round = 1; round <= extent.rounds(); round++) {
      progress.accept("  round %d of %d".formatted(round, extent.rounds()));
      for (int kind = 0; kind < asked.get(largest.size()).kinds().size(); kind++) {
        for (Testbed testbed : testbeds) {
          Asked one = asked.get(testbed.size());
          Scans before = Scans.of(testbed.postgres());
          Measured measured = one.measure(one.kinds().get(kind), 1, extent.time());
          rounds
              .computeIfAbsent(testbed.size(), first -> new LinkedHashMap<>())
              .computeIfAbsent(measured.name(), first -> new ArrayList<>())
              .add(measured);
          if (testbed == largest) {
            note(measured, before.since());
          }
        }
      }
    }
    Map<Size, List<Measured>> medians = new LinkedHashMap<>();
    rounds.forEach(
        (size, kinds) -> medians.put(size, kinds.values().stream().map(Measured::median).toList()));
    return medians;
  }

  /**
   * How often a large table of the largest size was read from end to end, for each page of a kind.
   */
  Map<String, Double> scans() {
    return scans;
  }

  // What timers do falls into the time too; it is seldom, where a page that scans does so always.
  private void note(Measured measured, Map<String, Long> tables) {
    double pages = measured.perSecond() * extent.time().toMillis() / 1e3;
    tables.forEach(
        (table, times) ->
            scans.merge(
                "%s reads all of %s".formatted(measured.name(), table),
                times / pages / extent.rounds(),
                Double::sum));
  }
}
