package org.praxis.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.praxis.bench.Answered.Sort;
import org.praxis.bench.Wrk.Answers;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;

/** People read, write, sign in and out for long; nothing may pile up. */
final class MixedLoad implements Experiment {
  private static final Duration ROUND = Duration.ofSeconds(3);
  private static final int PARALLEL = 8;

  /** Until what was busy is idle again. */
  private static final Duration REST = Duration.ofSeconds(6);

  private final Duration time;

  /**
   * @param time all in all; its first sixth is for warming, and no beginning is measured before
   */
  MixedLoad(Duration time) {
    this.time = time;
  }

  /**
   * What may grow a little from the middle to the end.
   *
   * @param share of what it was
   * @param more besides
   */
  private record Bound(String name, ToLongFunction<Held> figure, double share, long more) {}

  private static final List<Bound> BOUNDS =
      List.of(
          new Bound("resident, MB", Held::residentMegabytes, 0.08, 16),
          new Bound("heap after a collection, MB", held -> held.heap().megabytes(), 0.05, 8),
          new Bound("threads", Held::threads, 0, 6),
          new Bound("file handles", Held::handles, 0, 30),
          new Bound("sockets", Held::sockets, 0, 10),
          new Bound("connections to the database", Held::connections, 0, 5),
          new Bound("sessions of the server", Held::sessions, 0, 5),
          new Bound("rows of open sessions", Held::signedIn, 0, 5));

  @Override
  public String name() {
    return "mixed load for long";
  }

  @Override
  public String expected() {
    return "From the middle to the end memory, threads, handles, sockets, connections and sessions do not grow, but for a few;"
        + " every answer is good.";
  }

  @Override
  public void run(Testbed testbed, Findings findings) throws SQLException {
    List<Kind> kinds = new Kinds(testbed).all();
    Map<List<String>, Path> cookies = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      cookies.computeIfAbsent(kind.people(), testbed::cookies);
    }
    Duration sixth = time.dividedBy(6);
    Load load = new Load(testbed, kinds, cookies);
    load.go(sixth);
    Held begin = load.rest();
    load.go(sixth.multipliedBy(2));
    Held middle = load.rest();
    load.go(sixth.multipliedBy(3));
    Held end = load.rest();
    findings.figure("minutes", time.toSeconds() / 60.0);
    findings.figure("answers", load.answers);
    findings.figure("sign-ins", load.signIns);
    for (Bound bound : BOUNDS) {
      long most = Math.round(bound.figure.applyAsLong(middle) * (1 + bound.share)) + bound.more;
      findings.figure(bound.name + ": begin", bound.figure.applyAsLong(begin));
      findings.figure(bound.name + ": middle", bound.figure.applyAsLong(middle));
      findings.figure(bound.name + ": end", bound.figure.applyAsLong(end));
      findings.demand(
          bound.figure.applyAsLong(end) <= most,
          "%s: %d at the end, where %d are the most."
              .formatted(bound.name, bound.figure.applyAsLong(end), most));
    }
    findings.see(
        "Most more from the middle to the end: " + end.heap().moreThan(middle.heap()) + ".");
    findings.demand(load.bad == 0, "%d answers were not good: %s".formatted(load.bad, load.why));
  }

  /** All kinds in turn by wrk, and beside it somebody who signs in and out. */
  private static final class Load {
    private final Testbed testbed;
    private final List<Kind> kinds;
    private final Map<List<String>, Path> cookies;
    private final Wrk wrk;
    private int next;
    private long answers;
    private long signIns;
    private long bad;
    private String why = "";

    Load(Testbed testbed, List<Kind> kinds, Map<List<String>, Path> cookies) {
      this.testbed = testbed;
      this.kinds = kinds;
      this.cookies = cookies;
      this.wrk = new Wrk(testbed.folder(), testbed.address());
    }

    void go(Duration time) throws SQLException {
      Instant end = Instant.now().plus(time);
      try (Crowd crowd = new Crowd()) {
        crowd.with("signing in and out", 1, () -> this::inAndOut);
        while (Instant.now().isBefore(end)) {
          Kind kind = kinds.get(next++ % kinds.size());
          Answers those = kind.work().of(wrk, cookies.get(kind.people()), PARALLEL, ROUND);
          answers += those.requests();
          note(those.bad() + those.lost(), kind.name() + " " + those.why());
        }
        signIns += crowd.seen().count(Sort.GOOD);
        note(
            crowd.seen().all().size() - crowd.seen().count(Sort.GOOD),
            crowd.seen().complaints(Sort.BROKEN));
      }
    }

    private void note(long more, String reason) {
      bad += more;
      why = more > 0 ? reason : why;
    }

    private Answered inAndOut() {
      FormVisitor visitor = new FormVisitor(testbed.address());
      Landing in = visitor.signIn(Acts.PEOPLE.get(0), "praxis");
      if (!in.isSignedIn()) {
        return Answered.of(in, any -> false);
      }
      Landing home = visitor.open("/");
      Landing out = visitor.post("/signout", Map.of());
      return Answered.of(out, answer -> home.status() == 200 && Acts.isSentOn(answer));
    }

    Held rest() throws SQLException {
      try {
        Thread.sleep(REST.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      return Held.by(testbed);
    }
  }
}
