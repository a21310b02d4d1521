package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;

/**
 * What the cockpit of a track with five thousand learners costs. No test, though JUnit runs it:
 * {@code bench/cockpit.sh} names it, nothing else does. It checks that what it measures has worked,
 * and judges no figure.
 */
class CockpitBench {
  private static final Path REPORT = Path.of("target/bench/cockpit.md");
  private static final int LEARNERS = 5_000;
  private static final int STEPS = 12;
  private static final int WARM = 120;
  private static final int READ = 60;

  @Test
  void measure() throws Exception {
    Map<String, String> settings = new HashMap<>(Praxis.THOROUGHLY);
    settings.put("PRAXIS_SIGNIN_FREE_ADDRESS", "1000000");
    try (Praxis praxis = new Praxis(8300, settings)) {
      Member trainer = praxis.as("trainer1");
      trainer.get("me").expecting(2);
      StringBuilder steps = new StringBuilder();
      for (int i = 1; i <= STEPS; i++) {
        steps.append(i == 1 ? "" : ",").append(step(i));
      }
      trainer
          .post(
              "training/tracks",
              "{\"slug\":\"drill\",\"title\":\"Fire drill\",\"summary\":\"What to do.\",\"days\":30,\"stages\":[{\"inOrder\":true,\"steps\":[%s]}]}"
                  .formatted(steps))
          .expecting(2);
      fill(praxis);
      Map<String, String> pages = new LinkedHashMap<>();
      pages.put("the cockpit", "/training/cockpit/drill");
      pages.put("its page 40", "/training/cockpit/drill?page=40");
      pages.put("who is stuck", "/training/cockpit/drill?status=STUCK");
      pages.put("longest without a step first", "/training/cockpit/drill?sort=ACTIVITY");
      pages.put("part of a name", "/training/cockpit/drill?q=bench%2012");
      StringBuilder report =
          new StringBuilder("# The cockpit, measured\n\n")
              .append(
                  """
                  A track of %d steps, of which two are quizzes and one is an assignment, with %d learners who have all sat and handed in, a hundred on a page; each page read %d times by one trainer, all of it. In ms.

                  | page | median | p95 | statements |
                  | --- | ---: | ---: | ---: |
                  """
                      .formatted(STEPS, LEARNERS, READ));
      FormVisitor reader = new FormVisitor(praxis.address());
      assertThat(reader.signIn("trainer1", "praxis").isSignedIn()).isTrue();
      for (int i = 0; i < WARM; i++) {
        read(reader, List.copyOf(pages.values()).get(i % pages.size()));
      }
      for (Map.Entry<String, String> page : pages.entrySet()) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < READ; i++) {
          times.add(read(reader, page.getValue()));
        }
        long before = praxis.statements();
        read(reader, page.getValue());
        report.append(
            "| %s | %.0f | %.0f | %d |%n"
                .formatted(
                    page.getKey(), at(times, 0.5), at(times, 0.95), praxis.statements() - before));
      }
      for (String file : List.of("csv", "xlsx")) {
        long begin = System.nanoTime();
        trainer.get("training/tracks/drill/cockpit/" + file).expecting(2);
        report.append(
            "%nAll of it as %s: %.1f s.%n".formatted(file, (System.nanoTime() - begin) / 1e9));
      }
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
  }

  // Two quizzes and an assignment are among them.
  private static String step(int number) {
    return switch (number) {
      case 3, 6 ->
          "{\"kind\":\"QUIZ\",\"title\":\"Step %d\",\"quiz\":{\"passMark\":60,\"questions\":[{\"text\":\"Where?\",\"options\":[{\"text\":\"Here\",\"correct\":true},{\"text\":\"There\"}]}]}}"
              .formatted(number);
      case 9 ->
          "{\"kind\":\"ASSIGNMENT\",\"title\":\"Step %d\",\"text\":\"Write.\"}".formatted(number);
      default -> "{\"kind\":\"PAGE\",\"title\":\"Step %d\",\"text\":\"Read.\"}".formatted(number);
    };
  }

  // By sets: who is stuck, done and late is spread by numbers.
  private static void fill(Praxis praxis) throws Exception {
    praxis.change(
        "insert into people_person (id, uid, name, title, has_photo, version, directory, external_id, started_on) select"
            + " gen_random_uuid(), 'bench-' || i, 'Bench ' || i, 'benchmark', false, 0, 'bench', 'bench-' || i, date"
            + " '2020-01-01' from generate_series(1, %d) i".formatted(LEARNERS));
    praxis.change(
        ("insert into training_enrolment (id, track_key, edition_key, person, enrolled_at, due_at, completed_at, steps_done,"
                + " steps_needed, next_step, version) select gen_random_uuid(), t.key, n.key, p.id, now() - interval '60"
                + " days', now() + (p.key %% 60 - 20) * interval '1 day', case when p.key %% %1$d = %1$d - 1 then now() end,"
                + " p.key %% %1$d + case when p.key %% %1$d = %1$d - 1 then 1 else 0 end, %1$d, case when p.key %% %1$d ="
                + " %1$d - 1 then null else p.key %% %1$d + 1 end, 0 from training_track t join training_edition n on"
                + " n.track_key = t.key, people_person p where t.slug = 'drill' and p.title = 'benchmark'")
            .formatted(STEPS));
    praxis.change(
        "insert into training_completion (enrolment_key, step_key, step_id, completed_at, stands) select e.key, s.key, s.id,"
            + " e.enrolled_at + s.number * interval '4 days', true from training_enrolment e join training_track t on"
            + " t.key = e.track_key join training_step s on s.edition_key = e.edition_key and s.number <= e.steps_done"
            + " where t.slug = 'drill'");
    praxis.change(
        "insert into training_quiz_sitting (id, paper_key, subject, holder, person, number, seed, begun_at, ended_at, ended_by,"
            + " percent, passed, version) select gen_random_uuid(), q.key, s.id, e.id, e.person, k, 1, e.enrolled_at,"
            + " e.enrolled_at, 'LEARNER', (e.key * k) % 101, (e.key * k) % 101 >= 60, 0 from training_enrolment e join"
            + " training_step s on s.edition_key = e.edition_key join training_quiz_paper q on q.id = s.paper,"
            + " generate_series(1, 3) k where k <= 1 + e.key % 3");
    praxis.change(
        "insert into training_work (id, enrolment_key, step_id, learner, state, text, text_version, saved_at, granted, version,"
            + " points, most) select gen_random_uuid(), e.key, s.id, e.person, 'RETURNED', 'Text', 1, now(), 0, 0, e.key %"
            + " 11, 10 from training_enrolment e join training_step s on s.edition_key = e.edition_key and s.kind ="
            + " 'ASSIGNMENT'");
    praxis.change("vacuum analyze");
    assertThat(praxis.count("select count(*) from training_enrolment")).isEqualTo(LEARNERS);
  }

  private static double read(FormVisitor reader, String path) {
    long begin = System.nanoTime();
    assertThat(reader.open(path).status()).isEqualTo(200);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double at(List<Double> times, double share) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
  }
}
