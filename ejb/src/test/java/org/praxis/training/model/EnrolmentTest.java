package org.praxis.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.training.CertificateNumber;
import org.praxis.training.NoSuchStep;
import org.praxis.training.OtherKindOfStep;
import org.praxis.training.StepId;
import org.praxis.training.StepLocked;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.talk.TalkFacts;

class EnrolmentTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final CommunityId COMMUNITY = CommunityId.next();

  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

  private final Edition edition = edition(67);
  private final Enrolment enrolment = new Enrolment(edition, PersonId.next(), NOW, TODAY);

  @Test
  void aTrackIsFinishedWhenEveryStepIsDoneInWhateverOrder() {
    answer(enrolment, discussion());
    enrolment.passed(enrolment.open(edition.step(2), TODAY), NOW, NOW, TODAY);
    assertThat(enrolment.finished()).isFalse();
    assertThat(read(1)).isEqualTo(new Enrolment.Outcome(true, true));
    assertThat(enrolment.finished()).isTrue();
  }

  @Test
  void doingAStepAgainChangesNothing() {
    assertThat(read(1).news()).isTrue();
    assertThat(enrolment.read(edition.step(1), NOW.plusSeconds(60), TODAY).news()).isFalse();
    assertThat(enrolment.completionOf(edition.step(1))).contains(NOW);
  }

  @Test
  void aQuizPassedInASittingFromBeforeItWasToBeDoneAgainIsNotDone() {
    QuizStep quiz = enrolment.open(edition.step(2), TODAY);
    UUID seen = UUID.randomUUID();
    enrolment.credited(quiz, seen, NOW, TODAY);
    Instant again = NOW.plusSeconds(60);
    enrolment.uncredited(seen, again, TODAY);
    assertThat(enrolment.passed(quiz, again.minusMillis(1), again.plusSeconds(60), TODAY).news())
        .isFalse();
    assertThat(enrolment.isDone(quiz)).isFalse();
    assertThat(enrolment.passed(quiz, again, again.plusSeconds(60), TODAY).news()).isTrue();
  }

  @Test
  void anOptionalStepAfterTheLastOneFinishesNothingAgain() {
    Edition optional =
        edition(StepDraft.page("Read", "text"), StepDraft.page("More", "text").asOptional());
    Enrolment learner = new Enrolment(optional, PersonId.next(), NOW, TODAY);
    assertThat(learner.read(optional.step(1), NOW, TODAY).finished()).isTrue();
    assertThat(learner.read(optional.step(2), NOW, TODAY))
        .isEqualTo(new Enrolment.Outcome(true, false));
  }

  @Test
  void aLockedStepIsNotDoneAndSaysWhatOpensIt() {
    StepId first = StepId.next();
    Edition row =
        edition(
            StepDraft.page("Read", "text").as(first),
            StepDraft.talk("Answer", "text", "it").after(first),
            StepDraft.page("Later", "text").opening(TODAY.plusDays(1)));
    Enrolment learner = new Enrolment(row, PersonId.next(), NOW, TODAY);
    DiscussionStep talk = (DiscussionStep) row.step(2);
    assertThat(answer(learner, talk).news()).isFalse();
    assertThatThrownBy(() -> learner.read(row.step(3), NOW, TODAY))
        .isInstanceOfSatisfying(
            StepLocked.class,
            locked -> {
              assertThat(locked.key()).isEqualTo("training.step.locked.OPENS_ON");
              assertThat(locked.arguments()[2]).isEqualTo(TODAY.plusDays(1));
            });
    learner.read(row.step(1), NOW, TODAY);
    assertThat(answer(learner, talk).news()).isTrue();
    assertThat(learner.read(row.step(3), NOW, TODAY.plusDays(1)).finished()).isTrue();
  }

  @Test
  void aStepCompletesOnlyInItsOwnWay() {
    assertThatThrownBy(() -> read(2)).isInstanceOf(OtherKindOfStep.class);
    assertThatThrownBy(() -> read(3)).isInstanceOf(OtherKindOfStep.class);
    assertThatThrownBy(() -> enrolment.open(edition.step(1), TODAY))
        .isInstanceOf(OtherKindOfStep.class);
    assertThatThrownBy(() -> edition.step(4)).isInstanceOf(NoSuchStep.class);
    assertThatThrownBy(() -> edition.step(StepId.next())).isInstanceOf(NoSuchStep.class);
    Edition words =
        edition(
            StepDraft.link("Look", null, "https://example.com"),
            StepDraft.acknowledgement("Confirm", "text"));
    Enrolment learner = new Enrolment(words, PersonId.next(), NOW, TODAY);
    assertThat(learner.read(words.step(1), NOW, TODAY).news()).isTrue();
    assertThat(learner.read(words.step(2), NOW, TODAY).finished()).isTrue();
  }

  @Test
  void theDueDateCountsFromEnrolment() {
    assertThat(edition.dueAfter(NOW)).isEqualTo(NOW.plus(Duration.ofDays(14)));
  }

  @Test
  void anEditionIsTheDraftThatItWasMadeOf() {
    StepId first = StepId.next();
    TrackDraft draft =
        new TrackDraft(
            "t",
            "Track",
            "summary",
            14,
            true,
            List.of(
                new TrackDraft.StageDraft(
                    "One",
                    1,
                    true,
                    List.of(
                        StepDraft.page("Read", "text").as(first),
                        StepDraft.quiz("Quiz", null, QuizDraft.of(50, question(true, false)))
                            .as(StepId.next()))),
                new TrackDraft.StageDraft(
                    "Two",
                    null,
                    false,
                    List.of(
                        StepDraft.talk("Answer", "text", "it").as(StepId.next()).after(first),
                        StepDraft.link("Look", null, "https://example.com")
                            .as(StepId.next())
                            .asOptional()
                            .opening(TODAY)))));
    assertThat(edition(draft).draft(id -> id.equals(COMMUNITY) ? "it" : null, paper -> null))
        .isEqualTo(draft);
    assertThat(edition(draft).plan()).isEqualTo(Plan.of(draft));
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

  private Enrolment.Outcome read(int number) {
    return enrolment.read(edition.step(number), NOW, TODAY);
  }

  private static Enrolment.Outcome answer(Enrolment learner, DiscussionStep step) {
    TalkFacts.Said said = new TalkFacts.Said(ContributionId.next(), true, 40, false, 0, false);
    return learner.judged(step, new TalkFacts(List.of(said)), NOW, TODAY).outcome();
  }

  private DiscussionStep discussion() {
    return (DiscussionStep) edition.step(3);
  }

  private static Edition edition(int passMark) {
    return edition(
        StepDraft.page("Read", "text"),
        StepDraft.quiz(
            "Quiz",
            "text",
            QuizDraft.of(
                passMark, question(true, false), question(true, false), question(true, false))),
        StepDraft.talk("Answer", "text", "it"));
  }

  private static Edition edition(StepDraft... steps) {
    return edition(
        TrackDraft.of(
            "t",
            "Track",
            "summary",
            14,
            Stream.of(steps)
                .map(step -> step.id() == null ? step.as(StepId.next()) : step)
                .toArray(StepDraft[]::new)));
  }

  private static Edition edition(TrackDraft draft) {
    return new Track("t", PersonId.next(), NOW)
        .publish(draft, slug -> slug.equals("it") ? COMMUNITY : null, PersonId.next(), "", NOW);
  }

  private static QuestionDraft question(boolean first, boolean second) {
    return new QuestionDraft(
        "?", List.of(new OptionDraft("a", first), new OptionDraft("b", second)));
  }
}
