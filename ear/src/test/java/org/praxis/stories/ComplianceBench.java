package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;

/**
 * What compliance costs for fifty thousand people and two hundred tracks, as of a day, with each
 * track required of one person in ten, and then of everybody. No test, though JUnit runs it: {@code
 * bench/compliance.sh} names it, nothing else does. It checks that what it measures has worked, and
 * judges no figure: a page that does not answer in time is reported as such.
 */
class ComplianceBench {
  private static final Path REPORT = Path.of("target/bench/compliance.md");
  private static final int PEOPLE = 50_000;
  private static final int TRACKS = 200;
  private static final int READ = 10;
  private static final int WARM = 10;
  private static final double NO_ANSWER = Double.POSITIVE_INFINITY;
  // So often without an answer, and a page is not read again.
  private static final int GIVEN_UP = 2;

  @Test
  void measure() throws Exception {
    Map<String, String> settings = new HashMap<>(Praxis.THOROUGHLY);
    settings.put("PRAXIS_SIGNIN_FREE_ADDRESS", "1000000");
    try (Praxis praxis = new Praxis(8400, settings)) {
      praxis.as("hr1").get("me").expecting(2);
      people(praxis);
      String audience =
          praxis
              .as("hr1")
              .post("audiences", "{\"name\":\"Bench\",\"rule\":{\"title\":\"benchmark\"}}")
              .expecting(2)
              .id();
      praxis.change("update people_audience_stay set from_at = now() - interval '400 days'");
      LocalDate day = LocalDate.now().minusDays(45);
      Map<String, String> pages = new LinkedHashMap<>();
      pages.put("a page of 50 tracks, now", "/training/compliance?audience=" + audience);
      pages.put(
          "the same as of 45 days ago", "/training/compliance?on=" + day + "&audience=" + audience);
      pages.put("of everybody, as of 45 days ago", "/training/compliance?on=" + day);
      pages.put(
          "the worst of all 200, as of 45 days ago",
          "/training/compliance?sort=WORST&on=" + day + "&audience=" + audience);
      pages.put(
          "people of one track, as of 45 days ago",
          "/training/compliance/bench-7?on=" + day + "&audience=" + audience);
      FormVisitor reader = new FormVisitor(praxis.address());
      assertThat(reader.signIn("hr1", "praxis").isSignedIn()).isTrue();
      StringBuilder report =
          new StringBuilder("# Compliance, measured\n\n")
              .append(
                  """
                  %d people of one audience, %d tracks, each read %d times, all of it; the database beside the server. In ms.
                  """
                      .formatted(PEOPLE, TRACKS, READ));
      for (int share : List.of(10, 100)) {
        fill(praxis, share);
        long rows = praxis.count("select count(*) from training_required");
        report.append(
            "%nEach track required of %d %% of them: %d rows.%n%n| page | median | p95 |%n| --- | ---: | ---: |%n"
                .formatted(share, rows));
        for (int i = 0; i < WARM; i++) {
          read(praxis, reader, List.copyOf(pages.values()).get(i % pages.size()));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
          List<Double> times = new ArrayList<>();
          while (times.size() < READ && Collections.frequency(times, NO_ANSWER) < GIVEN_UP) {
            times.add(read(praxis, reader, page.getValue()));
          }
          report.append(
              "| %s | %s | %s |%n".formatted(page.getKey(), shown(times, 0.5), shown(times, 0.95)));
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
      }
    }
  }

  private static void people(Praxis praxis) throws Exception {
    praxis.change(
        "insert into people_person (id, uid, name, title, has_photo, version, directory, external_id, started_on, arrived_at)"
            + " select gen_random_uuid(), 'bench-' || i, 'Bench ' || i, 'benchmark', false, 0, 'bench', 'bench-' || i,"
            + " date '2020-01-01', now() - interval '400 days' from generate_series(1, %d) i"
                .formatted(PEOPLE));
    praxis.change(
        "insert into training_track (id, slug, designed_by, designed_at, version) select gen_random_uuid(), 'bench-' || i,"
            + " gen_random_uuid(), now(), 0 from generate_series(1, %d) i".formatted(TRACKS));
    praxis.change(
        "insert into training_edition (track_key, number, title, summary, days, stages_in_order, published_at, published_by,"
            + " note) select key, 1, 'Track ' || key, 'What to do.', 30, false, now(), designed_by, '' from training_track"
            + " where slug like 'bench-%'");
    praxis.change("update training_track set edition = 1 where slug like 'bench-%'");
    praxis.change(
        "insert into training_assign_rule (id, track_key, content, number, made_by, made_at, version) select"
            + " gen_random_uuid(), key, '{}', 1, designed_by, now(), 0 from training_track where slug like 'bench-%'");
  }

  // The rows that triggers keep are filled by themselves here: what is measured is reading them.
  private static void fill(Praxis praxis, int share) throws Exception {
    String asked =
        "abs(hashint8(t.key * 1000003 + p.key)) %% 100 between %d and %d"
            .formatted(share == 10 ? 0 : 10, share - 1);
    for (int part = 0; part < 10; part++) {
      String tracks = " and t.key %% 10 = %d".formatted(part);
      praxis.change(
          "insert into training_assignment (id, rule_key, track_key, person, state, since) select gen_random_uuid(), u.key,"
              + " t.key, p.id, 'STANDING', now() - interval '300 days' from training_track t join training_assign_rule u"
              + " on u.track_key = t.key, people_person p where p.title = 'benchmark' and "
              + asked
              + tracks);
    }
    praxis.change(
        "insert into training_required (assignment_key, track_key, person_key, from_at, cycle, due_at, done_at, opens_at,"
            + " expires_at) select a.key, a.track_key, p.key, a.since, 1, now() - (h.h % 300 - 60) * interval '1 day',"
            + " case when h.h % 10 < 7 then now() - (h.h % 290) * interval '1 day' end, case when h.h % 10 < 7 then now() -"
            + " (h.h % 290) * interval '1 day' + interval '300 days' end, case when h.h % 10 < 7 then now() - (h.h % 290) *"
            + " interval '1 day' + interval '365 days' end from training_assignment a join people_person p on p.id ="
            + " a.person, lateral (select abs(hashint8(a.key)) as h) h where not exists (select from training_required r"
            + " where r.assignment_key = a.key)");
    praxis.change(
        "insert into training_exemption (id, track_key, person, reason, approver, made_at, from_on, starts_at, version)"
            + " select gen_random_uuid(), (select min(key) from training_track where slug like 'bench-%') + p.key / 50 % 200,"
            + " p.id, 'On leave', p.id, now(), current_date - 90, now() - interval '90 days', 0 from people_person p where"
            + " p.title = 'benchmark' and p.key % 50 = 0 on conflict do nothing");
    // As the database does by itself where the rows come by and by.
    praxis.change("vacuum analyze");
  }

  private static double read(Praxis praxis, FormVisitor reader, String path) throws SQLException {
    long begin = System.nanoTime();
    try {
      assertThat(reader.open(path).status()).isEqualTo(200);
    } catch (FormVisitor.NoAnswer e) {
      if (!(e.getCause() instanceof HttpTimeoutException)) {
        throw e;
      }
      // The database is still at it, and would be so while the next page is measured.
      end(praxis);
      return NO_ANSWER;
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void end(Praxis praxis) throws SQLException {
    praxis.count(
        "select count(pg_cancel_backend(pid)) from pg_stat_activity where backend_type = 'client backend' and state ="
            + " 'active' and pid <> pg_backend_pid() and query like '%training_required%'");
  }

  private static String shown(List<Double> times, double share) {
    double time = at(times, share);
    return time == NO_ANSWER
        ? "no answer in " + FormVisitor.PATIENCE.toMillis()
        : "%.0f".formatted(time);
  }

  private static double at(List<Double> times, double share) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
  }
}
