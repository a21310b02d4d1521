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

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.Joining;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.ContributionView;
import org.praxis.harness.AllPages;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.view.AppealFile;
import org.praxis.moderation.view.AppealItem;
import org.praxis.moderation.view.AppealView;
import org.praxis.moderation.view.StatementLine;
import org.praxis.moderation.view.StatementView;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Statements of reasons, and appeals: who may, when, and what becomes of everything. */
@ExtendWith(ArquillianExtension.class)
class AppealsIT {
  private static final int AT_ONCE = 16;
  private static final PageRequest FIRST = PageRequest.first();
  private static final String WHY = "I named nothing that is secret.";

  @Inject Company company;
  @Inject CaseReview review;
  @Inject org.praxis.moderation.Statements statements;
  @Inject Appealing appealing;
  @Inject Reporting reporting;
  @Inject AppealHandling handling;
  @Inject MyContributions mine;
  @Inject Joining joining;
  @Inject Revising revising;
  @Inject TopicReading reading;
  @Inject Inbox inbox;
  @Inject Rows rows;
  @Inject org.praxis.harness.Statements costs;
  @Inject org.praxis.people.calendar.Calendars calendars;

  /** A topic, and the case in which that was decided on it. */
  private record Decided(String community, ContributionId topic, CaseId id) {}

  private Decided decided(Verdict verdict) throws Exception {
    return decided(verdict, MODERATOR);
  }

  private Decided decided(Verdict verdict, As decider) throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "bluebird").id();
    CaseId id = company.caseOf(topic);
    company.decide(decider, topic, verdict);
    return new Decided(community, topic, id);
  }

  private AppealId appealed(Decided decided) throws Exception {
    return LEARNER.call(() -> appealing.appeal(decided.id(), new AppealDraft(WHY))).id();
  }

  @Test
  void aStatementSaysWhatByWhichClauseOnWhichFactsAndWhatOneCanDo() throws Exception {
    Decided decided = decided(Verdict.REJECT);
    StatementView read = LEARNER.call(() -> statements.one(decided.id().value()));
    assertThat(read.verdict()).isEqualTo(Verdict.REJECT);
    assertThat(read.about().title()).isEqualTo("How do I?");
    assertThat(read.about().placeSlug()).isEqualTo(decided.community());
    assertThat(read.html()).contains("bluebird");
    assertThat(read.clause().number()).isEqualTo(2);
    assertThat(read.clause().text()).isEqualTo("Buying hardware");
    assertThat(read.edition()).isEqualTo(1);
    assertThat(read.facts()).isEqualTo("Please read clause 2.");
    // The rule and its clause, and not the words that moderators look for.
    assertThat(read.heldFor()).containsExactly(Company.term(3));
    assertThat(read.by()).isEqualTo(DecidedAs.PLACE);
    assertThat(read.acknowledgedAt()).isNull();
    assertThat(read.appealUntil()).isEqualTo(read.at().plus(Duration.ofDays(20)));
    assertThat(read.appealable()).isTrue();
    assertThat(read.appeal()).isNull();
    // By the text it is found as well.
    assertThat(LEARNER.call(() -> statements.one(decided.topic().value())).id())
        .isEqualTo(decided.id());
    assertThat(LEARNER.call(() -> statements.mine(FIRST)).items())
        .extracting(StatementLine::id)
        .contains(decided.id());
    // The company's moderators are told apart from the community's.
    Decided elsewhere = decided(Verdict.RETURN, OTHER_MODERATOR);
    assertThat(LEARNER.call(() -> statements.one(elsewhere.id().value())).by())
        .isEqualTo(DecidedAs.COMPANY);
  }

  @Test
  void aStatementKeepsTheWordingOfItsDayAndWhetherTheCharterHadBeenRead() throws Exception {
    Decided decided = decided(Verdict.RETURN);
    rows.change(
        "insert into moderation_acknowledgement (space, person, edition, at) select space, author, 1,"
            + " submitted_at - interval '1 hour' from moderation_case where id = ?",
        decided.id().value());
    rows.change(
        "update moderation_clause k set text = 'Rewritten' from moderation_charter m, moderation_case c"
            + " where k.charter_key = m.key and m.space = c.space and c.id = ?",
        decided.id().value());
    StatementView read = LEARNER.call(() -> statements.one(decided.id().value()));
    assertThat(read.clause().text()).isEqualTo("Buying hardware");
    assertThat(read.acknowledgedAt()).isBefore(read.at());
  }

  @Test
  void nobodyElseReadsAStatementAndOfAnApprovalThereIsNone() throws Exception {
    Decided decided = decided(Verdict.REJECT);
    for (As other : List.of(COLLEAGUE, MODERATOR, ADMIN, HR)) {
      for (UUID name : List.of(decided.id().value(), decided.topic().value())) {
        assertThatThrownBy(() -> other.call(() -> statements.one(name)))
            .isInstanceOf(NoSuchStatement.class);
      }
      assertThatThrownBy(
              () -> other.call(() -> appealing.appeal(decided.id(), new AppealDraft("Let them."))))
          .isInstanceOf(NoSuchStatement.class);
    }
    Decided approved = decided(Verdict.APPROVE);
    assertThatThrownBy(() -> LEARNER.call(() -> statements.one(approved.id().value())))
        .isInstanceOf(NoSuchStatement.class);
    assertThatThrownBy(() -> appealed(approved)).isInstanceOf(NoSuchStatement.class);
  }

  @Test
  void whereTheAuthorMayNotReadAnyMoreTheyReadTheirOwnWordsAndNothingOfThePlace() throws Exception {
    Decided decided = decided(Verdict.REJECT);
    rows.change(
        "update communities_community set access = 'PRIVATE' where slug = ?", decided.community());
    rows.change(
        "delete from communities_membership m using communities_community c, moderation_case k"
            + " where m.community_key = c.key and c.slug = ? and k.id = ? and m.person = k.author",
        decided.community(),
        decided.id().value());
    StatementView read = LEARNER.call(() -> statements.one(decided.id().value()));
    assertThat(read.html()).contains("bluebird");
    assertThat(read.about().place()).isNull();
    assertThat(read.about().placeSlug()).isNull();
  }

  @Test
  void oneAppealsOnceWithReasonsAndInTime() throws Exception {
    Decided decided = decided(Verdict.RETURN);
    for (String nothing : new String[] {null, " ", "\u200b", "x".repeat(4001)}) {
      assertThatThrownBy(
              () -> LEARNER.call(() -> appealing.appeal(decided.id(), new AppealDraft(nothing))))
          .satisfies(e -> assertThat(messages(e)).contains("reasons"));
    }
    AppealView asked = LEARNER.call(() -> appealing.appeal(decided.id(), new AppealDraft(WHY)));
    Instant wanted = calendars.company().due(asked.filedAt(), Duration.ofHours(24));
    Instant promised = asked.filedAt().plus(Duration.ofDays(7));
    assertThat(asked.dueAt()).isEqualTo(wanted.isBefore(promised) ? wanted : promised);
    assertThatThrownBy(() -> appealed(decided)).isInstanceOf(AlreadyAppealed.class);
    StatementView read = LEARNER.call(() -> statements.one(decided.id().value()));
    assertThat(read.appealable()).isFalse();
    assertThat(read.appeal().reasons()).isEqualTo(WHY);

    Decided late = decided(Verdict.REJECT);
    backdate(late, "interval '20 days'");
    assertThat(LEARNER.call(() -> statements.one(late.id().value())).appealable()).isFalse();
    assertThatThrownBy(() -> appealed(late)).isInstanceOf(AppealTooLate.class);
    backdate(late, "interval '-2 minutes'");
    assertThat(appealed(late)).isNotNull();
  }

  private void backdate(Decided decided, String by) {
    rows.change(
        "update moderation_decision d set decided_at = decided_at - "
            + by
            + " from moderation_case c where d.case_key = c.key and c.id = ?",
        decided.id().value());
  }

  private static String messages(Throwable e) {
    StringBuilder said = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      said.append(cause.getMessage()).append(' ');
    }
    return said.toString();
  }

  @Test
  void whoeverDecidedNeitherReadsNorJudgesAndOthersWhoModerateDo() throws Exception {
    Decided decided = decided(Verdict.REJECT);
    AppealId id = appealed(decided);
    for (AppealOutcome outcome : AppealOutcome.values()) {
      assertThatThrownBy(() -> answer(MODERATOR, id, outcome)).isInstanceOf(OwnDecision.class);
      assertThatThrownBy(() -> answer(COLLEAGUE, id, outcome)).isInstanceOf(NoSuchAppeal.class);
      assertThatThrownBy(() -> answer(HR, id, outcome)).isInstanceOf(NoSuchAppeal.class);
      assertThatThrownBy(() -> answer(LEARNER, id, outcome)).isInstanceOf(NoSuchAppeal.class);
    }
    assertThatThrownBy(() -> MODERATOR.call(() -> handling.read(id)))
        .isInstanceOf(OwnDecision.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> handling.read(id)))
        .isInstanceOf(NoSuchAppeal.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> handling.waiting(FIRST)))
        .isInstanceOf(NotAModerator.class);
    assertThat(waitingFor(MODERATOR)).doesNotContain(id);
    assertThat(waitingFor(OTHER_MODERATOR)).contains(id);
    assertThat(waitingFor(ADMIN)).contains(id);
    // Nor does the case tell them what was written.
    assertThat(MODERATOR.call(() -> review.open(decided.id())).toString()).doesNotContain(WHY);
    AppealFile read = OTHER_MODERATOR.call(() -> handling.read(id));
    assertThat(read.reasons()).isEqualTo(WHY);
    assertThat(read.content().html()).contains("bluebird");
    assertThat(read.decision().clauseText()).isEqualTo("Buying hardware");
    assertThat(read.open()).isTrue();
    assertThat(read.late()).isFalse();
    assertThat(ADMIN.call(() -> handling.read(id)).reasons()).isEqualTo(WHY);
  }

  @Test
  void aModeratorWhoWroteItDoesNotAnswerTheirOwnAppeal() throws Exception {
    String community = company.community(0);
    OTHER_MODERATOR.run(() -> joining.join(community));
    ContributionId topic = company.ask(OTHER_MODERATOR, community, "bluebird").id();
    CaseId id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.REJECT);
    AppealId appeal = OTHER_MODERATOR.call(() -> appealing.appeal(id, new AppealDraft(WHY))).id();
    assertThat(waitingFor(OTHER_MODERATOR)).doesNotContain(appeal);
    assertThatThrownBy(() -> answer(OTHER_MODERATOR, appeal, AppealOutcome.OVERTURNED))
        .isInstanceOf(OwnAppeal.class);
    // There is no other moderator: an administrator answers.
    assertThat(answer(ADMIN, appeal, AppealOutcome.OVERTURNED).outcome())
        .isEqualTo(AppealOutcome.OVERTURNED);
  }

  @Test
  void theDatabaseLetsNobodyJudgeWhatTheyDecidedOrAskedEither() throws Exception {
    AppealId id = appealed(decided(Verdict.REJECT));
    for (String judge : List.of("decider", "appellant")) {
      assertThatThrownBy(
              () ->
                  rows.change(
                      "update moderation_appeal set outcome = 'UPHELD', answer = 'x', answered_at = now(),"
                          + " judge = "
                          + judge
                          + " where id = ?",
                      id.value()))
          .satisfies(e -> assertThat(messages(e)).contains("moderation_appeal_own"));
    }
  }

  @Test
  void anOverturnedRejectionLeavesNothingBehind() throws Exception {
    Decided decided = decided(Verdict.REJECT);
    AppealId id = appealed(decided);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.topic(decided.topic(), FIRST)))
        .isInstanceOf(NoSuchContribution.class);
    AppealFile answered = answer(OTHER_MODERATOR, id, AppealOutcome.OVERTURNED);
    assertThat(answered.standing().published()).isEqualTo(1);
    assertThat(answered.standing().rejected()).isZero();
    assertThat(COLLEAGUE.call(() -> reading.topic(decided.topic(), FIRST)).published()).isTrue();
    ContributionView own = LEARNER.call(() -> mine.one(decided.topic()));
    assertThat(own.state()).isEqualTo(ContributionState.PUBLISHED);
    assertThat(own.decisions())
        .singleElement()
        .satisfies(one -> assertThat(one.appeal()).isEqualTo(AppealOutcome.OVERTURNED))
        .satisfies(one -> assertThat(one.by()).isNull());
    StatementView read = LEARNER.call(() -> statements.one(decided.id().value()));
    assertThat(read.appeal().outcome()).isEqualTo(AppealOutcome.OVERTURNED);
    assertThat(read.appeal().answer()).isEqualTo("Because.");
    told(LEARNER, NoticeKind.APPEAL_OVERTURNED, decided);
    told(MODERATOR, NoticeKind.DECISION_OVERTURNED, decided);
    assertThat(kinds(COLLEAGUE, decided)).isEmpty();
    assertThat(kinds(OTHER_MODERATOR, decided)).isEmpty();
    // Who wrote what stands in no record; why it was answered so does.
    List<?> recorded =
        rows.read(
            "select action || coalesce(reason, '') || details from praxis_audit.entry where subject = ?"
                + " and action like 'moderation.appeal.%'",
            decided.id().toString());
    assertThat(recorded).hasSize(2);
    assertThat(recorded.toString()).contains("Because.").doesNotContain(WHY);
  }

  @Test
  void whatWasRemovedIsThereAgainWhenAnAppealSaysSo() throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "Why?").id();
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It sells hardware.")));
    Decided removed = new Decided(community, topic, company.caseOf(topic));
    company.decide(MODERATOR, topic, Verdict.REMOVE);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.topic(topic, FIRST)))
        .isInstanceOf(NoSuchContribution.class);
    AppealFile answered = answer(OTHER_MODERATOR, appealed(removed), AppealOutcome.OVERTURNED);
    assertThat(answered.standing().rejected()).isZero();
    assertThat(COLLEAGUE.call(() -> reading.topic(topic, FIRST)).published()).isTrue();
    assertThat(MODERATOR.call(() -> review.open(removed.id())).state())
        .isEqualTo(CaseState.RESTORED);
    assertThat(COLLEAGUE.call(() -> reporting.mine(topic.value())).orElseThrow().outcome())
        .isEqualTo(ReportOutcome.RESTORED);
    assertThat(LEARNER.call(() -> statements.one(removed.id().value())).verdict())
        .isEqualTo(Verdict.REMOVE);
    told(LEARNER, NoticeKind.APPEAL_OVERTURNED, removed);
  }

  @Test
  void anUpheldDecisionChangesNothingAndSaysWhy() throws Exception {
    Decided decided = decided(Verdict.REJECT);
    AppealId id = appealed(decided);
    AppealFile answered = answer(OTHER_MODERATOR, id, AppealOutcome.UPHELD);
    assertThat(answered.standing().rejected()).isEqualTo(1);
    assertThat(LEARNER.call(() -> mine.one(decided.topic())).state())
        .isEqualTo(ContributionState.REJECTED);
    told(LEARNER, NoticeKind.APPEAL_UPHELD, decided);
    told(MODERATOR, NoticeKind.DECISION_UPHELD, decided);
    assertThat(waitingFor(ADMIN)).doesNotContain(id);
    assertThatThrownBy(() -> answer(ADMIN, id, AppealOutcome.OVERTURNED))
        .isInstanceOf(AlreadyAnswered.class);
    assertThatThrownBy(() -> appealed(decided)).isInstanceOf(AlreadyAppealed.class);
  }

  @Test
  void whatItsAuthorHasChangedSinceIsNotPublishedAsItWas() throws Exception {
    Decided decided = decided(Verdict.RETURN);
    AppealId id = appealed(decided);
    long version = LEARNER.call(() -> mine.one(decided.topic())).version();
    LEARNER.call(() -> revising.revise(decided.topic(), new Revision("t", "other words", version)));
    AppealFile answered = answer(OTHER_MODERATOR, id, AppealOutcome.OVERTURNED);
    assertThat(answered.standing().returned()).isZero();
    assertThat(answered.standing().published()).isZero();
    ContributionView own = LEARNER.call(() -> mine.one(decided.topic()));
    assertThat(own.state()).isEqualTo(ContributionState.HELD);
    assertThat(own.text()).isEqualTo("other words");
  }

  @Test
  void aReturnedTextThatStandsAsItWasIsPublished() throws Exception {
    Decided decided = decided(Verdict.RETURN);
    answer(OTHER_MODERATOR, appealed(decided), AppealOutcome.OVERTURNED);
    assertThat(COLLEAGUE.call(() -> reading.topic(decided.topic(), FIRST)).published()).isTrue();
    // It stands in the list like any other.
    assertThat(COLLEAGUE.call(() -> reading.topics(decided.community(), false, FIRST)).items())
        .extracting("id")
        .contains(decided.topic());
  }

  @Test
  void aRejectedChangeToWhatIsPublishedTakesItsPlace() throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "redbreast").id();
    long version = LEARNER.call(() -> mine.one(topic)).version();
    LEARNER.call(() -> revising.revise(topic, new Revision("t", "bluebird", version)));
    CaseId id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.REJECT);
    assertThat(LEARNER.call(() -> mine.one(topic)).text()).isEqualTo("redbreast");
    AppealFile answered =
        answer(
            OTHER_MODERATOR, appealed(new Decided(community, topic, id)), AppealOutcome.OVERTURNED);
    assertThat(LEARNER.call(() -> mine.one(topic)).text()).isEqualTo("bluebird");
    assertThat(COLLEAGUE.call(() -> reading.topic(topic, FIRST)).html()).contains("bluebird");
    // One contribution, which was published before.
    assertThat(answered.standing().published()).isEqualTo(1);
    assertThat(answered.standing().rejected()).isZero();
  }

  @Test
  void ofSixteenAnswersAtOnceExactlyOneCounts() throws Exception {
    Decided decided = decided(Verdict.REJECT);
    AppealId id = appealed(decided);
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    List<Callable<Boolean>> answers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      As judge = i % 2 == 0 ? OTHER_MODERATOR : ADMIN;
      AppealOutcome outcome = AppealOutcome.values()[i % 2];
      answers.add(
          () -> {
            together.await(20, TimeUnit.SECONDS);
            try {
              answer(judge, id, outcome);
              return true;
            } catch (AlreadyAnswered | ChangedMeanwhile e) {
              return false;
            }
          });
    }
    assertThat(AtOnce.outcomes(answers)).containsOnlyOnce(true).hasSize(AT_ONCE);
    AppealFile read = OTHER_MODERATOR.call(() -> handling.read(id));
    boolean overturned = read.outcome() == AppealOutcome.OVERTURNED;
    assertThat(read.standing().published()).isEqualTo(overturned ? 1 : 0);
    assertThat(read.standing().rejected()).isEqualTo(overturned ? 0 : 1);
  }

  @Test
  void ofSixteenAppealsAtOnceExactlyOneIsTaken() throws Exception {
    Decided decided = decided(Verdict.REJECT);
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    List<Callable<Boolean>> appeals = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      appeals.add(
          () -> {
            together.await(20, TimeUnit.SECONDS);
            try {
              appealed(decided);
              return true;
            } catch (AlreadyAppealed e) {
              return false;
            }
          });
    }
    assertThat(AtOnce.outcomes(appeals)).containsOnlyOnce(true).hasSize(AT_ONCE);
  }

  @Test
  void whatWaitsForTooLongIsLate() throws Exception {
    AppealId id = appealed(decided(Verdict.REJECT));
    rows.change(
        "update moderation_appeal set due_at = now() - interval '1 minute' where id = ?",
        id.value());
    assertThat(OTHER_MODERATOR.call(() -> handling.read(id)).late()).isTrue();
    assertThat(
            AllPages.of(OTHER_MODERATOR, handling::waiting).stream()
                .filter(item -> item.id().equals(id)))
        .singleElement()
        .satisfies(item -> assertThat(item.late()).isTrue());
  }

  @Test
  void anAnswerNeedsAnOutcomeAndReasons() throws Exception {
    AppealId id = appealed(decided(Verdict.REJECT));
    for (AppealRuling ruling :
        List.of(
            new AppealRuling(null, "Because.", 0L),
            new AppealRuling(AppealOutcome.UPHELD, " ", 0L),
            new AppealRuling(AppealOutcome.UPHELD, "Because.", null))) {
      assertThatThrownBy(() -> OTHER_MODERATOR.call(() -> handling.answer(id, ruling)))
          .isInstanceOfAny(
              InvalidInput.class,
              jakarta.ejb.EJBException.class,
              jakarta.validation.ConstraintViolationException.class);
    }
    assertThatThrownBy(
            () ->
                OTHER_MODERATOR.call(
                    () -> handling.answer(id, new AppealRuling(AppealOutcome.UPHELD, "Why", 9L))))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void theListsCostTheSameWithOneRowAndWithTwenty() throws Exception {
    PageRequest page = new PageRequest(1, 100);
    List<Long> own = new ArrayList<>();
    List<Long> waiting = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      int more = 1 + round * 9;
      for (int i = 0; i < more; i++) {
        appealed(decided(Verdict.REJECT));
      }
      // The latest come first, so that nothing of other tests is among them.
      PageRequest latest = new PageRequest(1, more);
      own.add(costs.of(() -> LEARNER.call(() -> statements.mine(latest))));
      waiting.add(costs.of(() -> OTHER_MODERATOR.call(() -> handling.waiting(page))));
    }
    assertThat(own).containsOnly(own.get(0));
    assertThat(waiting).containsOnly(waiting.get(0));
  }

  private AppealFile answer(As judge, AppealId id, AppealOutcome outcome) throws Exception {
    return judge.call(() -> handling.answer(id, new AppealRuling(outcome, "Because.", 0L)));
  }

  private List<AppealId> waitingFor(As judge) throws Exception {
    return AllPages.of(judge, handling::waiting).stream().map(AppealItem::id).toList();
  }

  private void told(As reader, NoticeKind kind, Decided decided) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(kinds(reader, decided)).contains(kind));
  }

  private List<NoticeKind> kinds(As reader, Decided decided) throws Exception {
    return reader.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
        .filter(notice -> notice.subject().equals(decided.id().toString()))
        .map(notice -> notice.kind())
        .toList();
  }
}
