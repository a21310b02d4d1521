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
    SittingView open = quizzing.begin(LEARNER, enrolment);
    allow(track, enrolment);
    assertThat(spent(track)).isEmpty();
    fail(LEARNER, open);
    SittingView right = quizzing.begin(COLLEAGUE, passed);
    quizzing.answerRightly(COLLEAGUE, right);
    COLLEAGUE.call(() -> sittings.end(right.id(), false));
    allow(track, passed);

    assertThatThrownBy(() -> quizzing.begin(LEARNER, enrolment)).isInstanceOf(NoAttemptLeft.class);
    assertThat(spent(track))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.enrolment()).isEqualTo(enrolment);
              assertThat(one.sittings()).isEqualTo(1);
              assertThat(one.best()).isZero();
            });

    allow(track, enrolment);
    allow(track, enrolment);
    assertThat(spent(track)).isEmpty();
    assertThat(LEARNER.call(() -> taking.left(enrolment, track.step()))).isEqualTo(1);
    told(track);
    assertThat(
            rows.read(
                "select 1 from platform_audit where action = 'training.quiz.another' and subject = ?1",
                enrolment.toString()))
        .hasSize(1);
    fail(LEARNER, quizzing.begin(LEARNER, enrolment));
    assertThatThrownBy(() -> quizzing.begin(LEARNER, enrolment)).isInstanceOf(NoAttemptLeft.class);
    assertThat(spent(track)).extracting(SpentQuiz::sittings).containsExactly(2);
    allow(track, enrolment);
    assertThat(quizzing.begin(LEARNER, enrolment).number()).isEqualTo(3);
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

  private void allow(Quizzing.Track track, EnrolmentId enrolment) throws Exception {
    TRAINER.run(() -> allowing.allowAnother(track.slug(), track.step(), enrolment));
  }

  private List<SpentQuiz> spent(Quizzing.Track track) throws Exception {
    return TRAINER.call(() -> allowing.spent(track.slug(), track.step()));
  }

  private void told(Quizzing.Track track) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                LEARNER.call(() -> inbox.notices(new PageRequest(1, 50))).items().stream()
                    .anyMatch(
                        notice ->
                            notice.kind() == NoticeKind.SITTING_ALLOWED
                                && notice.subject().equals(track.slug() + "/" + track.step())));
  }
}
