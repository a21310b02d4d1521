package org.praxis.training;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What there was before editions is there afterwards; in a schema of its own, and taken back. */
@ExtendWith(ArquillianExtension.class)
class EditionsMigrationIT {
  @Resource(lookup = "java:jboss/datasources/PraxisDS")
  DataSource database;

  @Test
  void tracksAreEditionOneAndWhatWasDoneAndCertifiedStaysSo() throws Exception {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("create schema training_before");
        statement.execute("set local search_path to training_before");
        statement.execute(
            "create table notification_notice (kind text constraint notification_notice_kind_check check (kind in ('CERTIFIED')))");
        statement.execute(script("V5__training.sql"));
        statement.execute(BEFORE);
        statement.execute(script("V200__training_editions.sql"));
        assertThat(
                rows(
                    statement,
                    "select t.slug, t.edition, e.title, e.days, e.published_by = t.designed_by, g.title, g.needed"
                        + " from training_track t join training_edition e on e.track_key = t.key join training_stage g"
                        + " on g.edition_key = e.key order by t.key"))
            .containsExactly("one 1 First 14 t  null", "two 1 Second 7 t  null");
        assertThat(
                rows(
                    statement,
                    "select t.slug, s.number, s.kind from training_step s join training_edition e on e.key = s.edition_key"
                        + " join training_track t on t.key = e.track_key join training_stage g on g.key = s.stage_key"
                        + " and g.edition_key = e.key order by s.key"))
            .containsExactly("one 1 PAGE", "one 2 QUIZ", "two 1 DISCUSSION");
        assertThat(
                rows(
                    statement,
                    "select n.steps_done, n.steps_needed, n.next_step, n.completed_at is not null, z.number"
                        + " from training_enrolment n left join training_certificate z on z.enrolment_key = n.key order by n.key"))
            .containsExactly("2 2 null t PX-1", "1 2 2 f null", "0 1 1 f null");
        assertThat(
                rows(
                    statement,
                    "select c.stands, s.number from training_completion c join training_step s on s.id = c.step_id"
                        + " and s.key = c.step_key order by c.key"))
            .containsExactly("t 1", "t 2", "t 1");
        assertThat(rows(statement, "select percent from training_attempt")).containsExactly("90");
        statement.execute(script("V210__training_quiz.sql"));
        statement.execute(script("V211__training_quiz_steps.sql"));
        assertThat(
                rows(
                    statement,
                    "select s.number, p.pass_mark, w.called, w.content #>> '{options,1,text}', w.content #>> '{options,1,correct}'"
                        + " from training_step s join training_quiz_paper p on p.id = s.paper and p.subject = s.id"
                        + " join training_quiz_part a on a.paper_key = p.key join training_quiz_wording w on w.key = a.wording_key"
                        + " order by a.position"))
            .containsExactly("2 50 Which? That true", "2 50 And? No false");
        assertThat(
                rows(
                    statement,
                    "select t.number, t.percent, t.passed, t.holder = n.id, i.number, i.answer ->> 'options', i.credit"
                        + " from training_quiz_sitting t join training_enrolment n on n.key = 1"
                        + " join training_quiz_item i on i.sitting_key = t.key order by i.number"))
            .containsExactly("1 90 t t 1 [1] 1.00000000", "1 90 t t 2 [1] 0.00000000");
        statement.execute("insert into notification_notice values ('CERTIFIED'), ('TRACK_MOVED')");
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static final String BEFORE =
      """
      insert into training_track (id, slug, title, summary, days, designed_by, designed_at, version) values
        (gen_random_uuid(), 'one', 'First', 's', 14, gen_random_uuid(), now(), 0),
        (gen_random_uuid(), 'two', 'Second', 's', 7, gen_random_uuid(), now(), 0);
      insert into training_step (track_key, number, kind, title, text, pass_mark, community) values
        (1, 1, 'PAGE', 'a', 'x', null, null), (1, 2, 'QUIZ', 'b', 'x', 50, null),
        (2, 1, 'DISCUSSION', 'c', 'x', null, gen_random_uuid());
      insert into training_enrolment (id, track_key, person, enrolled_at, due_at, completed_at, version) values
        (gen_random_uuid(), 1, gen_random_uuid(), now(), now(), now(), 0),
        (gen_random_uuid(), 1, gen_random_uuid(), now(), now(), null, 0),
        (gen_random_uuid(), 2, gen_random_uuid(), now(), now(), null, 0);
      insert into training_completion (enrolment_key, step_key, completed_at) values
        (1, 1, now()), (1, 2, now()), (2, 1, now());
      insert into training_question (step_key, number, text) values (2, 1, 'Which?'), (2, 2, 'And?');
      insert into training_option (question_key, position, text, correct) values
        (1, 0, 'This', false), (1, 1, 'That', true), (2, 0, 'Yes', true), (2, 1, 'No', false);
      insert into training_attempt (enrolment_key, step_key, number, percent, passed, attempted_at) values
        (1, 2, 1, 90, true, now());
      insert into training_attempt_answer (attempt_key, question_number, option_number) values (1, 1, 2), (1, 2, 2);
      insert into training_certificate (number, enrolment_key, person, track_title, issued_at) values
        ('PX-1', 1, gen_random_uuid(), 'First', now());
      """;

  private static String script(String name) throws IOException {
    try (InputStream script =
        EditionsMigrationIT.class.getClassLoader().getResourceAsStream("db/migration/" + name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> rows(Statement statement, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(query)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(String.valueOf(found.getString(column)));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }
}
