package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long the digests of many people take. No test, though JUnit runs it: {@code bench/digest.sh}
 * names it, nothing else does. It checks that all of them came, and judges no figure.
 */
class DigestBench {
  private static final Path REPORT = Path.of("target/bench/digest.md");
  private static final int PEOPLE = 10_000;
  private static final int TOPICS = 100;
  private static final int EACH = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Test
  void measure() throws Exception {
    Map<String, String> settings = new HashMap<>(Praxis.THOROUGHLY);
    try (Praxis praxis = new Praxis(7400, settings)) {
      Member moderator = praxis.as("moderator1");
      moderator.found("tables", 0);
      for (int i = 0; i < TOPICS; i++) {
        String topic = moderator.ask("tables", "Why is my sum wrong? " + i, "It says **0**.").id();
        praxis
            .as("learner1")
            .reply(topic, "The cells hold text, " + i + ". Try *VALUE()*.")
            .expecting(2);
      }
      praxis.change(
          "insert into people_person (id, uid, name, mail, has_photo, arrived_at, version) select"
              + " gen_random_uuid(), 'digest' || n, 'Person ' || n, 'digest' || n ||"
              + " '@corp.example', false, now(), 0 from generate_series(1, "
              + PEOPLE
              + ") n");
      // At any hour, whenever this is measured.
      praxis.change(
          "insert into notification_rhythm (person, quiet_from, quiet_to, days, digest_at, weekly_on,"
              + " version) select id, '00:00', '00:00', '{1,2,3,4,5,6,7}', '08:00', 1, 1 from"
              + " people_person where uid like 'digest%'");
      StringBuilder report =
          new StringBuilder("# Digests, measured\n\n")
              .append(PEOPLE)
              .append(" people, ")
              .append(EACH)
              .append(
                  " topics each, four workers on one node.\n\n"
                      + "| run | letters | s | a second | server CPU s | statements a letter |\n"
                      + "| ---: | ---: | ---: | ---: | ---: | ---: |\n");
      for (int run = 1; run <= 2; run++) {
        report.append(run(praxis, run));
      }
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
  }

  private static String run(Praxis praxis, int run) throws Exception {
    praxis.forgetMails();
    long before = praxis.count("select count(*) from notification_letter where state = 'SENT'");
    Duration cpu = praxis.cpuTime();
    long statements = praxis.statements();
    praxis.change(
        "insert into notification_item (reader, kind, subject, title, contribution, topic,"
            + " community, told_at, cadence, due_at) select p.id, 'FOLLOWED_REPLY', cast(t.id as"
            + " text), t.title, r.id, t.id, c.id, now(), 'DAILY', now() from (select id,"
            + " row_number() over (order by key) as n from people_person where uid like 'digest%')"
            + " p cross join generate_series(0, "
            + (EACH - 1)
            + ") k join (select t.*, row_number() over (order by t.key) - 1 as n from"
            + " communities_contribution t where t.kind = 'TOPIC') t on t.n = (p.n * 7 + k) % "
            + TOPICS
            + " join communities_contribution r on r.topic_key = t.key join communities_community c"
            + " on c.key = t.community_key");
    Instant begin = Instant.now();
    Instant end = begin.plus(PATIENCE);
    long sent = 0;
    while (sent < PEOPLE && Instant.now().isBefore(end)) {
      Thread.sleep(200);
      sent = praxis.count("select count(*) from notification_letter where state = 'SENT'") - before;
    }
    Duration took = Duration.between(begin, Instant.now());
    assertThat(sent).isEqualTo(PEOPLE);
    return "| %d | %d | %.1f | %.0f | %.1f | %.2f |%n"
        .formatted(
            run,
            sent,
            took.toMillis() / 1000.0,
            sent * 1000.0 / took.toMillis(),
            praxis.cpuTime().minus(cpu).toMillis() / 1000.0,
            (double) (praxis.statements() - statements) / sent);
  }
}
