package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What it costs to assign a track to a hundred thousand people, to move their due dates, and to
 * undo both. No test, though JUnit runs it: {@code bench/assigning.sh} names it, nothing else does.
 * It checks that what it measures has worked, and judges no figure.
 */
class AssigningBench {
  private static final Path REPORT = Path.of("target/bench/assigning.md");
  private static final int PEOPLE = 100_000;
  private static final int DONE_BEFORE = 20_000;

  private final List<Long> heaps = new ArrayList<>();

  @Test
  void measure() throws Exception {
    Map<String, String> settings = new HashMap<>(Praxis.THOROUGHLY);
    settings.put("PRAXIS_SIGNIN_FREE_ADDRESS", "1000000");
    try (Praxis praxis = new Praxis(8200, settings)) {
      Member hr = praxis.as("hr1");
      praxis
          .as("trainer1")
          .post(
              "training/tracks",
              """
              {"slug":"drill","title":"Fire drill","summary":"What to do.","days":30,"stages":[{"steps":[{"kind":"PAGE",
               "title":"Read","text":"Walk."}]}]}
              """)
          .expecting(2);
      praxis.change(
          "insert into people_person (id, uid, name, title, has_photo, version, directory, external_id, started_on) select"
              + " gen_random_uuid(), 'bench-' || i, 'Bench ' || i, 'benchmark', false, 0, 'bench', 'bench-' || i,"
              + " date '2020-01-01' + i %% 2000 from generate_series(1, %d) i".formatted(PEOPLE));
      praxis.change(
          "insert into training_enrolment (id, track_key, edition_key, person, enrolled_at, due_at, completed_at,"
              + " steps_done, steps_needed, version) select gen_random_uuid(), t.key, n.key, p.id, now() - interval '90"
              + " days', now(), now() - interval '60 days', 1, 1, 0 from training_track t join training_edition n on"
              + " n.track_key = t.key, (select id from people_person where title = 'benchmark' order by key limit %d) p"
                  .formatted(DONE_BEFORE)
              + " where t.slug = 'drill'");
      praxis.change("analyze");
      String audience =
          hr.post("audiences", "{\"name\":\"Bench\",\"rule\":{\"title\":\"benchmark\"}}").id();
      praxis.change("analyze");

      StringBuilder report =
          new StringBuilder("# Assigning, measured\n\n")
              .append(
                  """
                  A track assigned to an audience of %d people, of whom %d completed it before; two cores, the database beside the server.
                  Used heap is after a collection, MB, looked at while the job works.

                  | act | s | people a second | used heap from | to | resident |
                  | --- | ---: | ---: | ---: | ---: | ---: |
                  """
                      .formatted(PEOPLE, DONE_BEFORE));
      String change =
          measure(
              praxis,
              report,
              "find out whom a new rule concerns",
              () -> plan(hr, null, audience, 30));
      JsonNode counts = hr.get("training/assignments/changes/" + change).json().path("counts");
      assertThat(counts.path("adds").asInt()).isEqualTo(PEOPLE);
      assertThat(counts.path("prior").asInt()).isEqualTo(DONE_BEFORE);
      String first = change;
      measure(praxis, report, "assign to all", () -> act(hr, first, "saving"));
      String rule = hr.get("training/assignments/changes/" + first).json().path("ruleId").asText();
      String later =
          measure(
              praxis, report, "find out whose due dates move", () -> plan(hr, rule, audience, 45));
      measure(praxis, report, "move them", () -> act(hr, later, "saving"));
      measure(praxis, report, "undo that", () -> act(hr, later, "undoing"));
      assertThat(praxis.count("select count(*) from training_assignment")).isEqualTo(PEOPLE);
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
  }

  private interface Act {
    String begin() throws Exception;
  }

  private String measure(Praxis praxis, StringBuilder report, String name, Act act)
      throws Exception {
    heaps.clear();
    long begin = System.nanoTime();
    String change = act.begin();
    Member hr = praxis.as("hr1");
    int looks = 0;
    while (hr.get("training/assignments/changes/" + change + "/progress")
        .json()
        .path("finishedAt")
        .isNull()) {
      if (looks++ % 8 == 0) {
        heaps.add(praxis.usedHeap() / 1_000_000);
      }
      Thread.sleep(250);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    heaps.add(praxis.usedHeap() / 1_000_000);
    report.append(
        "| %s | %.1f | %.0f | %d | %d | %d |%n"
            .formatted(
                name,
                seconds,
                PEOPLE / seconds,
                heaps.stream().min(Long::compare).orElse(0L),
                heaps.stream().max(Long::compare).orElse(0L),
                praxis.residentMegabytes()));
    return change;
  }

  private static String plan(Member hr, String rule, String audience, int days) {
    return hr.post(
            rule == null
                ? "training/assignments/changes"
                : "training/assignments/" + rule + "/changes?number=1",
            """
            {"track":"drill","audience":"%s","due":{"kind":"RELATIVE","from":"STARTED","amount":%d,"unit":"DAYS","atLeast":%d},
             "validMonths":12,"windowDays":30,"prior":"COUNTS","leaving":"WITHDRAW"}
            """
                .formatted(audience, days, days))
        .expecting(2)
        .id();
  }

  private static String act(Member hr, String change, String what) {
    hr.post("training/assignments/changes/" + change + "/" + what, null).expecting(2);
    return change;
  }
}
