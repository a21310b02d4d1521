package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.CloseNote;
import org.praxis.communities.ContributionId;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.TopicClosed;
import org.praxis.communities.TopicKeeping;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecidedTogether;
import org.praxis.moderation.view.OwnReport;
import org.praxis.moderation.view.StatementView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Topics that a decision lets others read and locks. */
@ExtendWith(ArquillianExtension.class)
class DecidedLocksIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject Contesting contesting;
  @Inject CaseReview review;
  @Inject DecisionUndoing undoing;
  @Inject DecidingTogether together;
  @Inject Statements statements;
  @Inject Reporting reporting;
  @Inject TopicKeeping keeping;
  @Inject TopicReading reading;
  @Inject Revising revising;
  @Inject MyContributions mine;
  @Inject Rows rows;

  private String slug;
  private ContributionId topic;
  private CaseId id;

  @BeforeEach
  void aCase() throws Exception {
    slug = company.community(0);
    topic = company.ask(LEARNER, slug, "bluebird").id();
    id = company.caseOf(topic);
  }

  private void lock(CaseId one) throws Exception {
    long version = MODERATOR.call(() -> review.open(one)).version();
    MODERATOR.call(() -> review.decide(one, Company.ruling(Verdict.LOCK, version)));
  }

  private TopicView read() throws Exception {
    return COLLEAGUE.call(() -> reading.topic(topic, FIRST));
  }

  /** Locked by a decision on what was published and reported. */
  private CaseId lockedAsReported() throws Exception {
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    report();
    CaseId reported = company.caseOf(topic);
    lock(reported);
    return reported;
  }

  private OwnReport report() throws Exception {
    return COLLEAGUE.call(
        () -> reporting.report(topic.value(), new ReportDraft(2, "It is a quarrel.")));
  }

  private List<String> acts(String subject) {
    return rows
        .read("select action from praxis_audit.entry where subject = ? order by id", subject)
        .stream()
        .map(String.class::cast)
        .toList();
  }

  @Test
  void whatWaitedIsReadAndLockedByOneDecision() throws Exception {
    lock(id);
    assertThat(read().html()).contains("bluebird");
    assertThat(read().closing().note())
        .as("by the clause, for its readers")
        .isEqualTo("Buying hardware");
    assertThatThrownBy(() -> company.reply(COLLEAGUE, topic, "But why?"))
        .isInstanceOf(TopicClosed.class);
    CaseView decided = MODERATOR.call(() -> review.open(id));
    assertThat(decided.state()).isEqualTo(CaseState.APPROVED);
    assertThat(decided.decision().verdict()).isEqualTo(Verdict.LOCK);
    StatementView statement = LEARNER.call(() -> statements.one(id.value()));
    assertThat(statement.verdict()).isEqualTo(Verdict.LOCK);
    assertThat(statement.clause().number()).isEqualTo(2);
    assertThat(statement.facts()).isEqualTo("Please read clause 2.");
    assertThat(statement.appealable()).isTrue();
    assertThat(acts(id.toString())).contains("moderation.case.decided");
    assertThat(acts(topic.toString())).containsExactly("communities.topic.closed");
    assertThat(
            rows.read(
                "select reason from praxis_audit.entry where action = 'communities.topic.closed' and subject = ?",
                topic.toString()))
        .isEqualTo(List.of("Buying hardware"));
    assertThat(statement.isPublished()).as("it had waited").isFalse();
  }

  @Test
  void whatIsReportedStaysAndIsLockedAndItsReporterHearsOfIt() throws Exception {
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It is a quarrel.")));
    CaseId reported = company.caseOf(topic);
    lock(reported);
    assertThat(MODERATOR.call(() -> review.open(reported)).state()).isEqualTo(CaseState.KEPT);
    assertThat(read().closing()).isNotNull();
    assertThat(COLLEAGUE.call(() -> reporting.mine(FIRST)).items())
        .filteredOn(report -> report.outcome() == ReportOutcome.ACTED)
        .extracting(OwnReport::why)
        .containsNull();
    await()
        .until(
            () ->
                rows.read(
                            "select 1 from notification_notice where kind = 'LOCKED' and subject = ?",
                            reported.toString())
                        .size()
                    == 1);
    await()
        .until(
            () ->
                rows.read(
                            "select 1 from notification_notice n join moderation_report r on n.subject = cast(r.id as text)"
                                + " join moderation_case c on c.key = r.case_key"
                                + " where n.kind = 'REPORT_ACTED' and c.id = ?",
                            reported.value())
                        .size()
                    == 1);
  }

  @Test
  void undoneInTimeNothingIsReadOrLocked() throws Exception {
    long version = MODERATOR.call(() -> review.open(id)).version();
    MODERATOR.call(
        () -> review.decide(id, new Ruling(Verdict.LOCK, 2, "Please read clause 2.", version)));
    assertThatThrownBy(this::read).isInstanceOf(NoSuchContribution.class);
    MODERATOR.run(() -> undoing.undo(id));
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    assertThat(read().closing()).isNull();
    assertThat(acts(topic.toString())).isEmpty();
  }

  @Test
  void anAppealThatIsRightUnlocksIt() throws Exception {
    lock(id);
    contesting.overturn(contesting.appeal(LEARNER, id));
    assertThat(read().closing()).isNull();
    company.reply(COLLEAGUE, topic, "Because of this.");
    assertThat(acts(topic.toString()))
        .containsExactly("communities.topic.closed", "communities.topic.reopened");
  }

  @Test
  void whoLockedItIsARoleToItsAuthorAndReadersAndWhoClosesByHandIsNot() throws Exception {
    lock(id);
    assertThat(read().closing().by()).isNull();
    assertThat(LEARNER.call(() -> reading.topic(topic, FIRST)).closing().by()).isNull();
    MODERATOR.run(() -> keeping.reopen(topic));
    MODERATOR.run(() -> keeping.close(topic, new CloseNote("It is solved.")));
    assertThat(read().closing().by().name()).isNotBlank();
  }

  @Test
  void whoReportedWhatIsLockedDoesNotReportTheSameWordsAgain() throws Exception {
    lockedAsReported();
    assertThatThrownBy(this::report)
        .isInstanceOfSatisfying(
            ReportAnswered.class,
            e -> assertThat(e.key()).isEqualTo("moderation.report.answered.locked"));
    LEARNER.call(
        () ->
            revising.revise(
                topic, new Revision("How do I?", "A swallow", mine.one(topic).version())));
    assertThat(report().outcome()).isEqualTo(ReportOutcome.WAITING);
  }

  @Test
  void anAppealThatIsRightIsKnownToWhoReportedItAndTheyWereNot() throws Exception {
    CaseId reported = lockedAsReported();
    assertThat(LEARNER.call(() -> statements.one(reported.value())).isPublished()).isTrue();
    contesting.overturn(contesting.appeal(LEARNER, reported));
    assertThat(read().closing()).isNull();
    assertThat(COLLEAGUE.call(() -> reporting.mine(topic.value())).orElseThrow().outcome())
        .isEqualTo(ReportOutcome.REOPENED);
    assertThat(contesting.answered(reported, "restored")).isEqualTo("true");
    assertThat(contesting.answered(reported, "published")).as("it was, all the while").isNull();
  }

  @Test
  void whatSomebodyElseLockedSinceStaysSo() throws Exception {
    lock(id);
    AppealId asked = contesting.appeal(LEARNER, id);
    MODERATOR.run(() -> keeping.reopen(topic));
    MODERATOR.run(() -> keeping.close(topic, new CloseNote("It is solved.")));
    contesting.overturn(asked);
    assertThat(read().closing().note()).isEqualTo("It is solved.");
    assertThat(contesting.answered(id, "restored")).isEqualTo("false");
    // Nor does a decision change the note of what was closed before.
    ContributionId closed = company.ask(LEARNER, slug, "Another one").id();
    MODERATOR.run(() -> keeping.close(closed, new CloseNote("It is over.")));
    COLLEAGUE.call(() -> reporting.report(closed.value(), new ReportDraft(2, "It is a quarrel.")));
    lock(company.caseOf(closed));
    assertThat(COLLEAGUE.call(() -> reading.topic(closed, FIRST)).closing().note())
        .isEqualTo("It is over.");
  }

  @Test
  void aReplyCannotBeLockedAndNothingWithoutAClauseAndAWord() throws Exception {
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    ContributionId reply = company.reply(COLLEAGUE, topic, "bluebird").id();
    CaseId ofReply = company.caseOf(reply);
    assertThatThrownBy(() -> lock(ofReply)).isInstanceOf(OtherKindOfCase.class);
    CaseId other = company.caseOf(company.ask(LEARNER, slug, "bluebird, too").id());
    long version = MODERATOR.call(() -> review.open(other)).version();
    for (Ruling wrong :
        List.of(
            new Ruling(Verdict.LOCK, null, "Why?", version),
            new Ruling(Verdict.LOCK, 2, " ", version))) {
      assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(other, wrong)))
          .isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(
            () -> COLLEAGUE.call(() -> review.decide(other, Company.ruling(Verdict.LOCK, version))))
        .isInstanceOf(NoSuchCase.class);
    // Of many, those that can be.
    DecidedTogether outcome =
        MODERATOR.call(
            () ->
                together.decide(
                    new ManyRulings(
                        Verdict.LOCK,
                        2,
                        "Please read clause 2.",
                        List.of(
                            new ManyRulings.Chosen(other, version),
                            new ManyRulings.Chosen(ofReply, 0L)))));
    assertThat(outcome.decided()).containsExactly(other);
    assertThat(outcome.left())
        .singleElement()
        .satisfies(left -> assertThat(left.why()).isEqualTo(LeftBecause.OTHER_KIND));
  }

  @Test
  void whatWasLockedIsNoStrikeAndCountsAsPublished() throws Exception {
    lock(id);
    CaseView decided = MODERATOR.call(() -> review.open(id));
    assertThat(decided.standing().published()).isEqualTo(1);
    assertThat(decided.standing().rejected()).isZero();
  }
}
