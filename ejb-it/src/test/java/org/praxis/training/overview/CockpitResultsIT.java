package org.praxis.training.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.harness.Statements;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.training.Drafting;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.Learners;
import org.praxis.training.Publishing;
import org.praxis.training.QuizTaking;
import org.praxis.training.StepId;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.assigning.Assigned;
import org.praxis.training.marking.Criterion;
import org.praxis.training.marking.CriterionMark;
import org.praxis.training.marking.HandingIn;
import org.praxis.training.marking.Level;
import org.praxis.training.marking.MarkDraft;
import org.praxis.training.marking.MarkVerdict;
import org.praxis.training.marking.Marking;
import org.praxis.training.marking.TaskDraft;
import org.praxis.training.marking.WorkId;
import org.praxis.training.marking.WorkText;
import org.praxis.training.overview.view.CockpitCell;
import org.praxis.training.overview.view.CockpitColumn;
import org.praxis.training.overview.view.CockpitResult;
import org.praxis.training.overview.view.CockpitRow;
import org.praxis.training.overview.view.CockpitStep;
import org.praxis.training.overview.view.CockpitView;
import org.praxis.training.quiz.AnswerDraft;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.quiz.Sittings;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.view.ItemView;
import org.praxis.training.quiz.view.SittingView;

/** What learners reached, in the cockpit. */
@ExtendWith(ArquillianExtension.class)
class CockpitResultsIT {
  @Inject CockpitReading reading;
  @Inject TrackDesign design;
  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject Enrolling enrolling;
  @Inject QuizTaking taking;
  @Inject Sittings sittings;
  @Inject HandingIn handing;
  @Inject Marking marking;
  @Inject Assigned assigned;
  @Inject Rows rows;
  @Inject Statements statements;

  private final String slug = "t-" + UUID.randomUUID();
  private final StepDraft first = quiz("First", 100).as(StepId.next());
  private final StepDraft second = quiz("Second", 25).as(StepId.next());
  private final StepDraft essay =
      StepDraft.assignment(
              "Essay",
              "Write.",
              TaskDraft.of(
                  4,
                  Criterion.of("Right", new Level("No", 0), new Level("Yes", 3)),
                  Criterion.of("Clear", new Level("No", 0), new Level("Yes", 4))))
          .as(StepId.next());
  private final StepDraft page = StepDraft.page("Read", "It.").as(StepId.next());

  private static StepDraft quiz(String title, int passMark) {
    QuestionDraft[] questions = new QuestionDraft[4];
    for (int i = 0; i < questions.length; i++) {
      questions[i] =
          new QuestionDraft(
              "No. " + i, List.of(new OptionDraft("right", true), new OptionDraft("wrong", false)));
    }
    return StepDraft.quiz(
        title, null, new QuizDraft(passMark, List.of(questions), null, null, null, null, null));
  }

  @BeforeEach
  void aTrack() throws Exception {
    TRAINER.call(() -> design.publish(track("Graded")));
  }

  private TrackDraft track(String title) {
    return new TrackDraft(
        slug,
        title,
        "Summary",
        30,
        false,
        List.of(new StageDraft("All", null, false, List.of(first, second, essay, page))));
  }

  private EnrolmentId enrol(As person) throws Exception {
    return person.call(() -> enrolling.enrol(slug));
  }

  private SittingView begin(As person, EnrolmentId enrolment, StepDraft quiz) throws Exception {
    return person.call(() -> sittings.sitting(taking.begin(enrolment, quiz.id())));
  }

  private void sit(As person, EnrolmentId enrolment, StepDraft quiz, int right) throws Exception {
    SittingView sitting = begin(person, enrolment, quiz);
    for (ItemView item : sitting.items().subList(0, right)) {
      int option =
          item.options().stream()
              .filter(one -> one.text().equals("right"))
              .findFirst()
              .orElseThrow()
              .number();
      AnswerDraft answer = new AnswerDraft(List.of(option), null, null);
      person.call(() -> sittings.answer(sitting.id(), item.number(), answer, null, Locale.ENGLISH));
    }
    person.call(() -> sittings.end(sitting.id(), true));
  }

  private WorkId handIn(As person, EnrolmentId enrolment, String text) throws Exception {
    Long version = person.call(() -> handing.work(enrolment, essay.id())).version();
    return person.call(
        () -> handing.handIn(enrolment, essay.id(), new WorkText(text, List.of(), version)));
  }

  private static MarkDraft mark(int handIn, MarkVerdict verdict, Integer right, Integer clear) {
    return new MarkDraft(
        handIn,
        verdict,
        List.of(new CriterionMark(right, null), new CriterionMark(clear, null)),
        "So.",
        null);
  }

  private CockpitView look(CockpitFilter filter) throws Exception {
    return TRAINER.call(() -> reading.cockpit(slug, filter, new PageRequest(1, 100)));
  }

  private List<CockpitResult> results(As person) throws Exception {
    PersonId id = assigned.me(person);
    return look(CockpitFilter.ALL).rows().items().stream()
        .filter(row -> row.person().id().equals(id))
        .findFirst()
        .map(CockpitRow::cells)
        .orElseThrow()
        .stream()
        .map(CockpitCell::result)
        .toList();
  }

  @Test
  void theBestSittingCountsAndHowManyThereWereAndTheAverageIsOfThoseWhoHaveOne() throws Exception {
    EnrolmentId mine = enrol(LEARNER);
    sit(LEARNER, mine, first, 3);
    sit(LEARNER, mine, first, 1);
    sit(LEARNER, mine, second, 2);
    sit(LEARNER, mine, second, 0);
    begin(LEARNER, mine, second);
    EnrolmentId theirs = enrol(COLLEAGUE);
    sit(COLLEAGUE, theirs, first, 2);
    begin(COLLEAGUE, theirs, second);
    enrol(MODERATOR);

    assertThat(results(LEARNER))
        .containsExactly(CockpitResult.quiz(75, 2), CockpitResult.quiz(50, 3), null, null);
    assertThat(results(COLLEAGUE))
        .containsExactly(CockpitResult.quiz(50, 1), CockpitResult.quiz(null, 1), null, null);
    assertThat(results(MODERATOR)).containsExactly(null, null, null, null);
    CockpitView all = look(CockpitFilter.ALL);
    assertThat(all.rows().items().get(0).cells()).hasSize(4);
    assertThat(all.steps()).extracting(CockpitStep::results).containsExactly(2L, 1L, 0L, 0L);
    assertThat(all.steps()).extracting(CockpitStep::average).containsExactly(62, 50, null, null);
    assertThat(all.steps()).extracting(CockpitStep::done).containsExactly(0L, 1L, 0L, 0L);
    // Of those whom the filter lets through.
    CockpitView next =
        look(
            new CockpitFilter(
                null,
                null,
                null,
                null,
                null,
                CockpitStatus.FINISHED,
                null,
                null,
                CockpitSort.NAME));
    assertThat(next.steps()).extracting(CockpitStep::results).containsOnly(0L);
    assertThat(next.steps()).extracting(CockpitStep::done).containsOnly(0L);
  }

  @Test
  void ofWorkTheLastThatWasDecidedCountsAsItIsMarkedInTheEnd() throws Exception {
    EnrolmentId mine = enrol(LEARNER);
    WorkId work = handIn(LEARNER, mine, "One.");
    assertThat(results(LEARNER).get(2)).isNull();
    TRAINER.run(() -> marking.mark(work, mark(1, MarkVerdict.RETURN, null, null)));
    assertThat(results(LEARNER).get(2)).as("who said no level said nothing of points").isNull();
    handIn(LEARNER, mine, "Two.");
    TRAINER.run(() -> marking.mark(work, mark(2, MarkVerdict.RETURN, 2, 1)));
    assertThat(results(LEARNER).get(2)).isEqualTo(CockpitResult.work(3, 7));
    handIn(LEARNER, mine, "Three.");
    assertThat(results(LEARNER).get(2)).isEqualTo(CockpitResult.work(3, 7));
    TRAINER.run(() -> marking.mark(work, mark(3, MarkVerdict.PASS, 2, 2)));
    assertThat(results(LEARNER).get(2)).isEqualTo(CockpitResult.work(7, 7));
    TRAINER.run(
        () ->
            marking.correct(
                work,
                new MarkDraft(
                    3,
                    MarkVerdict.PASS,
                    List.of(new CriterionMark(1, null), new CriterionMark(2, null)),
                    "So.",
                    "Not right.")));
    assertThat(results(LEARNER).get(2)).isEqualTo(CockpitResult.work(4, 7));
    CockpitStep column = look(CockpitFilter.ALL).steps().get(2);
    assertThat(column.results()).isOne();
    assertThat(column.average()).isEqualTo(57);
    assertThat(
            rows.read(
                "select points, most from training_work where id = ?1 and points = 4 and most = 7",
                work.value()))
        .hasSize(1);
  }

  @Test
  void whatWasReachedBeforeTheStepWasToBeDoneAgainDoesNotCount() throws Exception {
    EnrolmentId mine = enrol(LEARNER);
    sit(LEARNER, mine, first, 4);
    assertThat(results(LEARNER).get(0)).isEqualTo(CockpitResult.quiz(100, 1));
    TRAINER.call(
        () -> {
          long version = drafting.save(slug, drafting.draft(slug).version(), track("Again"));
          return publishing.publish(slug, version, "", Learners.MOVE, Set.of(first.id()));
        });
    assertThat(results(LEARNER).get(0)).isNull();
    assertThat(look(CockpitFilter.ALL).steps().get(0).average()).isNull();
    sit(LEARNER, mine, first, 1);
    assertThat(results(LEARNER).get(0)).isEqualTo(CockpitResult.quiz(25, 1));
    assertThat(look(CockpitFilter.ALL).steps().get(0).average()).isEqualTo(25);
  }

  @Test
  void anEarlierCycleHasItsOwnResults() throws Exception {
    String track = "t-" + UUID.randomUUID();
    StepDraft only = quiz("Only", 50).as(StepId.next());
    TRAINER.call(() -> design.publish(TrackDraft.of(track, "Yearly", "s", 14, only)));
    EnrolmentId once = LEARNER.call(() -> enrolling.enrol(track));
    sit(LEARNER, once, only, 4);
    PersonId learner = assigned.me(LEARNER);
    assigned.rule(Assigned.draft(track, List.of(learner), Assigned.days(60)));
    assigned.beginAgain(track, learner);
    assertThat(of(track).steps().get(0).average()).as("who has not begun it again").isNull();
    EnrolmentId again = LEARNER.call(() -> enrolling.enrol(track));
    assertThat(again).isNotEqualTo(once);
    CockpitView begun = of(track);
    assertThat(begun.rows().items()).hasSize(1);
    assertThat(begun.rows().items().get(0).cells().get(0).result()).isNull();
    assertThat(begun.steps().get(0).results()).isZero();
    sit(LEARNER, again, only, 1);
    assertThat(of(track).rows().items().get(0).cells().get(0).result())
        .isEqualTo(CockpitResult.quiz(25, 1));
    assertThat(of(track).steps().get(0).average()).isEqualTo(25);
  }

  private CockpitView of(String track) throws Exception {
    return TRAINER.call(() -> reading.cockpit(track, CockpitFilter.ALL, new PageRequest(1, 100)));
  }

  @Test
  void theyCostOneStatementHoweverManyThereAre() throws Exception {
    EnrolmentId mine = enrol(LEARNER);
    sit(LEARNER, mine, first, 1);
    long one = statements.of(() -> look(CockpitFilter.ALL));
    sit(LEARNER, mine, first, 2);
    sit(LEARNER, mine, second, 2);
    for (As person : List.of(COLLEAGUE, MODERATOR, HR)) {
      EnrolmentId theirs = enrol(person);
      sit(person, theirs, first, 3);
      sit(person, theirs, second, 1);
      WorkId work = handIn(person, theirs, "Text.");
      TRAINER.run(() -> marking.mark(work, mark(1, MarkVerdict.PASS, 2, 2)));
    }
    assertThat(statements.of(() -> look(CockpitFilter.ALL))).isEqualTo(one).isLessThanOrEqualTo(21);
  }

  @Test
  void aFileHasThemToo() throws Exception {
    EnrolmentId mine = enrol(LEARNER);
    sit(LEARNER, mine, first, 3);
    var sheet = TRAINER.call(() -> reading.sheet(slug, CockpitFilter.ALL, 0, null));
    assertThat(sheet.steps())
        .extracting(CockpitColumn::graded)
        .containsExactly(true, true, true, false);
    assertThat(sheet.rows().get(0).cells().get(0).result()).isEqualTo(CockpitResult.quiz(75, 1));
  }
}
