package org.praxis.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.praxis.bench.Wrk.Answers;
import org.praxis.bench.Wrk.Rush;

/** Many more people at once than the server is sized for. */
final class TooMany implements Experiment {
  private static final String KIND = "topic of 20 replies";
  private static final String HOME = "home";
  private static final int FEW = 8;
  private static final int SIZED_FOR = 32;
  private static final int MANY = 200;

  /** All in one moment. */
  private static final int BURST = 600;

  /** By then all of them have been answered, also who had to come again twice. */
  private static final Duration UNTIL_ALL_WERE = Duration.ofSeconds(30);

  /** Of the answers a second with as many as it is sized for. */
  private static final double LEAST_SHARE = 0.8;

  private static final double MOST_LATER = 1.3;
  private static final double LONGEST = 10; // s
  private static final double TO_RECOVER = 5; // s
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

  private final Duration time;

  TooMany(Duration time) {
    this.time = time;
  }

  @Override
  public String name() {
    return "200 at once where it is sized for 32";
  }

  @Override
  public String expected() {
    return "At 200 at least 80 % of the answers a second of 32; nobody waits more than 10 s; of 600 in one moment some are"
        + " refused, with 503 and when to come again, and all have their page in the end. When the 200 have gone, answers are as quick as before within 5 s; at 8"
        + " afterwards p95 is at most 1.3 times what it was.";
  }

  @Override
  public void run(Testbed testbed, Findings findings) throws SQLException {
    List<Kind> pages = new Kinds(testbed).pages();
    Kind kind = named(KIND, pages);
    Wrk wrk = new Wrk(testbed.folder(), testbed.address());
    Path cookies = testbed.cookies(kind.people());
    warm(kind, wrk, cookies);
    Answers alone = kind.work().of(wrk, cookies, 1, LOOK.multipliedBy(3));
    Answers before = kind.work().of(wrk, cookies, FEW, time);
    Answers sized = kind.work().of(wrk, cookies, SIZED_FOR, time);
    Answers many = kind.work().of(wrk, cookies, MANY, time);
    double recovered = recovered(kind, wrk, cookies, alone);
    Answers after = kind.work().of(wrk, cookies, FEW, time);
    for (Answers one : List.of(before, sized, many, after)) {
      findings.demand(
          one.lost() == 0 && one.bad() == 0,
          "%d answers were bad (%s) and %d were lost.".formatted(one.bad(), one.why(), one.lost()));
    }
    findings.figure("8 at once before: p95, ms", before.p95() / 1e3);
    findings.figure("8 at once before: answers a second", perSecond(before));
    findings.figure("32 at once: answers a second", perSecond(sized));
    findings.figure("200 at once: answers a second", perSecond(many));
    findings.figure("200 at once: p99, s", many.p99() / 1e6);
    findings.figure("when the 200 have gone, as quick as before after, s", recovered);
    findings.demand(
        recovered <= TO_RECOVER,
        "When the 200 had gone, answers were slow for %.1f s.".formatted(recovered));
    findings.figure("8 at once afterwards: p95, ms", after.p95() / 1e3);
    findings.demand(
        perSecond(many) >= LEAST_SHARE * perSecond(sized),
        "At 200 there are %.0f answers a second, at 32 %.0f."
            .formatted(perSecond(many), perSecond(sized)));
    findings.demand(
        many.p99() / 1e6 <= LONGEST,
        "At 200 one in a hundred waits %.1f s.".formatted(many.p99() / 1e6));
    findings.demand(
        after.p95() <= MOST_LATER * before.p95(),
        "p95 at 8 is %.1f ms afterwards, and was %.1f ms."
            .formatted(after.p95() / 1e3, before.p95() / 1e3));
    warm(named(HOME, pages), wrk, cookies);
    burst(wrk, cookies, findings);
  }

  private static Kind named(String name, List<Kind> pages) {
    return pages.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  // What the many still waited for is worked on when they have gone.
  private static double recovered(Kind kind, Wrk wrk, Path cookies, Answers alone)
      throws SQLException {
    Instant gone = Instant.now();
    while (Instant.now().isBefore(gone.plus(LONGEST_LOOK))) {
      Answers now = kind.work().of(wrk, cookies, 1, LOOK);
      boolean answered = now.requests() > 0 && now.bad() + now.lost() == 0;
      if (answered && now.p50() <= MOST_LATER * alone.p50()) {
        return Duration.between(gone, Instant.now()).toMillis() / 1e3;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private static double perSecond(Answers answers) {
    return answers.requests() * 1e6 / answers.micros();
  }

  // The JVM's compiler would otherwise make each measurement better than the one before.
  private void warm(Kind kind, Wrk wrk, Path cookies) throws SQLException {
    double best = 0;
    for (int round = 0; round < 8; round++) {
      double now = perSecond(kind.work().of(wrk, cookies, FEW, time));
      if (now < 1.05 * best) {
        return;
      }
      best = now;
    }
  }

  // Everybody asks in the same moment, and again when they were told to. By wrk: whoever needs much
  // of a processor for 600 requests gets little where 32 threads want it, and comes bit by bit.
  private static void burst(Wrk wrk, Path cookies, Findings findings) {
    Rush rush = wrk.rush(Kinds.HOME.get(0), cookies, BURST, UNTIL_ALL_WERE);
    findings.figure("600 in one moment: good answers", rush.good());
    findings.figure("600 in one moment: refused", rush.refused());
    findings.figure("600 in one moment: longest wait, s", rush.longest() / 1e6);
    findings.demand(
        rush.bad() == 0 && rush.lost() == 0,
        "Of 600 in one moment %d were answered neither well nor politely (%s), and %d not at all."
            .formatted(rush.bad(), rush.why(), rush.lost()));
    findings.demand(
        rush.good() == BURST,
        "Of 600 in one moment only %d had their page in the end.".formatted(rush.good()));
    findings.demand(
        rush.longest() / 1e6 <= LONGEST, "Somebody waited %.1f s.".formatted(rush.longest() / 1e6));
    findings.demand(
        rush.refused() > 0, "Nobody of 600 was refused: they cannot have come in one moment.");
    if (rush.refused() > 0) {
      findings.see("Who was refused read: " + rush.refusal() + ".");
    }
  }
}
