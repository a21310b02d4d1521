package org.praxis.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.praxis.bench.Wrk.Answers;

/**
 * Asks each kind of thing with few and with many at once. Rounds of all kinds alternate, so that
 * what the machine does meanwhile falls on all alike.
 */
final class Load {
  private static final double WARM = 5; // % of a processor, for the JVM's compiler
  private static final Duration WARMING = Duration.ofSeconds(4);

  private final Testbed testbed;
  private final Extent extent;
  private final Consumer<String> progress;
  private final Wrk wrk;
  private List<Kind> kinds;

  /**
   * How much is done.
   *
   * @param mostWarming rounds before anything counts
   */
  record Extent(List<Integer> parallel, int rounds, Duration time, int mostWarming) {
    static final Extent FULL = new Extent(List.of(1, 8, 32), 3, Duration.ofSeconds(8), 30);
    static final Extent SHORT = new Extent(List.of(1, 8, 32), 1, Duration.ofSeconds(4), 12);
  }

  Load(Testbed testbed, Extent extent, Consumer<String> progress) {
    this.testbed = testbed;
    this.extent = extent;
    this.progress = progress;
    this.wrk = new Wrk(testbed.folder(), testbed.address());
  }

  List<Measured> run() throws SQLException {
    kinds = new Kinds(testbed).all();
    Map<List<String>, Path> cookies = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      cookies.computeIfAbsent(kind.people(), testbed::cookies);
    }
    warm(cookies);
    List<Measured> measured = new ArrayList<>();
    for (int parallel : extent.parallel()) {
      Map<String, List<Measured>> rounds = new LinkedHashMap<>();
      for (int round = 1; round <= extent.rounds(); round++) {
        progress.accept("  %d at once, round %d of %d".formatted(parallel, round, extent.rounds()));
        for (Kind kind : kinds) {
          rounds
              .computeIfAbsent(kind.name(), name -> new ArrayList<>())
              .add(measure(kind, cookies.get(kind.people()), parallel));
        }
      }
      rounds.values().forEach(all -> measured.add(Measured.median(all)));
    }
    return measured;
  }

  /** Answers a second that are wanted, by what they are of. */
  Map<String, Integer> targets() {
    return kinds.stream()
        .filter(kind -> kind.target() > 0)
        .collect(Collectors.toMap(Kind::name, Kind::target));
  }

  // In its first minutes it is the JVM's compiler that has most to do.
  private void warm(Map<List<String>, Path> cookies) {
    double compiler = 100;
    for (int round = 1; round <= extent.mostWarming() && compiler > WARM; round++) {
      Duration before = testbed.server().compiler();
      Instant begin = Instant.now();
      for (Kind kind : kinds) {
        kind.work().of(wrk, cookies.get(kind.people()), 4, WARMING);
      }
      compiler =
          100.0
              * testbed.server().compiler().minus(before).toMillis()
              / Duration.between(begin, Instant.now()).toMillis();
      progress.accept("  warming: the compiler takes %.0f %% of a processor".formatted(compiler));
    }
  }

  private Measured measure(Kind kind, Path cookies, int parallel) throws SQLException {
    long statements = testbed.postgres().statements();
    Duration cpu = testbed.server().cpu();
    Answers answers = kind.work().of(wrk, cookies, parallel, extent.time());
    double count = Math.max(1, answers.requests());
    if (answers.bad() > 0) {
      progress.accept("    %s: %d bad, %s".formatted(kind.name(), answers.bad(), answers.why()));
    }
    return new Measured(
        kind.name(),
        parallel,
        answers.requests() * 1e6 / answers.micros(),
        answers.p50() / 1e3,
        answers.p95() / 1e3,
        answers.p99() / 1e3,
        testbed.server().cpu().minus(cpu).toNanos() / 1e6 / count,
        (testbed.postgres().statements() - statements) / count,
        answers.bytes() / 1e3 / count,
        answers.bad() + answers.lost());
  }
}
