package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.Access;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.ContributionId;
import org.praxis.communities.MergeDraft;
import org.praxis.communities.MoveDraft;
import org.praxis.communities.MyContributions;
import org.praxis.communities.ReplyDraft;
import org.praxis.communities.Replying;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.SettingsDraft;
import org.praxis.communities.Settling;
import org.praxis.communities.SplitDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicMoving;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.view.AppealView;
import org.praxis.moderation.view.DecisionPreview;
import org.praxis.moderation.view.Route;
import org.praxis.moderation.view.StatementView;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Replies that a decision lets others read, as topics of their own. */
@ExtendWith(ArquillianExtension.class)
class DecidedSplitsIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject Contesting contesting;
  @Inject CaseReview review;
  @Inject DecisionPreviewing previewing;
  @Inject Statements statements;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject Reporting reporting;
  @Inject TopicMoving moving;
  @Inject TopicReading reading;
  @Inject Replying replying;
  @Inject Revising revising;
  @Inject AnswerAcceptance acceptance;
  @Inject MyContributions mine;
  @Inject Settling settling;
  @Inject Inbox inbox;
  @Inject Rows rows;

  private String slug;
  private ContributionId topic;
  private ContributionId before;
  private ContributionId reply;
  private ContributionId under;
  private ContributionId after;
  private CaseId id;

  @BeforeEach
  void aConversation() throws Exception {
    slug = company.community(0);
    topic = company.ask(LEARNER, slug, "Which pump?").id();
    before = company.reply(COLLEAGUE, topic, "The old one.").id();
    reply = company.reply(COLLEAGUE, topic, "And which tool?").id();
    under = answer(LEARNER, topic, reply, "A wrench.");
    after = company.reply(LEARNER, topic, "Or a spanner.").id();
    LEARNER.call(() -> reporting.report(reply.value(), new ReportDraft(2, "It is off topic.")));
    id = company.caseOf(reply);
  }

  // Somebody who reports more than a few an hour is asked to wait: others count none of these.
  @AfterEach
  void reportedLongAgo() {
    rows.change("update moderation_report set reported_at = reported_at - interval '2 hours'");
  }

  private ContributionId answer(As by, ContributionId in, ContributionId to, String text)
      throws Exception {
    return by.call(() -> replying.reply(in, new ReplyDraft(text, to, null))).id();
  }

  private void split(CaseId one, boolean following) throws Exception {
    long version = MODERATOR.call(() -> review.open(one)).version();
    Ruling ruling =
        new Ruling(Verdict.SPLIT, 2, "It asks something else.", version, true)
            .going(Destination.topic("Which  tool?", following));
    MODERATOR.call(() -> review.decide(one, ruling));
  }

  private TopicView read(ContributionId one) throws Exception {
    return LEARNER.call(() -> reading.topic(one, FIRST));
  }

  private List<ContributionId> replies(ContributionId one) throws Exception {
    return read(one).replies().items().stream().map(ReplyView::id).toList();
  }

  private List<ContributionId> nested(ContributionId one, ContributionId in) throws Exception {
    return read(one).replies().items().stream()
        .filter(first -> first.id().equals(in))
        .flatMap(first -> first.nested().first().stream())
        .map(ReplyView::id)
        .toList();
  }

  @Test
  void whatIsReportedBecomesATopicWithWhatAnswersIt() throws Exception {
    split(id, false);
    assertThat(read(reply).title()).isEqualTo("Which tool?");
    assertThat(replies(reply)).containsExactly(under);
    assertThat(replies(topic)).containsExactly(before, after);
    StatementView statement = COLLEAGUE.call(() -> statements.one(id.value()));
    assertThat(statement.verdict()).isEqualTo(Verdict.SPLIT);
    assertThat(statement.about().title()).isEqualTo("Which tool?");
    assertThat(statement.about().content().id()).isEqualTo(reply.value());
    assertThat(LEARNER.call(() -> reporting.mine(reply.value())).orElseThrow().outcome())
        .isEqualTo(ReportOutcome.SPLIT_OFF);
    assertThat(MODERATOR.call(() -> review.open(id)).content().summary().title())
        .isEqualTo("Which tool?");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                COLLEAGUE.call(() -> inbox.notices(FIRST)).items().stream()
                    .anyMatch(
                        one ->
                            one.kind() == NoticeKind.SPLIT_OFF
                                && one.subject().equals(id.toString())));
    assertThat(
            rows.read(
                "select cast(details as text) from praxis_audit.entry where action ="
                    + " 'moderation.case.decided' and subject = ?",
                id.toString()))
        .as("no text of a contribution, and so no title")
        .singleElement()
        .asString()
        .contains("SPLIT")
        .doesNotContain("Which tool?");
  }

  @Test
  void whoeverReadsItSeesInWhichTopicItStoodAlsoWhereItIsBack() throws Exception {
    split(id, false);
    Route.Stop from = new Route.Stop("How do I?", null, topic.value());
    Route.Stop to = new Route.Stop("Which tool?", null, reply.value());
    assertThat(MODERATOR.call(() -> review.open(id)).decision().route())
        .isEqualTo(new Route(from, to, reply.value()));
    assertThat(COLLEAGUE.call(() -> statements.one(id.value())).route().from()).isEqualTo(from);
    AppealId asked = contesting.appeal(COLLEAGUE, id);
    assertThat(OTHER_MODERATOR.call(() -> handling.read(asked)).decision().route().from())
        .isEqualTo(from);
    contesting.overturn(asked);
    assertThat(COLLEAGUE.call(() -> statements.one(id.value())).route())
        .isEqualTo(new Route(from, new Route.Stop("Which tool?", null, null), null));
  }

  @Test
  void thoseThatFollowGoAlongWhereTheModeratorSaysSo() throws Exception {
    split(id, true);
    assertThat(replies(reply)).containsExactly(under, after);
    assertThat(replies(topic)).containsExactly(before);
  }

  @Test
  void whatWaitedIsReadAsATopicAndNobodyHearsOfAReply() throws Exception {
    ContributionId held = company.reply(COLLEAGUE, topic, "about bluebird").id();
    CaseId waiting = company.caseOf(held);
    split(waiting, false);
    assertThat(read(held).title()).isEqualTo("Which tool?");
    assertThat(read(held).published()).isTrue();
    assertThat(MODERATOR.call(() -> review.open(waiting)).state()).isEqualTo(CaseState.APPROVED);
    assertThat(read(topic).particulars().replies()).isEqualTo(4);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !rows.read(
                        "select 1 from notification_notice where kind = 'SPLIT_OFF' and subject = ?",
                        waiting.toString())
                    .isEmpty());
    assertThat(LEARNER.call(() -> inbox.notices(FIRST)).items())
        .noneMatch(
            one -> one.kind() == NoticeKind.REPLIED && one.subject().equals(held.toString()));
  }

  @Test
  void aChangeThatWaitsIsReadAsATopicWithTheTitleThatItIsGiven() throws Exception {
    company.decide(MODERATOR, reply, Verdict.KEEP);
    long version = COLLEAGUE.call(() -> mine.one(reply)).version();
    COLLEAGUE.call(
        () -> revising.revise(reply, new Revision(null, "And which bluebird?", version)));
    split(company.caseOf(reply), false);
    assertThat(read(reply).title()).isEqualTo("Which tool?");
    assertThat(read(reply).html()).contains("And which bluebird?");
  }

  @Test
  void whileAChangeWaitsAndWithoutATitleNothingIsSplitOff() throws Exception {
    long version = COLLEAGUE.call(() -> mine.one(reply)).version();
    COLLEAGUE.call(() -> revising.revise(reply, new Revision(null, "Which bluebird?", version)));
    CaseId reported = MODERATOR.call(() -> review.open(id)).open() ? id : company.caseOf(reply);
    assertThatThrownBy(() -> split(reported, false))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> {
              assertThat(e.field()).contains("to.title");
              assertThat(e.key()).isEqualTo("communities.split.unsettled");
            });
    long read = MODERATOR.call(() -> review.open(id)).version();
    Ruling untitled =
        new Ruling(Verdict.SPLIT, 2, "Why?", read).going(Destination.topic(" ", false));
    assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(id, untitled)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).contains("to.title"));
  }

  @Test
  void thePreviewNamesTheTopicThatTheAuthorWillRead() throws Exception {
    Ruling sketch =
        new Ruling(Verdict.SPLIT, null, null, 0L).going(Destination.topic(" Which tool? ", true));
    DecisionPreview preview = MODERATOR.call(() -> previewing.of(id, sketch));
    assertThat(preview.stands()).isEqualTo("Which tool?");
    Ruling unsaid = new Ruling(Verdict.SPLIT, null, null, 0L).going(Destination.topic(null, true));
    assertThat(MODERATOR.call(() -> previewing.of(id, unsaid)).stands()).isNull();
  }

  @Test
  void anAppealThatIsRightPutsAllBackAsItStoodWithWhatCameSince() throws Exception {
    LEARNER.run(() -> acceptance.accept(topic, reply));
    split(id, true);
    assertThat(read(topic).acceptedAnswer()).isNull();
    ContributionId since = company.reply(LEARNER, reply, "A hammer, too.").id();
    ContributionId deeper = answer(COLLEAGUE, reply, under, "A long one.");
    contesting.overturn(contesting.appeal(COLLEAGUE, id));
    assertThat(replies(topic)).containsExactly(before, reply, after);
    assertThat(nested(topic, reply)).containsExactly(under, since, deeper);
    assertThat(read(topic).acceptedAnswer().id()).isEqualTo(reply);
    assertThat(read(topic).particulars().replies()).isEqualTo(6);
    assertThat(LEARNER.call(() -> reading.topicOf(reply))).isEqualTo(topic);
    assertThat(contesting.answered(id, "restored")).isEqualTo("true");
    assertThat(LEARNER.call(() -> reporting.mine(reply.value())).orElseThrow().outcome())
        .isEqualTo(ReportOutcome.PUT_BACK);
    assertThat(COLLEAGUE.call(() -> mine.one(reply)).text()).isEqualTo("And which tool?");
  }

  @Test
  void whatStoodUnderAnotherStandsThereAgain() throws Exception {
    COLLEAGUE.call(() -> reporting.report(under.value(), new ReportDraft(2, "It is off topic.")));
    id = company.caseOf(under);
    split(id, false);
    assertThat(nested(topic, reply)).isEmpty();
    AppealView asked = LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It belongs.")));
    contesting.overturn(asked.id());
    assertThat(nested(topic, reply)).containsExactly(under);
  }

  @Test
  void whatHadBeenATopicBeforeIsAReplyUnderItsTitleAgain() throws Exception {
    ContributionId merged = company.ask(COLLEAGUE, slug, "Which glove?").id();
    MODERATOR.run(() -> moving.merge(merged, new MergeDraft(topic, null)));
    LEARNER.call(() -> reporting.report(merged.value(), new ReportDraft(2, "It is off topic.")));
    id = company.caseOf(merged);
    split(id, false);
    assertThat(read(merged).html()).doesNotContain("<strong>");
    contesting.overturn(contesting.appeal(COLLEAGUE, id));
    assertThat(read(topic).replies().items())
        .filteredOn(one -> one.id().equals(merged))
        .singleElement()
        .satisfies(
            one -> assertThat(one.html()).contains("<strong>How do I?</strong>", "Which glove?"));
    MODERATOR.run(
        () -> moving.split(topic, new SplitDraft(Set.of(merged), "Gloves", TopicKind.DISCUSSION)));
    assertThat(read(merged).html()).doesNotContain("<strong>");
  }

  @Test
  void whatSomebodyHasMergedSinceStaysAndTheLogSaysSo() throws Exception {
    split(id, false);
    AppealId asked = contesting.appeal(COLLEAGUE, id);
    ContributionId into = company.ask(COLLEAGUE, slug, "Tools?").id();
    MODERATOR.run(() -> moving.merge(reply, new MergeDraft(into, null)));
    contesting.overturn(asked);
    assertThat(LEARNER.call(() -> reading.topicOf(reply))).isEqualTo(into);
    assertThat(contesting.answered(id, "restored")).isEqualTo("false");
  }

  @Test
  void whatStandsInAnArchivedCommunityStaysAndTheLogSaysSo() throws Exception {
    split(id, false);
    AppealId asked = contesting.appeal(COLLEAGUE, id);
    MODERATOR.run(() -> settling.archive(slug));
    contesting.overturn(asked);
    assertThat(LEARNER.call(() -> reading.topicOf(reply))).isEqualTo(reply);
    assertThat(contesting.answered(id, "restored")).isEqualTo("false");
  }

  @Test
  void whatMovesOnStaysWithThoseWhoDecidedAndTellsThemNothingOfWhereItStands() throws Exception {
    split(id, false);
    AppealId asked = contesting.appeal(COLLEAGUE, id);
    String third = company.community(0);
    MODERATOR.run(
        () -> {
          var now = settling.settings(third);
          settling.settle(
              third, new SettingsDraft("The blue room", Access.OPEN, null, null, now.version()));
        });
    MODERATOR.run(() -> moving.move(reply, new MoveDraft(third, null)));
    assertThat(
            rows.read(
                "select o.slug from moderation_case c join communities_community o on o.id ="
                    + " c.space where c.id = ?",
                id.value()))
        .hasToString("[" + slug + "]");
    for (Object seen :
        List.of(
            MODERATOR.call(() -> review.open(id)),
            OTHER_MODERATOR.call(() -> handling.read(asked)))) {
      assertThat(seen.toString())
          .doesNotContain(third, "The blue room")
          .contains("Test community", "And which tool?");
    }
  }

  @Test
  void aTopicIsNotSplitOff() throws Exception {
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It is off topic.")));
    CaseId ofTopic = company.caseOf(topic);
    assertThatThrownBy(() -> split(ofTopic, false)).isInstanceOf(OtherKindOfCase.class);
  }
}
