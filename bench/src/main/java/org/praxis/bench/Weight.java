package org.praxis.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What Praxis takes of a machine and of a line: memory of its processes, bytes, time to start. */
final class Weight {
  private static final Duration RESTING = Duration.ofSeconds(20);
  private static final Map<String, Double> WANTED = new LinkedHashMap<>();

  private static final String READY = "ready after the start of the server, s";
  private static final String REQUESTS = "first visit, requests";
  private static final String KILOBYTES = "first visit, kB";
  private static final String AT_REST = "WildFly at rest, MB resident";
  private static final String UNDER_LOAD = "WildFly after the load, MB resident";

  static {
    WANTED.put(READY, 25.0);
    WANTED.put(REQUESTS, 15.0);
    WANTED.put(KILOBYTES, 400.0);
    WANTED.put(AT_REST, 700.0);
    WANTED.put(UNDER_LOAD, 700.0);
  }

  private final Testbed testbed;
  private final Extent extent;
  private final Consumer<String> progress;

  /**
   * How much is done.
   *
   * @param starts of which the median counts
   * @param load for so long, with so many at once
   */
  record Extent(int starts, Duration load, int parallel) {
    static final Extent FULL = new Extent(3, Duration.ofMinutes(5), 32);
    static final Extent SHORT = new Extent(1, Duration.ofMinutes(1), 32);
  }

  Weight(Testbed testbed, Extent extent, Consumer<String> progress) {
    this.testbed = testbed;
    this.extent = extent;
    this.progress = progress;
  }

  /** Nothing should weigh more than this, by the names of {@link #run}. */
  static Map<String, Double> wanted() {
    return WANTED;
  }

  /** Each figure by its name. */
  Map<String, Double> run() throws SQLException, InterruptedException {
    Map<String, Double> figures = new LinkedHashMap<>();
    double[] starts = new double[extent.starts()];
    for (int start = 0; start < starts.length; start++) {
      if (start > 0) {
        testbed.stop();
        testbed.restart();
      }
      starts[start] = testbed.start().toMillis() / 1e3;
      progress.accept("  start %d: %.1f s".formatted(start + 1, starts[start]));
    }
    figures.put(READY, Measured.median(starts));
    FirstVisit visit = FirstVisit.of(testbed.address(), "learner1", Testbed.PASSWORD);
    figures.put(REQUESTS, (double) visit.requests());
    figures.put(KILOBYTES, visit.bytes() / 1e3);
    Thread.sleep(RESTING.toMillis());
    figures.put(AT_REST, (double) testbed.server().residentMegabytes());
    figures.put("PostgreSQL at rest, MB", (double) testbed.database().shareOfMegabytes());
    Asked asked = new Asked(testbed, new Kinds(testbed).all(), progress);
    Kind mix =
        asked.kinds().stream()
            .filter(kind -> kind.name().equals(Kinds.MIX))
            .findFirst()
            .orElseThrow();
    progress.accept("  a mix for %s, %d at once".formatted(extent.load(), extent.parallel()));
    asked.measure(mix, extent.parallel(), extent.load());
    figures.put(UNDER_LOAD, (double) testbed.server().residentMegabytes());
    figures.put("PostgreSQL after the load, MB", (double) testbed.database().shareOfMegabytes());
    figures.put("archive, MB", testbed.archiveMegabytes());
    return figures;
  }
}
