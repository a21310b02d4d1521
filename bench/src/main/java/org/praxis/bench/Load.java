package org.praxis.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks each kind of thing with few and with many at once. Rounds of all kinds alternate, so that
 * what the machine does meanwhile falls on all alike.
 */
final class Load {
  private static final Duration PROFILED = Duration.ofSeconds(10);

  private final Testbed testbed;
  private final Extent extent;
  private final Asked asked;
  private final Consumer<String> progress;

  /**
   * How much is done.
   *
   * @param mostWarming rounds before anything counts
   */
  record Extent(List<Integer> parallel, int rounds, Duration time, int mostWarming) {
    static final Extent FULL = new Extent(List.of(1, 8, 32), 3, Duration.ofSeconds(8), 30);
    static final Extent SHORT = new Extent(List.of(1, 8, 32), 1, Duration.ofSeconds(4), 12);
  }

  Load(Testbed testbed, Extent extent, Consumer<String> progress) throws SQLException {
    this.testbed = testbed;
    this.extent = extent;
    this.asked = new Asked(testbed, new Kinds(testbed).all(), progress);
    this.progress = progress;
  }

  List<Measured> run() throws SQLException {
    asked.warm(extent.mostWarming());
    List<Measured> measured = new ArrayList<>();
    for (int parallel : extent.parallel()) {
      Map<Kind, List<Measured>> rounds = new LinkedHashMap<>();
      for (int round = 1; round <= extent.rounds(); round++) {
        progress.accept("  %d at once, round %d of %d".formatted(parallel, round, extent.rounds()));
        for (Kind kind : asked.kinds()) {
          rounds
              .computeIfAbsent(kind, first -> new ArrayList<>())
              .add(asked.measure(kind, parallel, extent.time()));
        }
      }
      rounds.values().forEach(all -> measured.add(Measured.median(all)));
    }
    return measured;
  }

  /** Looks where the time goes of kinds that took longer than is wanted. */
  List<Profile> profiles(List<Measured> measured) throws SQLException {
    Recorder recorder = new Recorder(testbed.server().pid(), testbed.folder());
    List<Profile> profiles = new ArrayList<>();
    for (Kind kind : asked.kinds()) {
      if (isMissed(kind, measured)) {
        progress.accept("  where the time of %s goes".formatted(kind.name()));
        recorder.begin();
        asked.measure(kind, 1, PROFILED);
        profiles.add(Profile.of(kind.name(), recorder.end()));
      }
    }
    return profiles;
  }

  private static boolean isMissed(Kind kind, List<Measured> measured) {
    int wanted = Kinds.TARGETS.getOrDefault(kind.name(), 0);
    return measured.stream()
        .filter(one -> one.name().equals(kind.name()))
        .noneMatch(one -> one.perSecond() >= wanted);
  }
}
