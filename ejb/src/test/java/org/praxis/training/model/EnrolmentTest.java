package org.praxis.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.training.Answer;
import org.praxis.training.CertificateNumber;
import org.praxis.training.NoSuchStep;
import org.praxis.training.OtherKindOfStep;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.OptionDraft;
import org.praxis.training.TrackDraft.QuestionDraft;
import org.praxis.training.TrackDraft.StepDraft;

class EnrolmentTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final CommunityId COMMUNITY = CommunityId.next();
  private static final List<Answer> RIGHT = answers(1, 1, 1);

  private final Track track = track(67);
  private final Enrolment enrolment = new Enrolment(track, PersonId.next(), NOW);

  @Test
  void aTrackIsFinishedWhenEveryStepIsDoneInWhateverOrder() {
    enrolment.answered(discussion(), UUID.randomUUID(), NOW);
    enrolment.attempt(track.step(2), RIGHT, 1, NOW);
    assertThat(enrolment.finished()).isFalse();
    enrolment.read(track.step(1), NOW);
    assertThat(enrolment.finished()).isTrue();
  }

  @Test
  void doingAStepAgainChangesNothing() {
    assertThat(enrolment.read(track.step(1), NOW)).isTrue();
    assertThat(enrolment.read(track.step(1), NOW.plusSeconds(60))).isFalse();
    assertThat(enrolment.completionOf(track.step(1))).contains(NOW);
  }

  @Test
  void aStepCompletesOnlyInItsOwnWay() {
    assertThatThrownBy(() -> enrolment.read(track.step(2), NOW))
        .isInstanceOf(OtherKindOfStep.class);
    assertThatThrownBy(() -> enrolment.read(track.step(3), NOW))
        .isInstanceOf(OtherKindOfStep.class);
    assertThatThrownBy(() -> enrolment.attempt(track.step(1), RIGHT, 1, NOW))
        .isInstanceOf(OtherKindOfStep.class);
    assertThatThrownBy(() -> track.step(4)).isInstanceOf(NoSuchStep.class);
  }

  @Test
  void aFailedAttemptCompletesNothingAndSaysWhichAnswersWereWrong() {
    QuizStep.Score score = enrolment.attempt(track.step(2), answers(1, 2, 2), 1, NOW).score();
    assertThat(score.passed()).isFalse();
    assertThat(score.percent()).isEqualTo(33);
    assertThat(score.wrong()).containsExactly(2, 3);
    assertThat(enrolment.isDone(track.step(2))).isFalse();
  }

  @Test
  void aPassMarkIsNotReachedByRounding() {
    assertThat(quiz(67).mark(answers(1, 1, 2)).passed()).isFalse();
    assertThat(quiz(66).mark(answers(1, 1, 2)).passed()).isTrue();
  }

  @Test
  void aQuizIsAnsweredWholeAndOnce() {
    for (List<Answer> sheet :
        List.of(
            answers(1, 1),
            answers(1, 1, 1, 1),
            answers(1, 1, 9),
            List.of(new Answer(1, 1), new Answer(1, 1), new Answer(2, 1), new Answer(3, 1)))) {
      assertThatThrownBy(() -> quiz(50).mark(sheet)).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void theDueDateCountsFromEnrolment() {
    assertThat(track.dueAfter(NOW)).isEqualTo(NOW.plus(Duration.ofDays(14)));
  }

  @Test
  void aTrackWithoutWhatAStepNeedsIsNotPublished() {
    refused(new StepDraft(StepKind.QUIZ, "t", "x", null, 50, List.of()), "steps[0].questions");
    refused(
        new StepDraft(StepKind.QUIZ, "t", "x", null, null, List.of(question(true, false))),
        "steps[0].passMark");
    refused(
        new StepDraft(StepKind.QUIZ, "t", "x", null, 50, List.of(question(true, true))),
        "steps[0].questions[0].options");
    refused(new StepDraft(StepKind.DISCUSSION, "t", "x", null, null, null), "steps[0].community");
    refused(
        new StepDraft(StepKind.DISCUSSION, "t", "x", "nowhere", null, null), "steps[0].community");
    refused(new StepDraft(StepKind.PAGE, "t", "x", "it", null, null), "steps[0].community");
    refused(
        new StepDraft(StepKind.PAGE, "t", "x", null, null, List.of(question(true, false))),
        "steps[0].questions");
  }

  @Test
  void aCertificateNumberIsReadHoweverItWasTyped() {
    CertificateNumber number = CertificateNumber.next();
    assertThat(number.value()).matches("PX(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    assertThat(CertificateNumber.typed(" " + number.value().toLowerCase() + " ")).isEqualTo(number);
    assertThat(CertificateNumber.typed(number.value().replace("-", ""))).isEqualTo(number);
    assertThat(CertificateNumber.typed(number.value().replace('-', '\u2013'))).isEqualTo(number);
    assertThat(CertificateNumber.typed(number.value().substring(3).replace('0', 'o')))
        .isEqualTo(number);
  }

  private static void refused(StepDraft step, String field) {
    assertThatThrownBy(() -> track(step))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  private DiscussionStep discussion() {
    return (DiscussionStep) track.step(3);
  }

  private static QuizStep quiz(int passMark) {
    return (QuizStep) track(passMark).step(2);
  }

  private static Track track(int passMark) {
    return track(
        new StepDraft(StepKind.PAGE, "Read", "text", null, null, null),
        new StepDraft(
            StepKind.QUIZ,
            "Quiz",
            "text",
            null,
            passMark,
            List.of(question(true, false), question(true, false), question(true, false))),
        new StepDraft(StepKind.DISCUSSION, "Answer", "text", "it", null, null));
  }

  private static Track track(StepDraft... steps) {
    return new Track(
        new TrackDraft("t", "Track", "summary", 14, List.of(steps)),
        slug -> slug.equals("it") ? COMMUNITY : null,
        PersonId.next(),
        NOW);
  }

  private static QuestionDraft question(boolean first, boolean second) {
    return new QuestionDraft(
        "?", List.of(new OptionDraft("a", first), new OptionDraft("b", second)));
  }

  private static List<Answer> answers(int... options) {
    return java.util.stream.IntStream.range(0, options.length)
        .mapToObj(i -> new Answer(i + 1, options[i]))
        .toList();
  }
}
