package org.praxis.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.praxis.bench.Answered.Sort;
import org.praxis.bench.Crowd.Person;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;
import org.praxis.dev.PraxisApi;

/** The server dies at any moment while people write, decide and learn. */
final class KilledServer implements Experiment {
  /** Each with topics of their own: a notice knows 200 replies of a topic one by one. */
  static final int WRITERS = 4;

  /** Acknowledged before the server may die. */
  private static final int ENOUGH = 40;

  private static final Duration TO_WRITE = Duration.ofMinutes(1);

  /** After that, in ms. */
  private static final long LONGEST_LIFE = 4_000;

  private static final Duration REST = Duration.ofMillis(20);
  private static final String PASSWORD = "praxis";
  private static final String HELD = "\"state\":\"HELD\"";

  private final int kills;

  KilledServer(int kills) {
    this.kills = kills;
  }

  @Override
  public String name() {
    return "server killed while people write";
  }

  @Override
  public String expected() {
    return "Every reply, decision and completion that was acknowledged is there; of each who must be told is told once; the"
        + " audit log's chain is whole.";
  }

  @Override
  public void run(Testbed testbed, Findings findings) throws SQLException {
    String run = "survive-" + Long.toString(Instant.now().getEpochSecond(), 36);
    Random moments = new Random(20261126);
    Ledger ledger = new Ledger(run);
    Reckoning reckoning = new Reckoning(testbed);
    double slowest = 0;
    for (int round = 1; round <= kills; round++) {
      Scene scene = Scene.make(testbed.api(), run + "-" + round, WRITERS);
      int before = ledger.size();
      try (Crowd crowd = new Crowd(REST)) {
        begin(crowd, testbed, scene, ledger);
        awaitWrites(ledger, before, findings);
        crowd.wait(Duration.ofMillis(moments.nextLong(LONGEST_LIFE)));
        long killed = crowd.now();
        testbed.kill();
        complain(crowd.seen().until(killed), findings);
      }
      testbed.restart();
      slowest = Math.max(slowest, testbed.start().toMillis() / 1000.0);
      findings.progress(
          "%d of %d: %d acknowledged before it died, ready again after %.1f s"
              .formatted(
                  round, kills, ledger.size() - before, testbed.start().toMillis() / 1000.0));
    }
    findings.figure("kills", kills);
    findings.figure("ready again at the latest after, s", slowest);
    reckoning.awaitDelivered(findings);
    reckoning.nothingIsLost(ledger, findings);
    reckoning.eachIsToldOnce(run, findings);
    asTheApiSays(testbed.api(), reckoning, ledger, findings);
    AuditChain.verify(testbed, findings);
    findings.demand(
        !ledger.replies().isEmpty()
            && !ledger.decisions().isEmpty()
            && !ledger.completions().isEmpty(),
        "Nothing of some kind was acknowledged, so nothing is proved.");
  }

  // A server that has just started is slow, and a kill before anything is acknowledged tries
  // nothing.
  private static void awaitWrites(Ledger ledger, int before, Findings findings) {
    Instant end = Instant.now().plus(TO_WRITE);
    while (ledger.size() < before + ENOUGH && Instant.now().isBefore(end)) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    findings.demand(
        ledger.size() >= before + ENOUGH,
        "In %s only %d writes were acknowledged.".formatted(TO_WRITE, ledger.size() - before));
  }

  private static void complain(Sightings alive, Findings findings) {
    long bad = alive.all().size() - alive.count(Sort.GOOD);
    findings.demand(
        bad == 0,
        "%d writes were refused while the server lived: %s %s"
            .formatted(bad, alive.complaints(Sort.BROKEN), alive.complaints(Sort.REFUSED)));
  }

  /** People come who reply, decide and learn in a scene, and write down what they are told. */
  static void begin(Crowd crowd, Testbed testbed, Scene scene, Ledger ledger) {
    ConcurrentLinkedQueue<String> held = new ConcurrentLinkedQueue<>();
    List<String> people = Acts.PEOPLE.stream().filter(p -> !p.equals(Scene.ASKER)).toList();
    for (int i = 0; i < WRITERS; i++) {
      Supplier<String> topics = inTurns(scene.topics(), i, WRITERS);
      String person = people.get(i);
      Person writer =
          i % 2 == 0
              ? byForm(testbed, person, topics, ledger)
              : byApi(testbed, person, topics, ledger);
      crowd.with(i % 2 == 0 ? "reply by form" : "reply by API", 1, writer);
    }
    crowd.with(
        "held reply",
        1,
        heldByApi(testbed, people.get(WRITERS), inTurns(scene.held(), 0, 1), ledger, held));
    crowd.with("decision", 1, deciding(testbed, ledger, held));
    crowd.with("completion", 1, new Learners(testbed, scene.track(), ledger));
  }

  // Those that this writer alone writes in.
  private static Supplier<String> inTurns(List<String> topics, int writer, int writers) {
    AtomicInteger turn = new AtomicInteger();
    int each = topics.size() / writers;
    return () -> topics.get(turn.getAndIncrement() % each * writers + writer);
  }

  private static Person byForm(
      Testbed testbed, String person, Supplier<String> topics, Ledger ledger) {
    return () -> {
      FormVisitor visitor = testbed.signedIn(person);
      return () -> Acts.replyByForm(visitor, "/communities/topic/" + topics.get(), ledger);
    };
  }

  private static Person byApi(
      Testbed testbed, String person, Supplier<String> topics, Ledger ledger) {
    return () -> {
      FormVisitor program = new FormVisitor(testbed.address()).asProgramOf(person, PASSWORD);
      return () -> Acts.replyByApi(program, topics.get(), ledger);
    };
  }

  private static Person heldByApi(
      Testbed testbed,
      String person,
      Supplier<String> topics,
      Ledger ledger,
      ConcurrentLinkedQueue<String> held) {
    return () -> {
      FormVisitor program = new FormVisitor(testbed.address()).asProgramOf(person, PASSWORD);
      return () -> {
        String words = ledger.words();
        Landing sent =
            program.postJson(
                "/api/v1/topics/" + topics.get() + "/replies", "{\"text\":\"" + words + "\"}");
        Answered answered = Answered.of(sent, answer -> answer.status() / 100 == 2);
        if (answered.sort() == Sort.GOOD) {
          ledger.replied(words);
          // Who has had enough texts approved is held no more.
          if (sent.text().contains(HELD)) {
            held.add(words);
          }
        }
        return answered;
      };
    };
  }

  // Which case it is, the database says; a moderator has the queue for that.
  private static Person deciding(
      Testbed testbed, Ledger ledger, ConcurrentLinkedQueue<String> held) {
    Reckoning cases = new Reckoning(testbed);
    return () -> {
      FormVisitor program = new FormVisitor(testbed.address()).asProgramOf(Scene.DECIDER, PASSWORD);
      return () -> {
        String words = held.poll();
        if (words == null) {
          return Answered.good();
        }
        String waiting;
        try {
          List<String> found =
              cases.list(
                  "select c.id || ' ' || c.version from moderation_case c join communities_contribution t on t.id ="
                      + " c.content_id where t.text = ? and c.state = 'OPEN'",
                  words);
          if (found.isEmpty()) {
            return Answered.broken("a held reply has no case");
          }
          waiting = found.get(0);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
        String[] parts = waiting.split(" ");
        Landing sent =
            program.postJson(
                "/api/v1/moderation/cases/" + parts[0] + "/decision",
                "{\"verdict\":\"APPROVE\",\"atOnce\":true,\"version\":" + parts[1] + "}");
        Answered answered = Answered.of(sent, answer -> answer.status() / 100 == 2);
        if (answered.sort() == Sort.GOOD) {
          ledger.decided(parts[0]);
        }
        return answered;
      };
    };
  }

  // As many as anybody looks at: what the database says, people can read.
  private static void asTheApiSays(
      PraxisApi api, Reckoning reckoning, Ledger ledger, Findings findings) throws SQLException {
    List<String> replies = ledger.replies();
    int step = Math.max(1, replies.size() / 20);
    int unread = 0;
    for (int i = 0; i < replies.size(); i += step) {
      String words = replies.get(i);
      List<String> at =
          reckoning.list(
              "select t.id from communities_contribution r join communities_contribution t on t.key = r.topic_key where"
                  + " r.text = ? and r.state = 'PUBLISHED'",
              words);
      if (!at.isEmpty() && !isRead(api, at.get(0), words)) {
        unread++;
      }
    }
    findings.demand(
        unread == 0, unread + " of the replies that were looked for cannot be read by the API.");
  }

  private static boolean isRead(PraxisApi api, String topic, String words) {
    for (int page = 1; ; page++) {
      var items =
          api.get(Scene.ASKER, "topics/" + topic + "?size=100&page=" + page).at("/replies/items");
      if (items.isEmpty()) {
        return false;
      }
      if (items.toString().contains(words)) {
        return true;
      }
    }
  }
}
