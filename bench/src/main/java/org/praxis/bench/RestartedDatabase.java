package org.praxis.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.praxis.bench.Answered.Sort;

/** The database is restarted while people read and write. */
final class RestartedDatabase implements Experiment {
  private static final Duration AWAY = Duration.ofSeconds(4);
  private static final Duration AFTER = Duration.ofSeconds(15);

  /** Within which all is to be well again, in s. */
  private static final double TO_RECOVER = 10;

  /** The most that anybody is to wait for an answer, in ms. */
  private static final long LONGEST = 10_000;

  private final int times;

  RestartedDatabase(int times) {
    this.times = times;
  }

  @Override
  public String name() {
    return "database restarted under load";
  }

  @Override
  public String expected() {
    return "Meanwhile each answer is good, or status 503 with words and no look inside, within 10 s; all are good within 10 s"
        + " of its return, without help; nothing acknowledged is lost.";
  }

  @Override
  public void run(Testbed testbed, Findings findings) throws SQLException {
    String run = "database-" + Long.toString(Instant.now().getEpochSecond(), 36);
    Ledger ledger = new Ledger(run);
    Scene scene = Scene.make(testbed.api(), run, 2);
    double first = 0;
    double all = 0;
    long longest = 0;
    for (int time = 1; time <= times; time++) {
      Acts acts = new Acts(testbed);
      String topic = scene.topics().get(0);
      Crowd crowd = new Crowd();
      crowd
          .with("home", 2, acts.reads("/", "id=\"new\""))
          .with("topic", 2, acts.reads("/communities/topic/" + topic, "id=\"replying\""))
          .with("API", 2, acts.asksTheApi("topics/" + topic, topic))
          .with("reply", 2, acts.replies(scene.topics().get(1), ledger));
      Outage outage = Outage.of(crowd, testbed::stopDatabase, AWAY, testbed::startDatabase, AFTER);
      outage.nothingBroken(findings);
      first = Math.max(first, outage.firstGoodAfter());
      all = Math.max(all, outage.allGoodAfter());
      longest = Math.max(longest, outage.seen().longest());
      if (time == times) {
        findings.see("Meanwhile was said: " + outage.seen().complaints(Sort.REFUSED) + ".");
        findings.figure("refused in words", outage.seen().count(Sort.REFUSED));
        findings.picture(
            Charts.lines(
                "survive-database",
                "Answers in each second, the database away from %d to %d s"
                    .formatted(outage.gone() / 1000, outage.back() / 1000),
                outage.perSecond()));
      }
    }
    findings.figure("first good answer after the database is back, s", first);
    findings.figure("all answers good after the database is back, s", all);
    findings.figure("longest wait for an answer, s", longest / 1000.0);
    findings.demand(all <= TO_RECOVER, "It took %.1f s until all was well.".formatted(all));
    findings.demand(longest <= LONGEST, "Somebody waited %d ms.".formatted(longest));
    Reckoning reckoning = new Reckoning(testbed);
    reckoning.awaitDelivered(findings);
    reckoning.nothingIsLost(ledger, findings);
    reckoning.eachIsToldOnce(run, findings);
    AuditChain.verify(testbed, findings);
  }
}
