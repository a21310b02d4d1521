package org.praxis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.platform.SlugTaken;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.view.AttemptView;
import org.praxis.training.view.CertificateView;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.training.view.TrackRow;
import org.praxis.training.view.TrackView;

@ExtendWith(ArquillianExtension.class)
class TrainingIT {
  @Inject Company company;
  @Inject TrackDesign design;
  @Inject TrackCatalogue catalogue;
  @Inject Enrolling enrolling;
  @Inject StepProgress progress;
  @Inject QuizTaking taking;
  @Inject MyLearning learning;
  @Inject Certification certification;
  @Resource ManagedExecutorService threads;

  @Test
  void anApprovedAnswerCompletesTheTrack() throws Exception {
    String community = company.community(1);
    String track = track(community);
    ContributionId question = publishedQuestion(community);
    EnrolmentId enrolment = COLLEAGUE.call(() -> enrolling.enrol(track));

    COLLEAGUE.run(() -> progress.complete(enrolment, 1));
    assertThat(COLLEAGUE.call(() -> taking.attempt(enrolment, 2, answers(1, 2))).passed())
        .isFalse();
    AttemptView second = COLLEAGUE.call(() -> taking.attempt(enrolment, 2, answers(1, 1)));
    assertThat(second.passed()).isTrue();
    assertThat(second.number()).isEqualTo(2);
    assertThat(row(enrolment).nextStep()).isEqualTo(3);

    ContributionId answer = company.reply(COLLEAGUE, question, "Like this.").id();
    assertThat(row(enrolment).finished()).isFalse();
    company.decide(MODERATOR, answer, Verdict.APPROVE);
    await().atMost(Duration.ofSeconds(10)).until(() -> row(enrolment).finished());

    EnrolmentRow done = row(enrolment);
    assertThat(done.done()).isEqualTo(3);
    assertThat(done.nextStep()).isNull();
    CertificateView certificate =
        LEARNER.call(
            () -> certification.verify(CertificateNumber.typed(done.certificate().toLowerCase())));
    assertThat(certificate.trackTitle()).isEqualTo("First week");
    assertThat(certificate.person().id()).isEqualTo(me(COLLEAGUE));
    assertThat(COLLEAGUE.call(() -> learning.due(100))).extracting("id").doesNotContain(enrolment);
  }

  @Inject org.praxis.people.CurrentPerson current;

  private org.praxis.people.PersonId me(org.praxis.harness.As person) throws Exception {
    return person.call(() -> current.id());
  }

  @Test
  void aRejectedAnswerOrAnAnswerToOneselfCompletesNothing() throws Exception {
    String community = company.community(0);
    String track = track(community);
    EnrolmentId enrolment = COLLEAGUE.call(() -> enrolling.enrol(track));
    ContributionId own = company.ask(COLLEAGUE, community, "text").id();
    company.reply(COLLEAGUE, own, "never mind");
    ContributionId question = publishedQuestion(community);
    ContributionId rejected = company.reply(COLLEAGUE, question, "bluebird").id();
    company.decide(MODERATOR, rejected, Verdict.REJECT);
    ContributionId good = company.reply(COLLEAGUE, question, "good").id();
    assertThat(good).isNotNull();
    // The good one comes last: when it has arrived, the others would have too.
    await().atMost(Duration.ofSeconds(10)).until(() -> row(enrolment).done() == 1);
    TrackView view = COLLEAGUE.call(() -> catalogue.track(track));
    assertThat(view.step(3).orElseThrow().done()).isTrue();
    assertThat(row(enrolment).done()).isEqualTo(1);
  }

  @Test
  void anAnswerFromBeforeEnrolmentDoesNotCount() throws Exception {
    String community = company.community(0);
    ContributionId question = publishedQuestion(community);
    company.reply(COLLEAGUE, question, "early");
    String early = track(community);
    EnrolmentId enrolment = COLLEAGUE.call(() -> enrolling.enrol(early));
    String other = track(community);
    EnrolmentId witness = LEARNER.call(() -> enrolling.enrol(other));
    ContributionId othersQuestion = company.ask(COLLEAGUE, community, "text").id();
    company.reply(LEARNER, othersQuestion, "on time");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> LEARNER.call(() -> learning.enrolment(witness)).done() == 1);
    assertThat(row(enrolment).done()).isZero();
  }

  @Test
  void enrollingManyTimesAtOnceIsEnrollingOnce() throws Exception {
    String track = track(company.community(0));
    List<Callable<EnrolmentId>> clicks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      clicks.add(() -> LEARNER.call(() -> enrolling.enrol(track)));
    }
    List<EnrolmentId> enrolments = new ArrayList<>();
    for (Future<EnrolmentId> click : threads.invokeAll(clicks)) {
      enrolments.add(click.get());
    }
    assertThat(enrolments).containsOnly(enrolments.get(0));
    assertThat(LEARNER.call(() -> catalogue.track(track)).track().learners()).isEqualTo(1);
  }

  @Test
  void aLearnersProgressIsTheirOwn() throws Exception {
    String track = track(company.community(0));
    EnrolmentId enrolment = LEARNER.call(() -> enrolling.enrol(track));
    assertThatThrownBy(() -> COLLEAGUE.run(() -> progress.complete(enrolment, 1)))
        .isInstanceOf(NoSuchEnrolment.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> learning.enrolment(enrolment)))
        .isInstanceOf(NoSuchEnrolment.class);
    assertThatThrownBy(() -> LEARNER.run(() -> progress.complete(enrolment, 2)))
        .isInstanceOf(OtherKindOfStep.class);
    assertThatThrownBy(() -> LEARNER.run(() -> progress.complete(enrolment, 4)))
        .isInstanceOf(NoSuchStep.class);
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).id()).isEqualTo(enrolment);
  }

  @Test
  void onlyATrainerPublishesTracksAndEachHasItsAddress() throws Exception {
    String community = company.community(0);
    TrackDraft draft = draft("t-" + UUID.randomUUID(), community);
    assertThatThrownBy(() -> LEARNER.call(() -> design.publish(draft)))
        .isInstanceOf(EJBAccessException.class);
    TRAINER.call(() -> design.publish(draft));
    assertThatThrownBy(() -> TRAINER.call(() -> design.publish(draft)))
        .isInstanceOf(SlugTaken.class);
    assertThatThrownBy(
            () -> TRAINER.call(() -> design.publish(draft("t-" + UUID.randomUUID(), "nowhere"))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LEARNER.call(() -> catalogue.track("nowhere")))
        .isInstanceOf(NoSuchTrack.class);
    assertThat(allTracks()).contains(draft.slug());
  }

  private List<String> allTracks() throws Exception {
    List<String> slugs = new ArrayList<>();
    List<TrackRow> part;
    int number = 1;
    do {
      PageRequest page = new PageRequest(number++, 100);
      part = LEARNER.call(() -> catalogue.tracks(page)).items();
      part.forEach(track -> slugs.add(track.slug()));
    } while (!part.isEmpty());
    return slugs;
  }

  @Test
  void aLearnerSeesHowManyQuestionsThereAreAndNoneOfThem() throws Exception {
    TrackView view = LEARNER.call(this::newTrack);
    assertThat(view.steps())
        .extracting("kind")
        .containsExactly(StepKind.PAGE, StepKind.QUIZ, StepKind.DISCUSSION);
    assertThat(view.steps().get(1).quiz().questions()).isEqualTo(2);
    assertThat(view.steps().get(1).questions()).isEmpty();
    assertThat(org.praxis.platform.json.Json.write(view)).doesNotContain("correct");
  }

  private TrackView newTrack() throws Exception {
    return catalogue.track(track(company.community(0)));
  }

  @Test
  void noCertificateHasAGuessedNumber() {
    assertThatThrownBy(() -> LEARNER.call(() -> certification.verify(CertificateNumber.next())))
        .isInstanceOf(NoSuchCertificate.class);
  }

  private EnrolmentRow row(EnrolmentId enrolment) throws Exception {
    return COLLEAGUE.call(() -> learning.enrolment(enrolment));
  }

  private ContributionId publishedQuestion(String community) throws Exception {
    return company.ask(MODERATOR, community, "A question").id();
  }

  private String track(String community) throws Exception {
    String slug = "t-" + UUID.randomUUID();
    TRAINER.call(() -> design.publish(draft(slug, community)));
    return slug;
  }

  private static TrackDraft draft(String slug, String community) {
    QuestionDraft question =
        new QuestionDraft(
            "?", List.of(new OptionDraft("right", true), new OptionDraft("wrong", false)));
    return TrackDraft.of(
        slug,
        "First week",
        "Your start",
        14,
        StepDraft.page("Read", "text"),
        StepDraft.quiz("Quiz", "text", QuizDraft.of(100, question, question)),
        StepDraft.talk("Answer", "text", community));
  }

  private static List<Answer> answers(int first, int second) {
    return List.of(new Answer(1, first), new Answer(2, second));
  }
}
