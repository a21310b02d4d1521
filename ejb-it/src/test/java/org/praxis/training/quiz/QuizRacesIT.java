package org.praxis.training.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.LEARNER;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.AtOnce;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.training.EnrolmentId;
import org.praxis.training.MyLearning;
import org.praxis.training.QuizTaking;
import org.praxis.training.quiz.view.SavedView;
import org.praxis.training.quiz.view.SittingView;

/** What becomes of a sitting when much happens to it at once. */
@ExtendWith(ArquillianExtension.class)
class QuizRacesIT {
  private static final int THREADS = 16;

  @Inject Quizzing quizzing;
  @Inject QuizTaking taking;
  @Inject Sittings sittings;
  @Inject SittingClosing closing;
  @Inject MyLearning learning;

  @Resource(lookup = "java:jboss/datasources/PraxisDS")
  DataSource database;

  @Test
  void beginningManyTimesAtOnceIsBeginningOnce() throws Exception {
    EnrolmentId enrolment = enrolled(null);
    List<SittingId> begun =
        AtOnce.outcomes(times(() -> LEARNER.call(() -> taking.begin(enrolment, 1))));
    assertThat(new HashSet<>(begun)).hasSize(1);
  }

  @Test
  void ofManyAnswersFromTheSamePageOneIsSavedAndTheOthersAreTold() throws Exception {
    SittingView sitting = quizzing.begin(LEARNER, enrolled(null));
    List<Callable<Boolean>> answers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      AnswerDraft answer = AnswerDraft.typed("answer " + i);
      answers.add(
          () -> {
            try {
              LEARNER.call(() -> sittings.answer(sitting.id(), 1, answer, 0L, Locale.ENGLISH));
              return true;
            } catch (ChangedMeanwhile e) {
              return false;
            }
          });
    }
    assertThat(AtOnce.outcomes(answers)).filteredOn(saved -> saved).hasSize(1);
    assertThat(LEARNER.call(() -> sittings.sitting(sitting.id())).items().get(0).version())
        .isEqualTo(1);
  }

  @Test
  void theSameAnswerManyTimesAtOnceIsSavedOnceAndNobodyIsRefused() throws Exception {
    SittingView sitting = quizzing.begin(LEARNER, enrolled(null));
    List<SavedView> saved =
        AtOnce.outcomes(
            times(
                () ->
                    LEARNER.call(
                        () ->
                            sittings.answer(
                                sitting.id(), 1, AnswerDraft.typed("hello"), 0L, Locale.ENGLISH))));
    assertThat(saved).allMatch(one -> one.version() == 1);
  }

  @RepeatedTest(3)
  void finishingManyTimesAtOnceWhileAnswersComeIsFinishingOnce() throws Exception {
    EnrolmentId enrolment = enrolled(null);
    SittingView sitting = quizzing.begin(LEARNER, enrolment);
    quizzing.answer(LEARNER, sitting.id(), 1, AnswerDraft.typed("hello"));
    List<Callable<Object>> acts = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      boolean ends = i % 2 == 0;
      acts.add(
          () -> {
            if (ends) {
              return LEARNER.call(() -> sittings.end(sitting.id(), true));
            }
            try {
              return LEARNER.call(
                  () ->
                      sittings.answer(
                          sitting.id(), 1, AnswerDraft.typed("hello you"), null, Locale.ENGLISH));
            } catch (SittingEnded late) {
              return late;
            }
          });
    }
    List<Object> outcomes = AtOnce.outcomes(acts);
    assertThat(outcomes.stream().filter(SittingView.class::isInstance).map(o -> ((SittingView) o).endedAt()))
        .hasSize(THREADS / 2)
        .containsOnly(LEARNER.call(() -> sittings.sitting(sitting.id())).endedAt());
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).finished()).isTrue();
    assertThat(
            count(
                "select count(*) from training_completion c join training_enrolment e on e.key = c.enrolment_key where e.id = '"
                    + enrolment
                    + "'"))
        .isEqualTo(1);
    assertThat(
            count(
                "select count(*) from training_certificate z join training_enrolment e on e.key = z.enrolment_key where e.id = '"
                    + enrolment
                    + "'"))
        .isEqualTo(1);
  }

  @RepeatedTest(3)
  void whoeverClosesWhatIsLateItIsClosedOnce() throws Exception {
    EnrolmentId enrolment = enrolled(10);
    SittingView sitting = quizzing.begin(LEARNER, enrolment);
    quizzing.answer(LEARNER, sitting.id(), 1, AnswerDraft.typed("hello"));
    execute(
        "update training_quiz_sitting set ends_at = now() - interval '1 minute' where id = '"
            + sitting.id()
            + "'");
    List<Callable<Object>> acts = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      switch (i % 3) {
        case 0 ->
            acts.add(
                () -> {
                  closing.close(sitting.id());
                  return "closed";
                });
        case 1 -> acts.add(() -> LEARNER.call(() -> sittings.sitting(sitting.id())));
        default -> acts.add(() -> LEARNER.call(() -> sittings.end(sitting.id(), true)));
      }
    }
    AtOnce.outcomes(acts);
    SittingView over = LEARNER.call(() -> sittings.sitting(sitting.id()));
    assertThat(over.endedBy()).isEqualTo(EndedBy.TIME);
    assertThat(over.passed()).isTrue();
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).finished()).isTrue();
  }

  @Test
  void theLastSittingIsBegunOnceByManyAtOnce() throws Exception {
    EnrolmentId enrolment =
        quizzing.enrol(
            LEARNER,
            quizzing.track(
                new QuizDraft(100, List.of(Quizzing.single("?")), null, 1, null, null, null)));
    List<SittingId> begun =
        AtOnce.outcomes(times(() -> LEARNER.call(() -> taking.begin(enrolment, 1))));
    assertThat(new HashSet<>(begun)).hasSize(1);
  }

  private EnrolmentId enrolled(Integer minutes) throws Exception {
    return quizzing.enrol(
        LEARNER,
        quizzing.track(
            new QuizDraft(
                100, List.of(Quizzing.allKinds()[4]), null, null, minutes, null, null)));
  }

  private static <T> List<Callable<T>> times(Callable<T> act) {
    return IntStream.range(0, THREADS).mapToObj(i -> act).toList();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }
}
