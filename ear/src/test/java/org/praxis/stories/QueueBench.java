package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;

/**
 * What the moderators' queue costs with ten thousand open cases. No test, though JUnit runs it:
 * {@code bench/queue.sh} names it, nothing else does. It checks that what it measures has worked,
 * and judges no figure.
 */
class QueueBench {
  private static final Path REPORT = Path.of("target/bench/queue.md");
  private static final int COMMUNITIES = 10;
  private static final int IN_EACH = 1_000;
  private static final int MODERATORS = 8;
  private static final int READ = 60;
  private static final int DECISIONS = 30;
  private static final int WARMING = 20;
  private static final int MOST_WARMING = 45; // of 10 000 cases it takes 7 200

  /** Faster than anybody reads. */
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private static final Duration HURRY = Duration.ofMillis(100);

  @Test
  void measure() throws Exception {
    Map<String, String> settings = new HashMap<>(Praxis.THOROUGHLY);
    settings.put("PRAXIS_SIGNIN_FREE_ADDRESS", "1000000");
    try (Praxis praxis = new Praxis(8000, settings)) {
      Member moderator = praxis.as("moderator1");
      String community = null;
      for (int i = 0; i < COMMUNITIES; i++) {
        moderator.found("busy-" + i, "Busy " + i, 0);
        praxis.as("trainer1").join("busy-" + i);
        fill(praxis, praxis.as("trainer1").ask("busy-" + i, "Why?", "It says 0.").id());
        community = moderator.get("communities/busy-" + i).json().at("/community/id").asText();
      }
      assertThat(moderator.get("moderation/cases").json().path("total").asInt())
          .isEqualTo(COMMUNITIES * IN_EACH);
      Map<String, String> pages = new LinkedHashMap<>();
      pages.put("the queue", "/moderation/queue");
      pages.put("its page 400", "/moderation/queue?page=400");
      pages.put("of one community", "/moderation/queue?community=" + community);
      pages.put("replies", "/moderation/queue?kind=REPLY");
      pages.put("by a reason that one in ten has", "/moderation/queue?reason=TERM");
      pages.put("waiting for three days or more", "/moderation/queue?hours=72");
      pages.put("taken by me", "/moderation/queue?mine=true");
      pages.put(
          "all of these",
          "/moderation/queue?community=" + community + "&kind=REPLY&reason=TERM&hours=24");
      StringBuilder report =
          new StringBuilder("# The queue, measured\n\n")
              .append(
                  """
                  %d open cases in %d communities; a page read %d times by one moderator, all of it. In ms.

                  | page | median | p95 | statements |
                  | --- | ---: | ---: | ---: |
                  """
                      .formatted(COMMUNITIES * IN_EACH, COMMUNITIES, READ));
      FormVisitor reader = new FormVisitor(praxis.address());
      assertThat(reader.signIn("moderator1", "praxis").isSignedIn()).isTrue();
      double before = Warming.of(praxis, MOST_WARMING, () -> readAll(reader, pages.values(), 1));
      Map<String, List<Double>> times = readAll(reader, pages.values(), READ);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        long statements = praxis.statements();
        read(reader, page.getValue());
        List<Double> took = times.get(page.getValue());
        report.append(
            "| %s | %.0f | %.0f | %d |%n"
                .formatted(
                    page.getKey(),
                    at(took, 0.5),
                    at(took, 0.95),
                    praxis.statements() - statements));
      }
      report.append("%nThe compiler had %.0f %% of a CPU before.%n".formatted(before));
      List<Member> desks = desks(praxis);
      double compiler = Warming.of(praxis, MOST_WARMING, () -> decideAll(desks, WARMING, HURRY));
      List<Double> decided = decideAll(desks, DECISIONS, BETWEEN);
      report.append(
          """

          %d moderators at once decide by the API, each %d times with %d ms between: median %.0f ms, p95 %.0f ms (the compiler had %.0f %% of a CPU before).
          """
              .formatted(
                  MODERATORS,
                  DECISIONS,
                  BETWEEN.toMillis(),
                  at(decided, 0.5),
                  at(decided, 0.95),
                  compiler));
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
  }

  // In turn, so that whatever else the server does slows none of them alone.
  private static Map<String, List<Double>> readAll(
      FormVisitor reader, Collection<String> paths, int times) {
    Map<String, List<Double>> took = new HashMap<>();
    for (int i = 0; i < times; i++) {
      for (String path : paths) {
        took.computeIfAbsent(path, one -> new ArrayList<>()).add(read(reader, path));
      }
    }
    return took;
  }

  private static double read(FormVisitor reader, String path) {
    long begin = System.nanoTime();
    assertThat(reader.open(path).status()).isEqualTo(200);
    return (System.nanoTime() - begin) / 1e6;
  }

  // The two moderators of the sample directory, each at four desks; with tokens, as a password
  // would
  // be checked, and the attempt counted, each time.
  private static List<Member> desks(Praxis praxis) {
    List<Member> desks = new ArrayList<>();
    for (int i = 0; i < MODERATORS; i++) {
      desks.add(praxis.as("moderator" + (1 + i % 2)).program("read", "moderation"));
    }
    return desks;
  }

  private static List<Double> decideAll(List<Member> moderators, int times, Duration between)
      throws Exception {
    List<JsonNode> cases = new ArrayList<>();
    for (int page = 1; cases.size() < MODERATORS * times; page++) {
      moderators
          .get(0)
          .get("moderation/cases?size=100&page=" + page)
          .expecting(2)
          .json()
          .path("items")
          .forEach(cases::add);
    }
    ExecutorService threads = Executors.newFixedThreadPool(MODERATORS);
    try {
      List<Callable<List<Double>>> desks = new ArrayList<>();
      for (int i = 0; i < MODERATORS; i++) {
        List<JsonNode> mine = cases.subList(i * times, (i + 1) * times);
        Member moderator = moderators.get(i);
        int late = i;
        desks.add(
            () -> {
              Thread.sleep(between.toMillis() * late / MODERATORS);
              return decide(moderator, mine, between);
            });
      }
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> desk : threads.invokeAll(desks)) {
        all.addAll(desk.get());
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }

  private static List<Double> decide(Member moderator, List<JsonNode> cases, Duration between)
      throws Exception {
    List<Double> times = new ArrayList<>();
    for (JsonNode one : cases) {
      long begin = System.nanoTime();
      moderator
          .post(
              "moderation/cases/" + one.path("id").asText() + "/decision",
              "{\"verdict\":\"APPROVE\",\"version\":" + one.path("version").asInt() + "}")
          .expecting(2);
      times.add((System.nanoTime() - begin) / 1e6);
      Thread.sleep(between.toMillis());
    }
    return times;
  }

  private static double at(List<Double> times, double part) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * part)));
  }

  // Replies to a topic that wait, over the last week, one in ten for a word on the list.
  private static void fill(Praxis praxis, String topic) throws SQLException {
    praxis.text(
        """
        with topic as (select t.key, t.community_key, t.author, m.id as space from communities_contribution t
          join communities_community m on m.key = t.community_key where t.id = '%s'),
        said as (insert into communities_contribution (id, kind, community_key, author, text, state, revision,
          submitted_at, version, topic_key)
          select gen_random_uuid(), 'REPLY', t.community_key, t.author,
            'Reply number ' || n || '. ' || repeat('A table with one fact a row is read by everybody. ', 5),
            'HELD', 1, now() - n * interval '10 minutes', 0, t.key
          from topic t cross join generate_series(1, %d) n returning id, author, text, submitted_at),
        worded as (insert into communities_revision (contribution, number, text, submitted_at)
          select id, 1, text, submitted_at from said returning 1),
        opened as (insert into moderation_case (id, content_kind, content_id, space, author, state, revision,
          submitted_at, ranked_at, due_at, severe, version)
          select gen_random_uuid(), 'REPLY', s.id, t.space, s.author, 'OPEN', 1, s.submitted_at,
            s.submitted_at - case when s.text like 'Reply number %%0. %%' then interval '24 hours' else interval '0' end,
            s.submitted_at + interval '2 days', s.text like 'Reply number %%0. %%', 0
          from said s cross join topic t returning key, ranked_at, submitted_at),
        reasons as (insert into moderation_case_reason (case_key, position, reason, clause_number, term)
          select key, 0, case when ranked_at < submitted_at then 'TERM' else 'FIRST_CONTRIBUTIONS' end,
            case when ranked_at < submitted_at then 3 end, case when ranked_at < submitted_at then 'bluebird' end
          from opened returning 1)
        select (select count(*) from worded) || '/' || (select count(*) from reasons)
        """
            .formatted(topic, IN_EACH));
  }
}
