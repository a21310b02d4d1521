package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.MoveDraft;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecisionPreview;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.OwnReport;
import org.praxis.moderation.view.StatementView;
import org.praxis.notification.NoticeKind;
import org.praxis.platform.InvalidInput;

/** Topics that a decision lets others read, in another community. */
@ExtendWith(ArquillianExtension.class)
class DecidedMovesIT extends WithMoves {
  @Test
  void whatWaitedIsReadInTheOtherCommunityByOneDecision() throws Exception {
    moved();
    assertThat(place(COLLEAGUE)).isEqualTo(other);
    assertThat(COLLEAGUE.call(() -> reading.topics(slug, false, FIRST)).total()).isZero();
    assertThat(COLLEAGUE.call(() -> reading.topics(other, false, FIRST)).total()).isEqualTo(1);
    CaseView decided = MODERATOR.call(() -> review.open(id));
    assertThat(decided.state()).isEqualTo(CaseState.APPROVED);
    assertThat(decided.standing().published()).as("in the place that decided").isEqualTo(1);
    StatementView statement = LEARNER.call(() -> statements.one(id.value()));
    assertThat(statement.verdict()).isEqualTo(Verdict.MOVE);
    assertThat(statement.facts()).isEqualTo("It is about pumps.");
    assertThat(statement.about().placeSlug()).isEqualTo(other);
    assertThat(statement.appealable()).isTrue();
    assertThat(acts()).hasToString("[communities.topic.moved]");
    assertThat(
            rows.read(
                "select place from praxis_audit.entry where action = 'moderation.case.decided' and subject = ?",
                id.toString()))
        .as("decided where it was")
        .hasToString("[" + slug + "]");
    awaitNotice(LEARNER, NoticeKind.RELOCATED, id.toString());
    assertThat(told(LEARNER))
        .as("once, with the reasons")
        .noneMatch(one -> one.kind() == NoticeKind.MOVED && one.subject().equals(topic.toString()));
  }

  @Test
  void whoeverReadsBothSeesFromWhereToWhereItWent() throws Exception {
    MODERATOR.call(() -> review.decide(id, move(id, other, true, false)));
    assertLeads(OTHER_MODERATOR.call(() -> review.open(id)).decision().route(), true);
    MODERATOR.call(() -> undoing.undo(id));
    moved();
    assertLeads(MODERATOR.call(() -> review.open(id)).decision().route(), true);
    assertLeads(LEARNER.call(() -> statements.one(id.value())).route(), true);
    AppealId asked = contesting.appeal(LEARNER, id);
    assertLeads(OTHER_MODERATOR.call(() -> handling.read(asked)).decision().route(), true);
    contesting.overturn(asked);
    assertLeads(LEARNER.call(() -> statements.one(id.value())).route(), true);
  }

  @Test
  void whoLeavesOutEverythingLearnsOfAllAtOnce() throws Exception {
    Ruling empty = new Ruling(Verdict.MOVE, null, " ", 0L).going(null);
    assertThatThrownBy(() -> decide(empty))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            first ->
                assertThat(
                        Stream.iterate(
                                Optional.of(first),
                                Optional::isPresent,
                                one -> one.orElseThrow().also())
                            .map(one -> one.orElseThrow().field().orElseThrow()))
                    .containsExactly("to.place", "clause", "message"));
  }

  @Test
  void whatIsReportedIsLeftAndMovedAndItsReporterHearsThatSomebodyActed() throws Exception {
    CaseId asked = reported();
    ContributionId reply = company.reply(COLLEAGUE, topic, "about bluebird").id();
    moved();
    assertThat(place(COLLEAGUE)).isEqualTo(other);
    assertThat(MODERATOR.call(() -> review.open(asked)).state()).isEqualTo(CaseState.KEPT);
    assertThat(COLLEAGUE.call(() -> reporting.mine(topic.value())).orElseThrow())
        .extracting(OwnReport::outcome, OwnReport::why)
        .containsExactly(ReportOutcome.MOVED, null);
    assertThatThrownBy(
            () ->
                COLLEAGUE.call(
                    () -> reporting.report(topic.value(), new ReportDraft(2, "Once more."))))
        .isInstanceOfSatisfying(
            ReportAnswered.class,
            e -> assertThat(e.key()).isEqualTo("moderation.report.answered.moved"));
    assertThat(
            MODERATOR
                .call(() -> review.open(company.caseOf(reply)))
                .content()
                .summary()
                .placeSlug())
        .as("what waits there goes along")
        .isEqualTo(other);
    company.decide(MODERATOR, reply, Verdict.APPROVE);
    awaitNotice(COLLEAGUE, NoticeKind.MOVED, topic.toString());
  }

  @Test
  void undoneInTimeNothingMovesAndTheFormIsAsItWasSent() throws Exception {
    MODERATOR.call(() -> review.decide(id, move(id, other, true, false)));
    assertThat(OTHER_MODERATOR.call(() -> review.open(id)).decision().to())
        .as("others who moderate here may not know that place")
        .isNull();
    DecisionView undone = MODERATOR.call(() -> undoing.undo(id));
    assertThat(undone.to()).isEqualTo(Destination.community(other, true));
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    assertThat(place(COLLEAGUE)).isEqualTo(slug);
  }

  @Test
  void aReplyDoesNotMoveAndNothingElseGoesAnywhere() throws Exception {
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    CaseId reply = company.caseOf(company.reply(COLLEAGUE, topic, "bluebird").id());
    Ruling ofReply = move(reply, other, false, true);
    assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(reply, ofReply)))
        .isInstanceOf(OtherKindOfCase.class);
    Ruling stays = Company.ruling(Verdict.REJECT, 0).going(Destination.community(other, false));
    assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(reply, stays)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).contains("to.place"));
  }

  @Test
  void thePreviewNamesThePlaceThatTheAuthorWillRead() throws Exception {
    DecisionPreview preview =
        MODERATOR.call(() -> previewing.of(id, move(id, other, false, false)));
    assertThat(preview.stands()).isEqualTo(name);
    localModerator();
    Ruling sketch =
        new Ruling(Verdict.MOVE, 2, "Why?", 0L).going(Destination.community(other, false));
    assertThat(COLLEAGUE.call(() -> previewing.of(id, sketch)).stands())
        .as("to whoever could not move it there")
        .isNull();
    assertThat(preview.appealUntil()).isNotNull();
    assertThat(place(MODERATOR)).isEqualTo(slug);
  }

  @Test
  void whatSomebodyMovesInThoseSecondsIsNotDecidedOn() throws Exception {
    reported();
    String third = company.community(0);
    MODERATOR.call(() -> review.decide(id, move(id, other, false, false)));
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(third, null)));
    assertThat(MODERATOR.call(() -> review.open(id)).open()).isTrue();
  }

  @Test
  void whatCannotBeDoneAnyMoreWaitsAnewAndNothingOfItIsDone() throws Exception {
    decide(move(id, other, false, false));
    MODERATOR.run(() -> settling.archive(other));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> MODERATOR.call(() -> review.open(id)).open());
    assertThat(MODERATOR.call(() -> review.open(id)).state()).isEqualTo(CaseState.OPEN);
    assertThat(place(MODERATOR)).isEqualTo(slug);
    assertThat(acts()).isEmpty();
    assertThatThrownBy(() -> decide(move(id, other, false, true)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.key()).isEqualTo("communities.move.archived"));
  }

  @Test
  void whenTheSecondsAreOverItMovesInNobodysName() throws Exception {
    reported();
    decide(move(id, other, false, false));
    await().atMost(Duration.ofSeconds(30)).until(() -> place(MODERATOR).equals(other));
    assertThat(MODERATOR.call(() -> review.open(id)).state()).isEqualTo(CaseState.KEPT);
    assertThat(acts()).hasToString("[communities.topic.moved]");
  }

  @Test
  void anAppealThatIsRightMovesItBackAndWhoeverReportedItLearnsSo() throws Exception {
    reported();
    moved();
    contesting.overturn(contesting.appeal(LEARNER, id));
    assertThat(place(COLLEAGUE)).isEqualTo(slug);
    assertThat(contesting.answered(id, "restored")).isEqualTo("true");
    assertThat(acts()).hasToString("[communities.topic.moved, communities.topic.moved]");
    assertThat(COLLEAGUE.call(() -> reporting.mine(topic.value())).orElseThrow().outcome())
        .isEqualTo(ReportOutcome.PUT_BACK);
    assertThat(LEARNER.call(() -> statements.one(id.value())).stands()).isFalse();
  }

  @Test
  void whatSomebodyHasMovedSinceStaysAndTheLogSaysSo() throws Exception {
    moved();
    AppealId asked = contesting.appeal(LEARNER, id);
    String third = company.community(0);
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(third, null)));
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(other, null)));
    contesting.overturn(asked);
    assertThat(place(COLLEAGUE)).isEqualTo(other);
    assertThat(contesting.answered(id, "restored")).isEqualTo("false");
  }

  @Test
  void whatMovesOnStaysWithThoseWhoDecidedThatItMovesOrIsLocked() throws Exception {
    String third = company.community(0);
    reported();
    moved();
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(third, null)));
    assertThat(judgedIn()).as("moved").isEqualTo(slug);
    topic = company.ask(LEARNER, slug, "Which spanner?").id();
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It is off topic.")));
    id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.LOCK);
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(third, null)));
    assertThat(judgedIn()).as("locked").isEqualTo(slug);
  }
}
