package org.praxis.training.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.As;
import org.praxis.harness.Statements;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.platform.json.Json;
import org.praxis.training.Drafting;
import org.praxis.training.EnrolmentId;
import org.praxis.training.Learners;
import org.praxis.training.MyLearning;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.Publishing;
import org.praxis.training.QuizInsight;
import org.praxis.training.QuizTaking;
import org.praxis.training.StepId;
import org.praxis.training.quiz.gift.GiftReader;
import org.praxis.training.quiz.question.AcceptedDraft;
import org.praxis.training.quiz.question.Flaw;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.question.QuestionKind;
import org.praxis.training.quiz.view.AnalysisRow;
import org.praxis.training.quiz.view.AnalysisView;
import org.praxis.training.quiz.view.BankQuestionView;
import org.praxis.training.quiz.view.GiftView;
import org.praxis.training.quiz.view.ItemView;
import org.praxis.training.quiz.view.SavedView;
import org.praxis.training.quiz.view.SittingView;
import org.praxis.training.view.TrackDraftView;

@ExtendWith(ArquillianExtension.class)
class QuizIT {
  private static final GiftReader.TrueFalse WORDS = new GiftReader.TrueFalse("True", "False");

  @Inject Quizzing quizzing;
  @Inject QuizTaking taking;
  @Inject Sittings sittings;
  @Inject SittingClosing closing;
  @Inject MyLearning learning;
  @Inject BankKeeping keeping;
  @Inject BankReading reading;
  @Inject GiftImport importing;
  @Inject ItemAnalysis analysis;
  @Inject QuizInsight insight;
  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject Statements statements;

  @Resource(lookup = "java:jboss/datasources/PraxisDS")
  DataSource database;

  @Test
  void whoAnswersAllSixKindsRightlyHasDoneTheStep() throws Exception {
    EnrolmentId enrolment = enrolled(quiz(100, Quizzing.allKinds()));
    SittingView sitting = quizzing.begin(LEARNER, enrolment);
    assertThat(sitting.items()).extracting(ItemView::kind).containsExactly(QuestionKind.values());
    quizzing.answerRightly(LEARNER, sitting);
    SittingView read = look(sitting);
    assertThat(read.answered()).isEqualTo(6);
    assertThat(read.items()).allMatch(item -> item.mark() == null);
    assertThat(Quizzing.of(read, QuestionKind.NUMERIC).understood()).isEqualTo("2.55");
    SittingView over = LEARNER.call(() -> sittings.end(sitting.id(), false));
    assertThat(over.percent()).isEqualTo(100);
    assertThat(over.passed()).isTrue();
    assertThat(over.items()).allMatch(item -> item.mark().right());
    assertThat(Quizzing.of(over, QuestionKind.NUMERIC).mark().html()).contains("<em>half</em>");
    assertThat(Quizzing.of(over, QuestionKind.SINGLE).mark().feedback())
        .containsExactly("well said");
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).finished()).isTrue();
  }

  @Test
  void partsOfTheCreditCountAndNothingIsRoundedUp() throws Exception {
    EnrolmentId enrolment = enrolled(quiz(84, Quizzing.allKinds()));
    SittingView sitting = quizzing.begin(LEARNER, enrolment);
    quizzing.answerRightly(LEARNER, sitting);
    ItemView several = Quizzing.of(sitting, QuestionKind.MULTIPLE);
    quizzing.answer(LEARNER, sitting.id(), several.number(), AnswerDraft.option(1, 3));
    SittingView over = LEARNER.call(() -> sittings.end(sitting.id(), false));
    assertThat(over.percent()).isEqualTo(83);
    assertThat(over.passed()).isFalse();
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).finished()).isFalse();
  }

  @Test
  void nothingOfWhatIsRightReachesALearnerBeforeItIsTold() throws Exception {
    EnrolmentId enrolment =
        enrolled(
            new QuizDraft(
                100,
                List.of(Quizzing.allKinds()),
                null,
                null,
                null,
                true,
                FeedbackTime.AFTER_PASSING));
    SittingView sitting = quizzing.begin(LEARNER, enrolment);
    quizzing.answerRightly(LEARNER, sitting);
    quizzing.answer(
        LEARNER,
        sitting.id(),
        Quizzing.of(sitting, QuestionKind.SHORT_TEXT).number(),
        AnswerDraft.typed("no"));
    SittingView over = LEARNER.call(() -> sittings.end(sitting.id(), false));
    assertThat(over.told()).isFalse();
    assertThat(over.percent()).isEqualTo(83);
    assertThat(Json.write(over)).doesNotContain("hello", "well said", "half", "\"right\":true");
    SittingView second = quizzing.begin(LEARNER, enrolment);
    assertThat(second.number()).isEqualTo(2);
    quizzing.answerRightly(LEARNER, second);
    LEARNER.call(() -> sittings.end(second.id(), false));
    assertThat(look(sitting).told()).isTrue();
    assertThat(Json.write(look(sitting))).contains("hello", "well said");
  }

  @Test
  void anOrderIsItsSittingsOwnAndStays() throws Exception {
    EnrolmentId enrolment =
        enrolled(
            new QuizDraft(
                1,
                IntStream.range(0, 12).mapToObj(i -> Quizzing.single("Question " + i)).toList(),
                null,
                null,
                null,
                true,
                null));
    SittingView first = quizzing.begin(LEARNER, enrolment);
    assertThat(look(first)).isEqualTo(first);
    assertThat(quizzing.begin(LEARNER, enrolment).id()).isEqualTo(first.id());
    LEARNER.call(() -> sittings.end(first.id(), true));
    SittingView second = quizzing.begin(LEARNER, enrolment);
    assertThat(second.items().stream().map(ItemView::html).toList())
        .containsExactlyInAnyOrderElementsOf(first.items().stream().map(ItemView::html).toList())
        .isNotEqualTo(first.items().stream().map(ItemView::html).toList());
  }

  @Test
  void theSameAnswerAgainIsNoNewsAndAnotherFromAnOldPageIsRefused() throws Exception {
    SittingView sitting = quizzing.begin(LEARNER, enrolled(quiz(50, Quizzing.single("?"))));
    SavedView saved = save(sitting, AnswerDraft.option(1), 0L);
    assertThat(saved.version()).isEqualTo(1);
    assertThat(save(sitting, AnswerDraft.option(1), 0L)).isEqualTo(saved);
    assertThatThrownBy(() -> save(sitting, AnswerDraft.option(2), 0L))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(save(sitting, AnswerDraft.option(2), 1L).version()).isEqualTo(2);
    assertThat(look(sitting).items().get(0).options().get(1).chosen()).isTrue();
    for (AnswerDraft wrong :
        List.of(
            AnswerDraft.option(3),
            AnswerDraft.option(0),
            AnswerDraft.option(1, 2),
            AnswerDraft.typed("right"),
            new AnswerDraft(null, List.of(1), null))) {
      assertThatThrownBy(() -> save(sitting, wrong, null)).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(
            () ->
                LEARNER.call(
                    () ->
                        sittings.answer(
                            sitting.id(), 2, AnswerDraft.option(1), null, Locale.ENGLISH)))
        .isInstanceOf(NoSuchQuiz.class);
  }

  @Test
  void aSittingIsItsLearnersOwn() throws Exception {
    EnrolmentId enrolment = enrolled(quiz(50, Quizzing.single("?")));
    SittingView sitting = quizzing.begin(LEARNER, enrolment);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> sittings.sitting(sitting.id())))
        .isInstanceOf(NoSuchSitting.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> sittings.end(sitting.id(), true)))
        .isInstanceOf(NoSuchSitting.class);
    assertThatThrownBy(() -> quizzing.answer(COLLEAGUE, sitting.id(), 1, AnswerDraft.option(1)))
        .isInstanceOf(NoSuchSitting.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> taking.sittings(enrolment, 1)))
        .isInstanceOf(org.praxis.training.NoSuchEnrolment.class);
    assertThat(LEARNER.call(() -> taking.sittings(enrolment, 1))).hasSize(1);
  }

  @Test
  void sittingsAreCountedAndOpenQuestionsAreAskedFor() throws Exception {
    EnrolmentId enrolment =
        enrolled(new QuizDraft(100, List.of(Quizzing.single("?")), null, 2, null, null, null));
    for (int i = 0; i < 2; i++) {
      SittingView sitting = quizzing.begin(LEARNER, enrolment);
      assertThatThrownBy(() -> LEARNER.call(() -> sittings.end(sitting.id(), false)))
          .isInstanceOf(QuestionsUnanswered.class);
      LEARNER.call(() -> sittings.end(sitting.id(), true));
      assertThatThrownBy(() -> save(sitting, AnswerDraft.option(1), null))
          .isInstanceOf(SittingEnded.class);
    }
    assertThatThrownBy(() -> quizzing.begin(LEARNER, enrolment)).isInstanceOf(NoAttemptLeft.class);
  }

  @Test
  void aCheckedAnswerIsToldAndStands() throws Exception {
    EnrolmentId told =
        enrolled(
            new QuizDraft(
                100,
                List.of(Quizzing.single("?"), Quizzing.single("??")),
                null,
                null,
                null,
                null,
                FeedbackTime.AT_ONCE));
    SittingView sitting = quizzing.begin(LEARNER, told);
    save(sitting, AnswerDraft.option(2), null);
    ItemView checked = LEARNER.call(() -> sittings.check(sitting.id(), 1));
    assertThat(checked.mark().right()).isFalse();
    assertThat(checked.mark().solution()).containsExactly("right");
    assertThatThrownBy(() -> save(sitting, AnswerDraft.option(1), null))
        .isInstanceOf(AnswerChecked.class);
    assertThat(look(sitting).items().get(1).mark()).isNull();
    SittingView later =
        quizzing.begin(COLLEAGUE, enrolled(COLLEAGUE, quiz(50, Quizzing.single("?"))));
    assertThatThrownBy(() -> COLLEAGUE.call(() -> sittings.check(later.id(), 1)))
        .isInstanceOf(NotCheckedAtOnce.class);
  }

  @Test
  void whatIsNoNumberIsSavedAndSaidToBeNoneAndDoesNotStand() throws Exception {
    EnrolmentId told =
        enrolled(
            new QuizDraft(
                100,
                List.of(QuestionDraft.numeric("?", AcceptedDraft.number("10", "0.5"))),
                null,
                null,
                null,
                null,
                FeedbackTime.AT_ONCE));
    SittingView sitting = quizzing.begin(LEARNER, told);
    assertThat(save(sitting, AnswerDraft.typed("abc"), null).flaw()).isEqualTo(Flaw.NO_NUMBER);
    assertThat(look(sitting).items().get(0).text()).isEqualTo("abc");
    assertThat(look(sitting).items().get(0).flaw()).isEqualTo(Flaw.NO_NUMBER);
    assertThatThrownBy(() -> LEARNER.call(() -> sittings.check(sitting.id(), 1)))
        .isInstanceOf(InvalidInput.class);
    assertThat(save(sitting, AnswerDraft.typed("10"), null).flaw()).isNull();
    assertThat(LEARNER.call(() -> sittings.check(sitting.id(), 1)).mark().right()).isTrue();
  }

  @Test
  void whatIsSavedWhenTheTimeIsOverCountsWhoeverLooksFirst() throws Exception {
    QuizDraft timed = new QuizDraft(50, List.of(Quizzing.single("?")), null, null, 10, null, null);
    EnrolmentId looked = enrolled(timed);
    SittingView sitting = quizzing.begin(LEARNER, looked);
    assertThat(sitting.endsAt()).isEqualTo(sitting.begunAt().plusSeconds(600));
    save(sitting, AnswerDraft.option(1), null);
    // Within the grace it still counts.
    sql(
        "update training_quiz_sitting set ends_at = now() - interval '2 seconds' where id = '"
            + sitting.id()
            + "'");
    save(sitting, AnswerDraft.option(1), null);
    sql(
        "update training_quiz_sitting set ends_at = now() - interval '1 minute' where id = '"
            + sitting.id()
            + "'");
    assertThatThrownBy(() -> save(sitting, AnswerDraft.option(2), null))
        .isInstanceOf(TimeIsUp.class);
    SittingView over = look(sitting);
    assertThat(over.endedBy()).isEqualTo(EndedBy.TIME);
    assertThat(over.endedAt()).isEqualTo(over.endsAt());
    assertThat(over.passed()).isTrue();
    assertThat(LEARNER.call(() -> learning.enrolment(looked)).finished()).isTrue();
    EnrolmentId left = enrolled(COLLEAGUE, timed);
    SittingView forgotten = quizzing.begin(COLLEAGUE, left);
    quizzing.answer(COLLEAGUE, forgotten.id(), 1, AnswerDraft.option(1));
    sql(
        "update training_quiz_sitting set ends_at = now() - interval '1 minute' where id = '"
            + forgotten.id()
            + "'");
    assertThat(closing.late(1000)).contains(forgotten.id());
    closing.close(forgotten.id());
    closing.close(forgotten.id());
    assertThat(COLLEAGUE.call(() -> learning.enrolment(left)).finished()).isTrue();
    assertThat(closing.late(1000)).doesNotContain(forgotten.id());
  }

  @Test
  void eachSittingDrawsFromABankByChanceAndWhatItAskedStays() throws Exception {
    BankId bank = TRAINER.call(() -> keeping.begin(new BankDraft("Bank", false)));
    GiftView read =
        TRAINER.call(
            () ->
                importing.read(
                    bank, new GiftDraft("$CATEGORY: Sums/Easy\n\n" + sums(30), null), WORDS));
    assertThat(read.taken()).isEqualTo(30);
    EnrolmentId enrolment =
        enrolled(
            new QuizDraft(
                50, null, List.of(new DrawDraft(bank, "Sums", 5)), null, null, null, null));
    Set<String> seen = new TreeSet<>();
    SittingView first = quizzing.begin(LEARNER, enrolment);
    for (int i = 0; i < 6; i++) {
      SittingView sitting = quizzing.begin(LEARNER, enrolment);
      assertThat(sitting.items().stream().map(ItemView::html)).hasSize(5).doesNotHaveDuplicates();
      sitting.items().forEach(item -> seen.add(item.html()));
      LEARNER.call(() -> sittings.end(sitting.id(), true));
    }
    assertThat(seen).hasSizeGreaterThan(10);
    TRAINER.run(
        () ->
            reading
                .bank(bank, null, new PageRequest(1, 100))
                .questions()
                .items()
                .forEach(
                    row -> {
                      BankQuestionView question = reading.question(row.id());
                      keeping.rewrite(
                          row.id(),
                          question.version(),
                          new BankQuestionDraft(
                              "Sums/Easy",
                              QuestionDraft.numeric("Changed", AcceptedDraft.number("1", null))));
                    }));
    assertThat(look(first).items()).isNotEmpty().noneMatch(item -> item.html().contains("Changed"));
    assertThat(quizzing.begin(LEARNER, enrolment).items())
        .allMatch(item -> item.html().contains("Changed"));
  }

  @Test
  void noSittingAsksFewerQuestionsThanWereAnnouncedAndTheDesignerSeesWhatIsMissing()
      throws Exception {
    BankId bank = TRAINER.call(() -> keeping.begin(new BankDraft("Bank", false)));
    TRAINER.call(
        () ->
            importing.read(bank, new GiftDraft("$CATEGORY: Sums/Easy\n\n" + sums(6), null), WORDS));
    assertThatThrownBy(() -> quizzing.track(drawing(bank, 5)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.arguments()).containsExactly("Bank", 6, 10));
    Quizzing.Track track = quizzing.track(drawing(bank, 3));
    EnrolmentId enrolment = quizzing.enrol(LEARNER, track);
    SittingView first = quizzing.begin(LEARNER, enrolment);
    assertThat(first.items().stream().map(ItemView::html)).hasSize(6).doesNotHaveDuplicates();
    LEARNER.call(() -> sittings.end(first.id(), true));
    assertThat(TRAINER.call(() -> drafting.draft(track.slug())).gaps()).isEmpty();

    QuestionId one =
        TRAINER
            .call(() -> reading.bank(bank, null, PageRequest.first()))
            .questions()
            .items()
            .get(0)
            .id();
    TRAINER.run(() -> keeping.remove(one));
    assertThatThrownBy(() -> quizzing.begin(LEARNER, enrolment))
        .isInstanceOfSatisfying(
            TooFewInBanks.class, e -> assertThat(e.arguments()).containsExactly(6, 5));
    assertThat(LEARNER.call(() -> taking.sittings(enrolment, 1))).hasSize(1);
    assertThat(TRAINER.call(() -> drafting.draft(track.slug())).gaps())
        .extracting("key")
        .containsOnly("training.quiz.draw.tooFew");
  }

  private static QuizDraft drawing(BankId bank, int each) {
    return new QuizDraft(
        50,
        null,
        List.of(new DrawDraft(bank, null, each), new DrawDraft(bank, "Sums/Easy", each)),
        null,
        null,
        null,
        null);
  }

  @Test
  void aSittingFromBeforeTheStepWasToBeDoneAgainDoesNotCompleteIt() throws Exception {
    Quizzing.Track track = quizzing.andAPage(quiz(100, Quizzing.single("?")));
    EnrolmentId enrolment = quizzing.enrol(LEARNER, track);
    SittingView passed = quizzing.begin(LEARNER, enrolment);
    quizzing.answerRightly(LEARNER, passed);
    LEARNER.call(() -> sittings.end(passed.id(), false));
    SittingView before = quizzing.begin(LEARNER, enrolment);
    quizzing.answerRightly(LEARNER, before);
    TRAINER.run(
        () ->
            drafting.about(
                track.slug(), drafting.draft(track.slug()).version(), "Again", "s", 14, false));
    publish(track, Set.of(track.step()));

    assertThat(LEARNER.call(() -> taking.sittings(enrolment, 1)))
        .allMatch(row -> !row.counts() && !row.goesOn());
    SittingView after = quizzing.begin(LEARNER, enrolment);
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(quizzing.begin(LEARNER, enrolment).id()).isEqualTo(after.id());
    assertThat(look(before).passed()).isTrue();
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).nextStep()).isEqualTo(1);
    assertThat(LEARNER.call(() -> taking.place(before.holder(), before.subject())).again())
        .isAfter(before.begunAt());
    quizzing.answerRightly(LEARNER, after);
    LEARNER.call(() -> sittings.end(after.id(), false));
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).nextStep()).isEqualTo(2);
  }

  private void publish(Quizzing.Track track, Set<StepId> again) throws Exception {
    TRAINER.call(
        () ->
            publishing.publish(
                track.slug(), drafting.draft(track.slug()).version(), null, Learners.MOVE, again));
  }

  @Test
  void aFileWithOneWrongQuestionIsNotTakenUnlessTheRightOnesAre() throws Exception {
    BankId bank = TRAINER.call(() -> keeping.begin(new BankDraft("Bank", false)));
    String file = "::A:: 1+1 {#2}\n\nEssay {}\n\n::B:: 1+2 {#3}\n";
    GiftView refused = TRAINER.call(() -> importing.read(bank, new GiftDraft(file, null), WORDS));
    assertThat(refused.taken()).isZero();
    assertThat(refused.rows().get(1).mistakes().get(0).line()).isEqualTo(3);
    assertThat(size(bank)).isZero();
    assertThat(TRAINER.call(() -> importing.read(bank, new GiftDraft(file, true), WORDS)).taken())
        .isEqualTo(2);
    GiftView again = TRAINER.call(() -> importing.read(bank, new GiftDraft(file, true), WORDS));
    assertThat(again.taken()).isZero();
    assertThat(again.known()).isEqualTo(2);
    assertThat(size(bank)).isEqualTo(2);
    String gift = TRAINER.call(() -> reading.gift(bank));
    BankId copy = TRAINER.call(() -> keeping.begin(new BankDraft("Copy", false)));
    assertThat(TRAINER.call(() -> importing.read(copy, new GiftDraft(gift, null), WORDS)).taken())
        .isEqualTo(2);
    assertThatThrownBy(
            () -> TRAINER.call(() -> importing.read(bank, new GiftDraft("// no", null), WORDS)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void anothersBankIsThereOnlyWhenItIsSharedAndThenOnlyToDrawFrom() throws Exception {
    BankId bank = TRAINER.call(() -> keeping.begin(new BankDraft("Theirs", false)));
    QuestionId question =
        TRAINER.call(
            () -> keeping.write(bank, new BankQuestionDraft("", Quizzing.single("Theirs?"))));
    sql("update training_quiz_bank set owner = gen_random_uuid() where id = '" + bank + "'");
    assertThatThrownBy(() -> TRAINER.call(() -> reading.bank(bank, null, PageRequest.first())))
        .isInstanceOf(NoSuchBank.class);
    assertThatThrownBy(() -> TRAINER.call(() -> reading.question(question)))
        .isInstanceOf(NoSuchQuestion.class);
    QuizDraft draws =
        new QuizDraft(50, null, List.of(new DrawDraft(bank, null, 1)), null, null, null, null);
    assertThatThrownBy(() -> quizzing.track(draws)).isInstanceOf(InvalidInput.class);
    sql("update training_quiz_bank set shared = true where id = '" + bank + "'");
    assertThat(TRAINER.call(() -> reading.question(question)).bank().mine()).isFalse();
    assertThatThrownBy(() -> TRAINER.run(() -> keeping.remove(question)))
        .isInstanceOf(NotYourBank.class);
    assertThat(quizzing.track(draws)).isNotNull();
    assertThatThrownBy(
            () ->
                quizzing.track(
                    new QuizDraft(
                        50, null, List.of(new DrawDraft(bank, null, 2)), null, null, null, null)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LEARNER.call(() -> reading.banks(PageRequest.first())))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void aDraftOfAPublishedQuizIsWhatWasPublished() throws Exception {
    QuizDraft quiz = quiz(70, Quizzing.allKinds());
    Quizzing.Track track = quizzing.track(quiz);
    TrackDraftView draft = TRAINER.call(() -> drafting.draft(track.slug()));
    assertThat(draft.draft().steps().get(0).quiz()).isEqualTo(quiz);
    EnrolmentId enrolment = quizzing.enrol(LEARNER, track);
    SittingView sitting = quizzing.begin(LEARNER, enrolment);
    TRAINER.call(
        () ->
            drafting.changeStep(
                track.slug(),
                draft.version(),
                draft.draft().steps().get(0).asking(quiz(70, Quizzing.single("New?")))));
    TRAINER.call(
        () ->
            publishing.publish(
                track.slug(),
                drafting.draft(track.slug()).version(),
                null,
                Learners.MOVE,
                Set.of()));
    // Who has begun goes on with what they were asked, and passes by it.
    quizzing.answerRightly(LEARNER, look(sitting));
    assertThat(LEARNER.call(() -> sittings.end(sitting.id(), false)).passed()).isTrue();
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).finished()).isTrue();
  }

  @Test
  void whoDoesTheStepAgainHasItsSittingsAgain() throws Exception {
    QuizDraft once = new QuizDraft(100, List.of(Quizzing.single("?")), null, 1, null, null, null);
    Quizzing.Track track = quizzing.andAPage(once);
    String slug = track.slug();
    StepId step = track.step();
    EnrolmentId enrolment = quizzing.enrol(LEARNER, track);
    SittingView first = quizzing.begin(LEARNER, enrolment);
    quizzing.answerRightly(LEARNER, first);
    LEARNER.call(() -> sittings.end(first.id(), false));
    assertThat(LEARNER.call(() -> taking.left(enrolment, step))).isZero();
    assertThatThrownBy(() -> quizzing.begin(LEARNER, enrolment)).isInstanceOf(NoAttemptLeft.class);
    TRAINER.run(
        () ->
            drafting.about(
                slug, drafting.draft(slug).version(), "Again and again", "s", 14, false));
    TRAINER.call(
        () ->
            publishing.publish(
                slug, drafting.draft(slug).version(), null, Learners.MOVE, Set.of(step)));
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).nextStep()).isEqualTo(1);
    SittingView second = quizzing.begin(LEARNER, enrolment);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.items())
        .extracting(ItemView::html)
        .isEqualTo(List.of(first.items().get(0).html()));
    quizzing.answerRightly(LEARNER, second);
    LEARNER.call(() -> sittings.end(second.id(), false));
    assertThatThrownBy(() -> quizzing.begin(LEARNER, enrolment)).isInstanceOf(NoAttemptLeft.class);
    assertThat(LEARNER.call(() -> learning.enrolment(enrolment)).nextStep()).isEqualTo(2);
  }

  @Test
  void answersTellHowGoodQuestionsAre() throws Exception {
    Quizzing.Track track =
        quizzing.track(quiz(100, Quizzing.single("A"), Quizzing.single("B"), Quizzing.single("C")));
    List<As> learners =
        Stream.of("learner1", "learner2", "moderator1", "moderator2").map(As::person).toList();
    // Who does what: columns are questions.
    boolean[][] right = {
      {true, true, true}, {true, true, false}, {true, false, false}, {false, false, true}
    };
    for (int who = 0; who < learners.size(); who++) {
      As learner = learners.get(who);
      SittingView sitting = quizzing.begin(learner, quizzing.enrol(learner, track));
      for (int item = 0; item < 3; item++) {
        if (who < 3 || item < 2) {
          quizzing.answer(
              learner, sitting.id(), item + 1, AnswerDraft.option(right[who][item] ? 1 : 2));
        }
      }
      learner.call(() -> sittings.end(sitting.id(), true));
    }
    AnalysisView view = TRAINER.call(() -> insight.analysis(track.slug(), track.step()));
    assertThat(view.sittings()).isEqualTo(4);
    assertThat(view.rows()).extracting(AnalysisRow::called).containsExactly("A", "B", "C");
    assertThat(view.rows()).allMatch(AnalysisRow::few);
    AnalysisRow a = view.rows().get(0);
    assertThat(a.asked()).isEqualTo(4);
    assertThat(a.facility()).isEqualTo(0.75);
    // Credits 1 1 1 0 against the average of the others: 1, 0.5, 0, 0.
    assertThat(a.discrimination()).isCloseTo(0.5222, within(0.001));
    assertThat(view.rows().get(2).blank()).isEqualTo(1);
    assertThatThrownBy(() -> LEARNER.call(() -> insight.analysis(track.slug(), track.step())))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> TRAINER.call(() -> insight.analysis("nowhere", track.step())))
        .isInstanceOf(NoSuchTrack.class);
  }

  @Test
  void aSittingCostsTheSameHoweverManyQuestionsItHas() throws Exception {
    SittingView small = quizzing.begin(LEARNER, enrolled(quiz(50, Quizzing.single("?"))));
    SittingView large =
        quizzing.begin(
            LEARNER,
            enrolled(
                new QuizDraft(
                    50, IntStream.range(0, 60).mapToObj(i -> Quizzing.single("Q " + i)).toList())));
    long few = LEARNER.call(() -> statements.of(() -> sittings.sitting(small.id())));
    assertThat(LEARNER.call(() -> statements.of(() -> sittings.sitting(large.id()))))
        .isEqualTo(few);
  }

  private static QuizDraft quiz(int passMark, QuestionDraft... questions) {
    return QuizDraft.of(passMark, questions);
  }

  private EnrolmentId enrolled(QuizDraft quiz) throws Exception {
    return enrolled(LEARNER, quiz);
  }

  private EnrolmentId enrolled(As learner, QuizDraft quiz) throws Exception {
    return quizzing.enrol(learner, quizzing.track(quiz));
  }

  private SittingView look(SittingView sitting) throws Exception {
    return LEARNER.call(() -> sittings.sitting(sitting.id()));
  }

  private SavedView save(SittingView sitting, AnswerDraft answer, Long version) throws Exception {
    return LEARNER.call(() -> sittings.answer(sitting.id(), 1, answer, version, Locale.ENGLISH));
  }

  private long size(BankId bank) throws Exception {
    return TRAINER.call(() -> reading.bank(bank, null, PageRequest.first())).bank().questions();
  }

  private static String sums(int many) {
    StringBuilder file = new StringBuilder();
    IntStream.range(0, many).forEach(i -> file.append("%d + 1 {#%d}%n%n".formatted(i, i + 1)));
    return file.toString();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement open = connection.createStatement()) {
      open.execute(statement);
    }
  }
}
