package org.praxis.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.praxis.bench.Answered.Sort;
import org.praxis.bench.Crowd.Seen;
import org.praxis.bench.Wrk.Answers;
import org.praxis.dev.FormVisitor;

/** Many more people at once than the server is sized for. */
final class TooMany implements Experiment {
  private static final String KIND = "topic of 20 replies";
  private static final String HOME = "home";
  private static final int FEW = 8;
  private static final int SIZED_FOR = 32;
  private static final int MANY = 200;

  /** All in one moment. */
  private static final int BURST = 600;

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
        + " refused, with 503 and when to come again. When the 200 have gone, answers are as quick as before within 5 s; at 8"
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
    burst(testbed, findings);
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

  // Everybody asks in the same moment, and once more when they were told to. Not by threads that
  // wait for one another: six hundred wake one after the other, and come as the server answers.
  private static void burst(Testbed testbed, Findings findings) {
    FormVisitor visitor = testbed.signedIn(Acts.PEOPLE.get(0));
    long began = System.nanoTime();
    List<CompletableFuture<List<Seen>>> all =
        Stream.generate(() -> asking(visitor, began)).limit(BURST).toList();
    Sightings seen =
        new Sightings(all.stream().map(CompletableFuture::join).flatMap(List::stream).toList());
    long refused = seen.count(Sort.REFUSED);
    findings.figure("600 in one moment: good answers", seen.count(Sort.GOOD));
    findings.figure("600 in one moment: refused", refused);
    findings.figure("600 in one moment: longest wait, s", seen.longest() / 1e3);
    findings.demand(
        seen.count(Sort.BROKEN) == 0,
        "%d of 600 in one moment were answered neither well nor politely: %s"
            .formatted(seen.count(Sort.BROKEN), seen.complaints(Sort.BROKEN)));
    findings.demand(
        seen.longest() / 1e3 <= LONGEST, "Somebody waited %.1f s.".formatted(seen.longest() / 1e3));
    findings.demand(refused > 0, "Nobody of 600 was refused: they cannot have come in one moment.");
    long silent =
        seen.all().stream()
            .filter(one -> one.is(Sort.REFUSED) && one.answered().retryAfter().isEmpty())
            .count();
    findings.demand(silent == 0, silent + " were refused without being told when to come again.");
    if (refused > 0) {
      findings.see("Who was refused read: " + seen.complaints(Sort.REFUSED) + ".");
    }
  }

  private static CompletableFuture<List<Seen>> asking(FormVisitor visitor, long began) {
    return once(visitor, began)
        .thenCompose(
            first ->
                first
                    .answered()
                    .retryAfter()
                    .map(
                        later ->
                            CompletableFuture.runAsync(
                                    () -> {},
                                    CompletableFuture.delayedExecutor(later, TimeUnit.SECONDS))
                                .thenCompose(over -> once(visitor, began))
                                .thenApply(second -> List.of(first, second)))
                    .orElseGet(() -> CompletableFuture.completedFuture(List.of(first))));
  }

  private static CompletableFuture<Seen> once(FormVisitor visitor, long began) {
    long asked = millisSince(began);
    return visitor
        .opening("/")
        .thenApply(
            page ->
                Answered.of(page, one -> one.status() == 200 && one.text().contains("id=\"new\"")))
        .exceptionally(failure -> Answered.broken("no answer: " + failure))
        .thenApply(answered -> new Seen(HOME, asked, millisSince(began), answered));
  }

  private static long millisSince(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
