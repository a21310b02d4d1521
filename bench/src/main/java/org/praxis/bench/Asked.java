package org.praxis.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.praxis.bench.Wrk.Answers;

/** A Praxis with people who have signed in and go on asking it for what they know to ask. */
final class Asked {
  private static final double WARM = 5; // % of a processor, for the JVM's compiler
  private static final Duration WARMING = Duration.ofSeconds(4);

  private final Testbed testbed;
  private final List<Kind> kinds;
  private final Consumer<String> progress;
  private final Wrk wrk;
  private final Map<List<String>, Path> cookies = new HashMap<>();

  Asked(Testbed testbed, List<Kind> kinds, Consumer<String> progress) {
    this.testbed = testbed;
    this.kinds = List.copyOf(kinds);
    this.progress = progress;
    this.wrk = new Wrk(testbed.folder(), testbed.address());
    kinds.forEach(kind -> cookies.computeIfAbsent(kind.people(), testbed::cookies));
  }

  List<Kind> kinds() {
    return kinds;
  }

  /**
   * Asks for everything until the JVM's compiler has little left to do, one at a time, which leaves
   * it a processor; then for everybody at once, so that nobody's first page is measured.
   *
   * @param rounds how often at most
   */
  void warm(int rounds) throws SQLException {
    double compiler = 100;
    for (int round = 1; round <= rounds && compiler > WARM; round++) {
      Duration before = testbed.server().compiler();
      Instant begin = Instant.now();
      for (Kind kind : kinds) {
        kind.work().of(wrk, cookies.get(kind.people()), 1, WARMING);
        testbed.aftermath().settle();
      }
      compiler =
          100.0
              * testbed.server().compiler().minus(before).toMillis()
              / Duration.between(begin, Instant.now()).toMillis();
      progress.accept("  warming: the compiler takes %.0f %% of a processor".formatted(compiler));
    }
    for (Kind kind : kinds) {
      kind.work().of(wrk, cookies.get(kind.people()), kind.people().size(), WARMING);
      testbed.aftermath().takeEffect();
    }
  }

  /**
   * Asks for that, with all that follows from it: what people sent is not done when they have an
   * answer. What decisions cost counts that take effect only when nobody can take them back any
   * more, and not the time until then.
   */
  Measured measure(Kind kind, int parallel, Duration time) throws SQLException {
    long statements = testbed.postgres().statements();
    Duration cpu = testbed.server().cpu();
    Answers answers = kind.work().of(wrk, cookies.get(kind.people()), parallel, time);
    Instant answered = Instant.now();
    testbed.aftermath().settle();
    double micros = answers.micros() + Duration.between(answered, Instant.now()).toNanos() / 1e3;
    testbed.aftermath().takeEffect();
    double count = Math.max(1, answers.requests());
    if (answers.bad() > 0) {
      progress.accept("    %s: %d bad, %s".formatted(kind.name(), answers.bad(), answers.why()));
    }
    return new Measured(
        kind.name(),
        parallel,
        answers.requests() * 1e6 / micros,
        answers.p50() / 1e3,
        answers.p95() / 1e3,
        answers.p99() / 1e3,
        testbed.server().cpu().minus(cpu).toNanos() / 1e6 / count,
        (testbed.postgres().statements() - statements) / count,
        answers.bytes() / 1e3 / count,
        answers.bad() + answers.lost());
  }
}
