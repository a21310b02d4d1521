package org.praxis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.praxis.bench.Answered.Sort;
import org.praxis.dev.Cluster;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.PraxisApi;

/** One of two nodes behind the load balancer dies while people read and write, and comes back. */
final class TwoNodes implements Experiment {
  private static final int NODES = 2;
  private static final int DEAD = 1;
  private static final int READERS = 6;
  private static final int LINES = 8;

  /** So many that fewer are written in each, in ten minutes, than its notice knows one by one. */
  private static final int TOPICS = 5 * KilledServer.WRITERS;

  /** Nobody waits for a quarter of an hour for the mail that a dead node had claimed. */
  private static final Map<String, String> SETTINGS = Map.of("PRAXIS_MAIL_CLAIM", "PT15S");

  /** After that nobody may notice any more that a node died. */
  private static final Duration NOTICED = Duration.ofSeconds(15);

  private static final Duration TO_FINISH = Duration.ofMinutes(5);
  private static final Duration TO_LEAD_BACK = Duration.ofSeconds(60);

  private static final Duration REST = Duration.ofMillis(50);

  /** While a node starts: on one machine it has only what the other and the people leave to it. */
  private static final Duration LONG_REST = Duration.ofSeconds(2);

  private static final String ADMINISTRATOR = "admin1";
  private static final String REBUILDS = "search/index/rebuilds";

  private final Duration load;

  /**
   * @param load how long people are at work before the node dies, after it, and when it is back
   */
  TwoNodes(Duration load) {
    this.load = load;
  }

  /** Three servers start, one of them again, and then the usual one. */
  @Override
  public boolean isBrief() {
    return false;
  }

  @Override
  public String name() {
    return "one of two nodes killed";
  }

  @Override
  public String expected() {
    return "Nobody signs in again; %d s later nobody notices. What was acknowledged is there, and told once. What was being done in the background is finished. The node comes back."
        .formatted(NOTICED.toSeconds());
  }

  @Override
  public void run(Testbed testbed, Findings findings) throws SQLException {
    try (Cluster cluster = testbed.nodes(NODES, SETTINGS)) {
      Instant begin = Instant.now();
      cluster.start();
      findings.figure("balancer and two nodes ready after, s", seconds(begin));
      new Attempt(testbed, cluster, findings).make();
    }
  }

  private static double seconds(Instant begin) {
    return Duration.between(begin, Instant.now()).toMillis() / 1e3;
  }

  /** One node that dies, and what there is to say of it. */
  private final class Attempt {
    private final Testbed testbed;
    private final Cluster cluster;
    private final Findings findings;
    private final Reckoning reckoning;
    private final String run = "nodes-" + Long.toString(Instant.now().getEpochSecond(), 36);
    private final Instant begun = Instant.now();
    private final Ledger ledger = new Ledger(run);
    private final List<LiveLine> lines = new ArrayList<>();

    Attempt(Testbed testbed, Cluster cluster, Findings findings) {
      this.testbed = testbed;
      this.cluster = cluster;
      this.findings = findings;
      this.reckoning = new Reckoning(testbed);
    }

    void make() throws SQLException {
      Scene scene = Scene.make(testbed.api(), run, TOPICS);
      Acts.wantMail(testbed.api(), Scene.ASKER);
      String topic = scene.topics().get(0);
      long killed;
      Sightings seen;
      try (Crowd crowd = new Crowd(REST)) {
        KilledServer.begin(crowd, testbed, scene, ledger);
        Acts acts = new Acts(testbed);
        crowd.with("topic", READERS, acts.reads("/communities/topic/" + topic, "What helps, 1?"));
        openLines(topic);
        crowd.wait(load);
        JsonNode sync = workInTheBackground();
        killed = crowd.now();
        long moment = System.nanoTime();
        cluster.node(DEAD).kill();
        crowd.wait(load.plus(NOTICED));
        lines(moment);
        finished(sync);
        crowd.rest(LONG_REST);
        comeBack();
        crowd.rest(REST);
        crowd.wait(load);
        seen = crowd.seen();
      } finally {
        lines.forEach(LiveLine::close);
      }
      answers(seen, killed);
      reckon();
      bothFind();
    }

    private void openLines(String topic) {
      List<Integer> nodes = new ArrayList<>();
      for (int i = 0; i < LINES; i++) {
        FormVisitor visitor = testbed.signedIn(Acts.PEOPLE.get(Acts.PEOPLE.size() - 1 - i));
        nodes.add(nodeOf(visitor));
        lines.add(LiveLine.open(testbed.address(), visitor.cookies(), topic));
      }
      findings.figure("lines through the balancer", LINES);
      findings.figure(
          "of these on the node that dies", nodes.stream().filter(n -> n == DEAD).count());
      findings.demand(
          IntStream.rangeClosed(1, NODES).allMatch(nodes::contains),
          "The balancer does not share people out among the nodes: they are at " + nodes + ".");
    }

    private int nodeOf(FormVisitor visitor) {
      return IntStream.rangeClosed(1, NODES)
          .filter(node -> visitor.cookie("praxis").endsWith("." + Cluster.name(node)))
          .findFirst()
          .orElse(0);
    }

    /** A node that dies leaves both to the other. */
    private JsonNode workInTheBackground() {
      PraxisApi api = testbed.api();
      api.post(ADMINISTRATOR, REBUILDS, null);
      return api.post(ADMINISTRATOR, "people/sync", Map.of("kind", "FULL", "dry", false));
    }

    private void finished(JsonNode sync) {
      Instant begin = Instant.now();
      PraxisApi api = testbed.api();
      findings.await(
          TO_FINISH,
          () -> api.get(ADMINISTRATOR, REBUILDS + "/latest").path("finishedAt").isTextual(),
          "The index that was being made anew is not finished.");
      String run = "people/sync/" + sync.path("id").asText();
      findings.await(
          TO_FINISH,
          () -> api.get(ADMINISTRATOR, run).path("stage").asText().equals("OVER"),
          "The synchronisation that was under way is not over.");
      String outcome = api.get(ADMINISTRATOR, run).path("outcome").asText();
      findings.demand(outcome.equals("DONE"), "The synchronisation ended as " + outcome + ".");
      findings.figure("background work still to be waited for, s", seconds(begin));
    }

    private void lines(long killed) {
      List<OptionalLong> closed = each(line -> line.closedAfter(killed));
      List<OptionalLong> open = each(line -> line.openAgainAfter(killed));
      findings.figure("lines closed by the death", present(closed));
      findings.figure("the last of them after, s", latest(closed));
      findings.figure("all open again after, s", latest(open));
      findings.demand(
          present(closed) == present(open),
          "%d lines were closed, and %d came back.".formatted(present(closed), present(open)));
      List<Long> before = lines.stream().map(LiveLine::heard).toList();
      findings.await(
          NOTICED,
          () -> IntStream.range(0, LINES).allMatch(i -> lines.get(i).heard() > before.get(i)),
          "There are lines on which nothing is heard after the death.");
    }

    private List<OptionalLong> each(Function<LiveLine, OptionalLong> what) {
      return lines.stream().map(what).toList();
    }

    private void comeBack() {
      Instant begin = Instant.now();
      cluster.start(DEAD);
      findings.figure("the node is ready again after, s", seconds(begin));
      findings.await(
          TO_LEAD_BACK,
          () -> nodeOf(testbed.signedIn(Acts.PEOPLE.get(0))) == DEAD,
          "The balancer sends nobody to the node that came back.");
      findings.figure("and people come to it after, s", seconds(begin));
    }

    private void answers(Sightings seen, long killed) {
      Sightings alive = seen.until(killed);
      Sightings after = seen.from(killed);
      findings.figure("answers before, a second", alive.count(Sort.GOOD) * 1e3 / killed);
      findings.figure("answers since, while a node was dead and after", after.count(Sort.GOOD));
      long bad = seen.all().size() - seen.count(Sort.GOOD);
      findings.figure("answers that failed", bad);
      findings.figure(
          "the last of them after the death, s",
          seen.lastNotGood().isPresent()
              ? Math.max(0, seen.lastNotGood().getAsLong() - killed) / 1e3
              : 0);
      findings.figure("longest answer after the death, s", after.longest() / 1e3);
      if (bad > 0) {
        findings.see(
            "What failed: %s %s"
                .formatted(seen.complaints(Sort.BROKEN), seen.complaints(Sort.REFUSED)));
      }
      long out = seen.all().stream().filter(one -> asksToSignIn(one.answered())).count();
      findings.demand(out == 0, out + " answers asked to sign in again.");
      Sightings late = seen.from(killed + NOTICED.toMillis());
      findings.demand(
          late.count(Sort.GOOD) == late.all().size(),
          "There are answers that failed more than %d s after the death."
              .formatted(NOTICED.toSeconds()));
      findings.demand(
          alive.count(Sort.GOOD) == alive.all().size(), "There are answers that failed before.");
    }

    private void reckon() throws SQLException {
      reckoning.awaitDelivered(findings);
      reckoning.nothingIsLost(ledger, findings);
      reckoning.eachIsToldOnce(run, findings);
      findings.await(
          TO_FINISH, () -> reckoning.unsent(begun) == 0, "There are mails that do not leave.");
      AuditChain.verify(testbed, findings);
    }

    /** Each node has an index of its own; that of the dead one was made anew or went on. */
    private void bothFind() {
      for (int node = 1; node <= NODES; node++) {
        PraxisApi api = new PraxisApi(cluster.node(node).address());
        String words = run.substring(run.indexOf('-') + 1);
        findings.await(
            TO_FINISH,
            () -> api.get(Scene.ASKER, "search?q=" + words).path("total").asLong() > 0,
            "Node %d does not find what was written.".formatted(node));
      }
    }
  }

  private static boolean asksToSignIn(Answered answered) {
    return answered.why().contains("/signin") || answered.why().startsWith("401");
  }

  private static long present(List<OptionalLong> times) {
    return times.stream().filter(OptionalLong::isPresent).count();
  }

  private static double latest(List<OptionalLong> times) {
    return times.stream().flatMapToLong(OptionalLong::stream).max().orElse(0) / 1e3;
  }
}
