package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.Joining;
import org.praxis.communities.MoveDraft;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.TopicMoving;
import org.praxis.communities.Withdrawing;
import org.praxis.harness.AllPages;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.view.AnswerPreview;
import org.praxis.moderation.view.AppealFile;
import org.praxis.moderation.view.AppealItem;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.OwnReport;
import org.praxis.moderation.view.StatementView;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Whoever reported what stays asks another moderator; and what becomes of everything. */
@ExtendWith(ArquillianExtension.class)
class ReportAppealsIT {
  private static final int AT_ONCE = 16;
  private static final PageRequest ALL = new PageRequest(1, 100);
  private static final String WHY = "He says himself that he earns from it.";
  private static final AppealDraft DRAFT = new AppealDraft(WHY);

  @Inject Company company;
  @Inject Reporting reporting;
  @Inject ReportAppealing asking;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject DecisionPreviewing previewing;
  @Inject CaseReview review;
  @Inject CaseClaiming claiming;
  @Inject Statements statements;
  @Inject MyContributions mine;
  @Inject Revising revising;
  @Inject Withdrawing withdrawing;
  @Inject Joining joining;
  @Inject TopicMoving moving;
  @Inject Inbox inbox;
  @Inject Rows rows;
  @Inject org.praxis.harness.Statements costs;

  private ContributionId topic;
  private ContributionId reply;

  @BeforeEach
  void aReplyThatSells() throws Exception {
    // One person reports so much in an hour.
    rows.change("update moderation_report set reported_at = reported_at - interval '2 hours'");
    String community = company.community(0);
    topic = company.ask(COLLEAGUE, community, "What do I do?").id();
    reply = company.reply(LEARNER, topic, "Buy this.").id();
    for (As member : List.of(TRAINER, HR, OTHER_MODERATOR)) {
      member.run(() -> joining.join(community));
    }
  }

  private CaseId dismissed(As... reporters) throws Exception {
    for (As by : reporters) {
      report(by);
    }
    CaseId id = company.caseOf(reply);
    decide(MODERATOR, id, Verdict.KEEP);
    return id;
  }

  private OwnReport report(As by) throws Exception {
    return by.call(() -> reporting.report(reply.value(), new ReportDraft(2, "It sells.")));
  }

  private void decide(As moderator, CaseId id, Verdict verdict) throws Exception {
    moderator.call(
        () ->
            review.decide(
                id,
                new Ruling(
                    verdict, null, "It is meant as a joke.", review.open(id).version(), true)));
  }

  private OwnReport own(As reporter) throws Exception {
    return reporter.call(() -> reporting.mine(reply.value())).orElseThrow();
  }

  /** The appeal of a reporter, as judges know it. */
  private AppealId appealed(As reporter) throws Exception {
    ReportId report = own(reporter).id();
    return reporter.call(() -> asking.appeal(report, DRAFT)).appeal().id();
  }

  private AppealFile answer(As judge, AppealId id, AppealRuling ruling) throws Exception {
    return judge.call(() -> handling.answer(id, ruling));
  }

  private static AppealRuling upheld() {
    return new AppealRuling(AppealOutcome.UPHELD, "It is a joke.", 0L);
  }

  private static AppealRuling overturned(Integer revision) {
    return new AppealRuling(
        AppealOutcome.OVERTURNED,
        "You are right.",
        0L,
        revision == null ? null : new Removal(2, "This sells.", revision, null));
  }

  @Test
  void whoReportedWhatStaysSeesUntilWhenTheyCanAskAndTheJudgeReadsWhatTheyNeed() throws Exception {
    report(TRAINER);
    assertThat(own(TRAINER).appealable()).isFalse();
    assertThatThrownBy(() -> appealed(TRAINER)).isInstanceOf(NotAppealable.class);
    decide(MODERATOR, company.caseOf(reply), Verdict.KEEP);
    OwnReport told = own(TRAINER);
    assertThat(told.appealable()).isTrue();
    assertThat(told.appealUntil()).isEqualTo(told.answeredAt().plus(Duration.ofDays(20)));
    AppealId id = appealed(TRAINER);
    OwnReport asked = own(TRAINER);
    assertThat(asked.appealable()).isFalse();
    assertThat(asked.appeal().reasons()).isEqualTo(WHY);
    assertThat(asked.appeal().outcome()).isNull();
    AppealFile file = OTHER_MODERATOR.call(() -> handling.read(id));
    assertThat(file.report().said().note()).isEqualTo("It sells.");
    assertThat(file.report().said().clauseText()).isEqualTo("Buying hardware");
    assertThat(file.report().revision()).isEqualTo(1);
    assertThat(file.report().charter().clauses()).isNotEmpty();
    assertThat(file.content().html()).contains("Buy this.");
    assertThat(file.decision().verdict()).isEqualTo(Verdict.KEEP);
    assertThat(file.decision().message()).isEqualTo("It is meant as a joke.");
    assertThat(file.author().id()).isNotEqualTo(file.appellant().id());
  }

  @Test
  void theJudgeSeesBeforeTheyAnswerWhatEachOfThemWillRead() throws Exception {
    dismissed(TRAINER, HR);
    AppealId appeal = appealed(TRAINER);
    Removal removal = new Removal(2, "{author}, see {clause}.", null, null);
    AppealRuling sketch =
        new AppealRuling(AppealOutcome.OVERTURNED, "You are **right**.", null, removal);
    AnswerPreview read = OTHER_MODERATOR.call(() -> previewing.of(appeal, sketch));
    assertThat(read.html()).isEqualTo("<p>You are <strong>right</strong>.</p>\n");
    String author = OTHER_MODERATOR.call(() -> handling.read(appeal)).author().name();
    assertThat(read.removal().html())
        .isEqualTo("<p>" + author + ", see clause 2 of the charter.</p>\n");
    assertThat(read.removal().appealUntil()).isNotNull();
    AppealRuling stays = new AppealRuling(AppealOutcome.UPHELD, " ", null, removal);
    assertThat(OTHER_MODERATOR.call(() -> previewing.of(appeal, stays)))
        .isEqualTo(new AnswerPreview(null, null));
    AppealRuling long_ = new AppealRuling(AppealOutcome.UPHELD, "x".repeat(4001), null, null);
    assertThatThrownBy(() -> OTHER_MODERATOR.call(() -> previewing.of(appeal, long_)))
        .isInstanceOf(InvalidInput.class);
    // For those who cannot judge there is nothing to look at.
    assertThatThrownBy(() -> MODERATOR.call(() -> previewing.of(appeal, sketch)))
        .isInstanceOf(OwnDecision.class);
    for (As nobody : List.of(TRAINER, LEARNER, COLLEAGUE)) {
      assertThatThrownBy(() -> nobody.call(() -> previewing.of(appeal, sketch)))
          .isInstanceOf(NoSuchAppeal.class);
    }
    assertThat(OTHER_MODERATOR.call(() -> handling.read(appeal)).open()).isTrue();
  }

  @Test
  void whoLeavesOutTheAnswerAndTheReasonsOfTheRemovalLearnsOfAllAtOnce() throws Exception {
    dismissed(TRAINER);
    AppealId appeal = appealed(TRAINER);
    AppealRuling empty =
        new AppealRuling(AppealOutcome.OVERTURNED, " ", 0L, new Removal(null, " ", 1, null));
    assertThatThrownBy(() -> answer(OTHER_MODERATOR, appeal, empty))
        .isInstanceOfSatisfying(
            ConstraintViolationException.class,
            e ->
                assertThat(e.getConstraintViolations())
                    .extracting(one -> one.getPropertyPath().toString())
                    .hasSize(3)
                    .anyMatch(path -> path.endsWith("removal.clause"))
                    .anyMatch(path -> path.endsWith("removal.message"))
                    .anyMatch(path -> path.endsWith("answer")));
  }

  @Test
  void nobodyWithAPartInItJudgesAndItsAuthorNeverLearnsThatThereIsOne() throws Exception {
    CaseId id = dismissed(TRAINER, OTHER_MODERATOR);
    AppealId appeal = appealed(TRAINER);
    assertThatThrownBy(() -> MODERATOR.call(() -> handling.read(appeal)))
        .isInstanceOf(OwnDecision.class);
    // They reported the same.
    assertThatThrownBy(() -> answer(OTHER_MODERATOR, appeal, upheld()))
        .isInstanceOf(OwnReported.class);
    for (As nobody : List.of(TRAINER, LEARNER, COLLEAGUE)) {
      assertThatThrownBy(() -> nobody.call(() -> handling.read(appeal)))
          .isInstanceOf(NoSuchAppeal.class);
    }
    for (As other : List.of(MODERATOR, OTHER_MODERATOR)) {
      assertThat(waitingFor(other)).doesNotContain(appeal);
    }
    assertThat(waitingFor(ADMIN)).contains(appeal);
    assertThat(LEARNER.call(() -> mine.one(reply)).decisions()).isEmpty();
    assertThatThrownBy(() -> LEARNER.call(() -> statements.one(id.value())))
        .isInstanceOf(NoSuchStatement.class);
    // Of other people's reports there are none.
    ReportId theirs = own(TRAINER).id();
    assertThatThrownBy(() -> COLLEAGUE.call(() -> asking.appeal(theirs, DRAFT)))
        .isInstanceOf(NoSuchReport.class);
  }

  @Test
  void whoModeratesAndWroteItFindsNoSuchAppeal() throws Exception {
    ContributionId theirs = company.reply(OTHER_MODERATOR, topic, "Buy mine.").id();
    TRAINER.call(() -> reporting.report(theirs.value(), new ReportDraft(2, "Sells.")));
    decide(MODERATOR, company.caseOf(theirs), Verdict.KEEP);
    OwnReport told = TRAINER.call(() -> reporting.mine(theirs.value())).orElseThrow();
    AppealId appeal = TRAINER.call(() -> asking.appeal(told.id(), DRAFT)).appeal().id();
    assertThatThrownBy(() -> OTHER_MODERATOR.call(() -> handling.read(appeal)))
        .isInstanceOf(NoSuchAppeal.class);
    assertThat(waitingFor(OTHER_MODERATOR)).doesNotContain(appeal);
  }

  @Test
  void anAppealThatIsRightRemovesTheTextAndEachHearsOnce() throws Exception {
    CaseId id = dismissed(TRAINER, COLLEAGUE, HR);
    AppealId appeal = appealed(TRAINER);
    AppealId other = appealed(HR);
    AppealFile answered = answer(OTHER_MODERATOR, appeal, overturned(1));
    assertThat(answered.standing().rejected()).isEqualTo(1);
    assertThat(answered.decision().appeal()).isEqualTo(AppealOutcome.OVERTURNED);
    assertThat(LEARNER.call(() -> mine.one(reply)).state()).isEqualTo(ContributionState.REMOVED);
    CaseView c = MODERATOR.call(() -> review.open(id));
    assertThat(c.state()).isEqualTo(CaseState.REMOVED);
    assertThat(c.decision().verdict()).isEqualTo(Verdict.REMOVE);
    assertThat(c.decision().message()).isEqualTo("This sells.");
    assertThat(c.history())
        .singleElement()
        .satisfies(kept -> assertThat(kept.appeal()).isEqualTo(AppealOutcome.OVERTURNED));
    // Whoever asked about the same is answered as well, and all were right.
    for (As reporter : List.of(TRAINER, COLLEAGUE, HR)) {
      assertThat(own(reporter).outcome()).isEqualTo(ReportOutcome.UPHELD);
    }
    assertThat(own(HR).appeal().outcome()).isEqualTo(AppealOutcome.OVERTURNED);
    assertThat(waitingFor(ADMIN)).doesNotContain(appeal, other);
    StatementView statement = LEARNER.call(() -> statements.one(id.value()));
    assertThat(statement.verdict()).isEqualTo(Verdict.REMOVE);
    assertThat(statement.clause().number()).isEqualTo(2);
    assertThat(statement.facts()).isEqualTo("This sells.");
    assertThat(statement.appealable()).isTrue();
    told(LEARNER, NoticeKind.REMOVED, id.toString());
    told(TRAINER, NoticeKind.REPORT_APPEAL_OVERTURNED, own(TRAINER).id().toString());
    told(HR, NoticeKind.REPORT_APPEAL_OVERTURNED, own(HR).id().toString());
    told(COLLEAGUE, NoticeKind.REPORT_UPHELD, own(COLLEAGUE).id().toString());
    told(MODERATOR, NoticeKind.DECISION_OVERTURNED, id.toString());
    assertThat(kinds(TRAINER, own(TRAINER).id().toString()))
        .containsExactlyInAnyOrder(
            NoticeKind.REPORT_DISMISSED, NoticeKind.REPORT_APPEAL_OVERTURNED);
    assertThat(kinds(MODERATOR, id.toString())).containsOnlyOnce(NoticeKind.DECISION_OVERTURNED);
    // The answers are recorded; that anybody reported it, or asked, is not.
    List<?> recorded =
        rows.read(
            "select action || actor || details from praxis_audit.entry where subject = ? and action"
                + " like 'moderation.appeal.%'",
            id.toString());
    assertThat(recorded).hasSize(2);
    assertThat(recorded.toString()).doesNotContain("filed", "trainer1", "hr1", WHY);
  }

  @Test
  void whatAJudgeAnswersOneOfThemIsReadByNoOther() throws Exception {
    dismissed(TRAINER, HR);
    AppealId first = appealed(TRAINER);
    AppealId other = appealed(HR);
    answer(OTHER_MODERATOR, first, overturned(1));
    assertThat(own(TRAINER).appeal().answer()).isEqualTo("You are right.");
    assertThat(own(HR).appeal().outcome()).isEqualTo(AppealOutcome.OVERTURNED);
    assertThat(own(HR).appeal().answeredAt()).isNotNull();
    assertThat(own(HR).appeal().answer()).isNull();
    AppealFile file = ADMIN.call(() -> handling.read(other));
    assertThat(file.answer()).isNull();
    assertThat(file.judge()).isNotNull();
    // Of all others the answer has words.
    assertThatThrownBy(
            () ->
                rows.change(
                    "update moderation_appeal set outcome = 'UPHELD' where id = ?", other.value()))
        .hasStackTraceContaining("moderation_appeal_answer_whole");
  }

  @Test
  void aTopicIsMovedWhileAReplyIsRemovedOnAppealAndTheyNeverWaitForEachOtherCrosswise()
      throws Exception {
    dismissed(TRAINER);
    AppealId appeal = appealed(TRAINER);
    String there = company.community(0);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<Boolean> done =
        AtOnce.outcomes(
            List.of(
                () -> {
                  rows.holding(
                      "select key from communities_contribution where id ="
                          + " cast(convert_from(?1, 'UTF8') as uuid) for update",
                      topic.value().toString().getBytes(StandardCharsets.UTF_8),
                      held,
                      go);
                  return true;
                },
                () -> {
                  held.await();
                  MODERATOR.run(() -> moving.move(topic, new MoveDraft(there, null)));
                  return true;
                },
                () -> {
                  held.await();
                  untilWaiting(1);
                  try {
                    answer(OTHER_MODERATOR, appeal, overturned(1));
                  } catch (ChangedMeanwhile | EJBException e) {
                    // The move was first, which pages and the API say. A deadlock is neither.
                    assertThat(Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause))
                        .hasAtLeastOneElementOfType(
                            e instanceof EJBException
                                ? OptimisticLockException.class
                                : ChangedMeanwhile.class);
                    answer(OTHER_MODERATOR, appeal, overturned(1));
                  }
                  return true;
                },
                () -> {
                  held.await();
                  try {
                    untilWaiting(2);
                  } finally {
                    go.countDown();
                  }
                  return true;
                }));
    assertThat(done).containsOnly(true);
    assertThat(LEARNER.call(() -> mine.one(reply)).state()).isEqualTo(ContributionState.REMOVED);
  }

  private void untilWaiting(int many) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                ((Number) rows.read("select count(*) from pg_locks where not granted").get(0))
                        .intValue()
                    >= many);
  }

  @Test
  void theAuthorAppealsInTurnAndNeitherOfThoseWhoDecidedJudges() throws Exception {
    CaseId id = dismissed(TRAINER);
    answer(OTHER_MODERATOR, appealed(TRAINER), overturned(1));
    AppealId again =
        LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It was a joke."))).id();
    for (As decided : List.of(MODERATOR, OTHER_MODERATOR)) {
      assertThatThrownBy(() -> decided.call(() -> handling.read(again)))
          .isInstanceOf(OwnDecision.class);
      assertThat(waitingFor(decided)).doesNotContain(again);
    }
    assertThatThrownBy(
            () ->
                rows.change(
                    "update moderation_appeal set outcome = 'UPHELD', answer = 'x', answered_at ="
                        + " now(), judge = first_decider where id = ?",
                    again.value()))
        .hasStackTraceContaining("moderation_appeal_first_decision");
    AppealFile answered =
        answer(ADMIN, again, new AppealRuling(AppealOutcome.OVERTURNED, "So it is.", 0L));
    assertThat(answered.standing().rejected()).isZero();
    assertThat(LEARNER.call(() -> mine.one(reply)).state()).isEqualTo(ContributionState.PUBLISHED);
    assertThat(own(TRAINER).outcome()).isEqualTo(ReportOutcome.RESTORED);
    told(LEARNER, NoticeKind.APPEAL_OVERTURNED, id.toString());
    // It is back is said once: by the answer.
    assertThat(kinds(LEARNER, reply.toString())).doesNotContain(NoticeKind.RESTORED);
  }

  @Test
  void anAppealThatIsWrongLeavesAllAsItIsAndCannotBeRepeated() throws Exception {
    dismissed(TRAINER, COLLEAGUE);
    AppealId appeal = appealed(TRAINER);
    answer(OTHER_MODERATOR, appeal, upheld());
    assertThat(own(TRAINER).outcome()).isEqualTo(ReportOutcome.DISMISSED);
    assertThat(own(TRAINER).appeal().answer()).isEqualTo("It is a joke.");
    assertThat(LEARNER.call(() -> mine.one(reply)).state()).isEqualTo(ContributionState.PUBLISHED);
    assertThatThrownBy(() -> appealed(TRAINER)).isInstanceOf(AlreadyAppealed.class);
    assertThatThrownBy(() -> answer(ADMIN, appeal, overturned(1)))
        .isInstanceOf(AlreadyAnswered.class);
    told(TRAINER, NoticeKind.REPORT_APPEAL_UPHELD, own(TRAINER).id().toString());
    // Each who reported it is heard.
    AppealId second = appealed(COLLEAGUE);
    answer(ADMIN, second, overturned(1));
    assertThat(own(TRAINER).outcome()).isEqualTo(ReportOutcome.UPHELD);
    assertThat(own(TRAINER).appeal().outcome()).isEqualTo(AppealOutcome.UPHELD);
  }

  @Test
  void anAppealIsTooLateAfterTwentyDaysAndNotForWhatOneDoesNotReadAnyMore() throws Exception {
    CaseId id = dismissed(TRAINER);
    long version = LEARNER.call(() -> mine.one(reply)).version();
    LEARNER.run(() -> withdrawing.withdraw(reply, version));
    assertThat(own(TRAINER).appealable()).isFalse();
    assertThatThrownBy(() -> appealed(TRAINER)).isInstanceOf(TextOutOfSight.class);
    rows.change(
        "update moderation_decision d set decided_at = now() - interval '21 days' from"
            + " moderation_case c where c.key = d.case_key and c.id = ?",
        id.value());
    assertThatThrownBy(() -> appealed(TRAINER)).isInstanceOf(AppealTooLate.class);
  }

  @Test
  void whatIsGoneMeanwhileIsNotRemovedAndTheReportIsRightAllTheSame() throws Exception {
    CaseId id = dismissed(TRAINER, COLLEAGUE);
    AppealId appeal = appealed(TRAINER);
    long version = LEARNER.call(() -> mine.one(reply)).version();
    LEARNER.run(() -> withdrawing.withdraw(reply, version));
    AppealFile file = OTHER_MODERATOR.call(() -> handling.read(appeal));
    assertThat(file.report().removable()).isFalse();
    assertThat(file.content().html()).contains("Buy this.");
    assertThatThrownBy(() -> answer(OTHER_MODERATOR, appeal, overturned(1)))
        .isInstanceOf(NothingToRemove.class);
    answer(OTHER_MODERATOR, appeal, overturned(null));
    assertThat(own(TRAINER).outcome()).isEqualTo(ReportOutcome.UPHELD);
    assertThat(MODERATOR.call(() -> review.open(id)).state()).isEqualTo(CaseState.KEPT);
    assertThat(LEARNER.call(() -> mine.one(reply)).decisions()).isEmpty();
    told(COLLEAGUE, NoticeKind.REPORT_UPHELD, own(COLLEAGUE).id().toString());
  }

  @Test
  void whatWasRewrittenMeanwhileIsReadOnceMoreAndThenRemovedAsItReads() throws Exception {
    CaseId id = dismissed(TRAINER);
    AppealId appeal = appealed(TRAINER);
    long version = LEARNER.call(() -> mine.one(reply)).version();
    LEARNER.call(() -> revising.revise(reply, new Revision(null, "Buy that.", version)));
    assertThatThrownBy(() -> answer(OTHER_MODERATOR, appeal, overturned(1)))
        .isInstanceOf(RewrittenMeanwhile.class);
    AppealFile file = OTHER_MODERATOR.call(() -> handling.read(appeal));
    assertThat(file.content().html()).contains("Buy that.");
    assertThatThrownBy(() -> answer(OTHER_MODERATOR, appeal, overturned(null)))
        .isInstanceOf(InvalidInput.class);
    answer(OTHER_MODERATOR, appeal, overturned(file.report().revision()));
    assertThat(LEARNER.call(() -> statements.one(id.value())).html()).contains("Buy that.");
  }

  @Test
  void whatOthersReportedSinceIsAnsweredByTheSameRemoval() throws Exception {
    CaseId first = dismissed(TRAINER);
    AppealId appeal = appealed(TRAINER);
    report(COLLEAGUE);
    CaseId second = company.caseOf(reply);
    assertThat(second).isNotEqualTo(first);
    // Whatever somebody was about to do with it.
    MODERATOR.call(() -> claiming.claim(second));
    answer(OTHER_MODERATOR, appeal, overturned(1));
    assertThat(MODERATOR.call(() -> review.open(second)).state()).isEqualTo(CaseState.REMOVED);
    assertThat(own(COLLEAGUE).outcome()).isEqualTo(ReportOutcome.UPHELD);
    assertThat(own(TRAINER).outcome()).isEqualTo(ReportOutcome.UPHELD);
    told(COLLEAGUE, NoticeKind.REPORT_UPHELD, own(COLLEAGUE).id().toString());
    AppealId again =
        LEARNER.call(() -> appealing.appeal(second, new AppealDraft("It was a joke."))).id();
    assertThatThrownBy(() -> MODERATOR.call(() -> handling.read(again)))
        .isInstanceOf(OwnDecision.class);
    answer(ADMIN, again, new AppealRuling(AppealOutcome.OVERTURNED, "It was.", 0L));
    for (As reporter : List.of(TRAINER, COLLEAGUE)) {
      assertThat(own(reporter).outcome()).isEqualTo(ReportOutcome.RESTORED);
    }
  }

  @Test
  void ofSixteenAppealsAtOnceEachReportHasOneAndOfSixteenAnswersOneCounts() throws Exception {
    dismissed(TRAINER, COLLEAGUE);
    List<As> askers = List.of(TRAINER, COLLEAGUE);
    assertThat(
            AtOnce.outcomes(
                racing(
                    i -> {
                      try {
                        appealed(askers.get(i % 2));
                        return true;
                      } catch (AlreadyAppealed e) {
                        return false;
                      }
                    })))
        .filteredOn(taken -> taken)
        .hasSize(2);
    List<AppealId> asked = List.of(own(TRAINER).appeal().id(), own(COLLEAGUE).appeal().id());
    // Each of them answers the other as well: however they come, the text is removed once.
    assertThat(
            AtOnce.outcomes(
                racing(
                    i -> {
                      try {
                        answer(
                            i % 4 < 2 ? OTHER_MODERATOR : ADMIN, asked.get(i % 2), overturned(1));
                        return true;
                      } catch (AlreadyAnswered | ChangedMeanwhile e) {
                        return false;
                      }
                    })))
        .containsOnlyOnce(true)
        .hasSize(AT_ONCE);
    assertThat(
            rows.read(
                "select d.verdict from moderation_decision d join moderation_case c on c.key ="
                    + " d.case_key where c.content_id = ? order by d.key",
                reply.value()))
        .asString()
        .isEqualTo("[KEEP, REMOVE]");
  }

  @Test
  void whileOneIsAnsweredAnotherAppealEitherIsAnsweredWithItOrFindsNothing() throws Exception {
    dismissed(TRAINER, COLLEAGUE);
    AppealId first = appealed(TRAINER);
    CyclicBarrier together = new CyclicBarrier(2);
    List<Boolean> done =
        AtOnce.outcomes(
            List.of(
                () -> {
                  together.await(20, TimeUnit.SECONDS);
                  answer(OTHER_MODERATOR, first, overturned(1));
                  return true;
                },
                () -> {
                  together.await(20, TimeUnit.SECONDS);
                  try {
                    appealed(COLLEAGUE);
                    return true;
                  } catch (NotAppealable | TextOutOfSight e) {
                    return false;
                  }
                }));
    assertThat(done).contains(true);
    assertThat(own(COLLEAGUE).outcome()).isEqualTo(ReportOutcome.UPHELD);
    if (own(COLLEAGUE).appeal() != null) {
      assertThat(own(COLLEAGUE).appeal().outcome()).isEqualTo(AppealOutcome.OVERTURNED);
    }
  }

  @Test
  void theListsCostTheSameWithOneRowAndWithMore() throws Exception {
    List<Long> own = new ArrayList<>();
    List<Long> waiting = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 1 + round * 4; i++) {
        reply = company.reply(LEARNER, topic, "Buy this " + round + i).id();
        dismissed(TRAINER);
        appealed(TRAINER);
      }
      own.add(costs.of(() -> TRAINER.call(() -> reporting.mine(ALL))));
      waiting.add(costs.of(() -> OTHER_MODERATOR.call(() -> handling.waiting(ALL))));
    }
    assertThat(own).containsOnly(own.get(0));
    assertThat(waiting).containsOnly(waiting.get(0));
  }

  private interface Step {
    boolean by(int turn) throws Exception;
  }

  private static List<Callable<Boolean>> racing(Step step) {
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      int turn = i;
      all.add(
          () -> {
            together.await(20, TimeUnit.SECONDS);
            return step.by(turn);
          });
    }
    return all;
  }

  private List<AppealId> waitingFor(As judge) throws Exception {
    return AllPages.of(judge, handling::waiting).stream().map(AppealItem::id).toList();
  }

  private void told(As reader, NoticeKind kind, String subject) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(kinds(reader, subject)).contains(kind));
  }

  private List<NoticeKind> kinds(As reader, String subject) throws Exception {
    return reader.call(() -> inbox.notices(ALL)).items().stream()
        .filter(notice -> notice.subject().equals(subject))
        .map(notice -> notice.kind())
        .toList();
  }
}
