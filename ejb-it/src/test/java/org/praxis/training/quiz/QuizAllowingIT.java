package org.praxis.training.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.platform.PageRequest;
import org.praxis.training.EnrolmentId;
import org.praxis.training.NoSuchEnrolment;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.QuizAllowing;
import org.praxis.training.QuizTaking;
import org.praxis.training.quiz.view.SittingView;
import org.praxis.training.view.SpentQuiz;

/** One sitting more for who has used all. */
@ExtendWith(ArquillianExtension.class)
class QuizAllowingIT {
  @Inject Quizzing quizzing;
  @Inject QuizTaking taking;
  @Inject QuizAllowing allowing;
  @Inject Sittings sittings;
  @Inject Inbox inbox;
  @Inject Rows rows;

  @Test
  void whoHasUsedAllSittingsIsFoundAndGetsOneMoreAndOneOnly() throws Exception {
    Quizzing.Track track = track();
    EnrolmentId enrolment = quizzing.enrol(LEARNER, track);
    EnrolmentId passed = quizzing.enrol(COLLEAGUE, track);
    fail(LEARNER, quizzing.begin(LEARNER, enrolment));
    SittingView right = quizzing.begin(COLLEAGUE, passed);
    quizzing.answerRightly(COLLEAGUE, right);
    COLLEAGUE.call(() -> sittings.end(right.id(), false));

    assertNoneLeft(enrolment, 1);
    assertThat(spent(track))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.enrolment()).isEqualTo(enrolment);
              assertThat(one.sittings()).isEqualTo(1);
              assertThat(one.best()).isZero();
            });

    assertThat(allow(track, enrolment)).isTrue();
    assertThat(allow(track, enrolment)).isFalse();
    assertThat(spent(track)).isEmpty();
    assertThat(LEARNER.call(() -> taking.left(enrolment, track.step()))).isEqualTo(1);
    told(track);
    assertThat(recorded(enrolment)).hasSize(1);
    fail(LEARNER, quizzing.begin(LEARNER, enrolment));
    assertNoneLeft(enrolment, 2);
    assertThat(spent(track)).extracting(SpentQuiz::sittings).containsExactly(2);
    allow(track, enrolment);
    assertThat(quizzing.begin(LEARNER, enrolment).number()).isEqualTo(3);
  }

  @Test
  void whoHasPassedOrHasOneOpenIsAllowedNothingAndHearsNothing() throws Exception {
    Quizzing.Track track = track();
    EnrolmentId open = quizzing.enrol(LEARNER, track);
    EnrolmentId passed = quizzing.enrol(COLLEAGUE, track);
    SittingView begun = quizzing.begin(LEARNER, open);
    SittingView right = quizzing.begin(COLLEAGUE, passed);
    quizzing.answerRightly(COLLEAGUE, right);
    COLLEAGUE.call(() -> sittings.end(right.id(), false));

    for (EnrolmentId enrolment : List.of(open, passed)) {
      assertThat(allow(track, enrolment)).isFalse();
      assertThat(
              rows.read(
                  "select 1 from training_quiz_allowance where holder = ?1", enrolment.value()))
          .isEmpty();
      assertThat(recorded(enrolment)).isEmpty();
    }
    assertThat(spent(track)).isEmpty();
    // News are delivered in their order: what comes later is there, so that would be as well.
    fail(LEARNER, begun);
    assertThat(allow(track, open)).isTrue();
    told(track);
    assertThat(notices(COLLEAGUE, track)).isEmpty();
    assertThat(notices(LEARNER, track)).hasSize(1);
  }

  @Test
  void onlyWhoLooksAfterTheTrackAllowsItAndOnlyOnItsOwnEnrolments() throws Exception {
    Quizzing.Track track = track();
    Quizzing.Track other = track();
    EnrolmentId enrolment = quizzing.enrol(LEARNER, track);
    fail(LEARNER, quizzing.begin(LEARNER, enrolment));
    assertThatThrownBy(() -> allow(other, enrolment)).isInstanceOf(NoSuchEnrolment.class);
    assertThatThrownBy(
            () -> TRAINER.run(() -> allowing.allowAnother("nowhere", track.step(), enrolment)))
        .isInstanceOf(NoSuchTrack.class);
    assertThatThrownBy(
            () -> LEARNER.run(() -> allowing.allowAnother(track.slug(), track.step(), enrolment)))
        .isInstanceOf(EJBAccessException.class);
    assertThat(spent(track)).hasSize(1);
  }

  private Quizzing.Track track() throws Exception {
    return quizzing.track(
        new QuizDraft(100, List.of(Quizzing.single("?")), null, 1, null, null, null));
  }

  private void fail(As learner, SittingView sitting) throws Exception {
    learner.call(() -> sittings.end(sitting.id(), true));
  }

  private boolean allow(Quizzing.Track track, EnrolmentId enrolment) throws Exception {
    return TRAINER.call(() -> allowing.allowAnother(track.slug(), track.step(), enrolment));
  }

  private void assertNoneLeft(EnrolmentId enrolment, int had) {
    assertThatThrownBy(() -> quizzing.begin(LEARNER, enrolment))
        .isInstanceOfSatisfying(
            NoAttemptLeft.class, none -> assertThat(none.arguments()).containsExactly(had));
  }

  private List<?> recorded(EnrolmentId enrolment) {
    return rows.read(
        "select 1 from platform_audit where action = 'training.quiz.another' and subject = ?1",
        enrolment.toString());
  }

  private List<SpentQuiz> spent(Quizzing.Track track) throws Exception {
    return TRAINER.call(() -> allowing.spent(track.slug(), track.step())).items();
  }

  private void told(Quizzing.Track track) {
    await().atMost(Duration.ofSeconds(20)).until(() -> !notices(LEARNER, track).isEmpty());
  }

  private List<NoticeView> notices(As learner, Quizzing.Track track) throws Exception {
    return learner.call(() -> inbox.notices(new PageRequest(1, 50))).items().stream()
        .filter(
            notice ->
                notice.kind() == NoticeKind.SITTING_ALLOWED
                    && notice.subject().equals(track.slug() + "/" + track.step()))
        .toList();
  }
}
