package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.CharterNotAcknowledged;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.CaseView;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Diff;

/** Changing what is published, taking it back, and restoring it. */
@ExtendWith(ArquillianExtension.class)
class RevisingIT {
  @Inject Company company;
  @Inject Revising revising;
  @Inject Withdrawing withdrawing;
  @Inject RevisionHistory history;
  @Inject MyContributions mine;
  @Inject TopicReading reading;
  @Inject AnswerAcceptance acceptance;
  @Inject CaseReview review;
  @Inject Joining joining;
  @Inject Settling settling;
  @Inject Chartering chartering;

  private String slug;
  private ContributionId topic;
  private ContributionId answer;

  @BeforeEach
  void aConversation() throws Exception {
    slug = company.community(0);
    topic = company.ask(LEARNER, slug, "Which pump?").id();
    answer = company.reply(COLLEAGUE, topic, "The old one.").id();
  }

  @Test
  void aChangeThatTouchesNoClauseIsReadAtOnceWithItsHistory() throws Exception {
    assertThat(revise(answer, COLLEAGUE, "The new one.").held()).isFalse();
    ReplyView read = read(LEARNER).replies().items().get(0);
    assertThat(read.html()).contains("The new one.");
    assertThat(read.editedAt()).isNotNull();
    assertThat(LEARNER.call(() -> history.of(answer)).revisions())
        .extracting(
            revision ->
                revision.changes().stream()
                    .map(part -> part.kind() + " " + part.text())
                    .collect(Collectors.joining("|")))
        .containsExactly("SAME The |REMOVED old|ADDED new|SAME  one.", "SAME The old one.");
  }

  @Test
  void aChangeThatIsHeldIsNowhereForOthersUntilItIsApproved() throws Exception {
    assertThat(revise(answer, COLLEAGUE, "The bluebird one.").held()).isTrue();
    ReplyView others = read(LEARNER).replies().items().get(0);
    assertThat(others.html()).contains("The old one.");
    assertThat(others.pending()).isNull();
    assertThat(others.editedAt()).isNull();
    assertThat(LEARNER.call(() -> history.of(answer)).revisions()).hasSize(1);
    assertThat(LEARNER.call(() -> reading.withWords("bluebird one", PageRequest.first())).items())
        .extracting("id")
        .doesNotContain(topic);
    assertThat(read(COLLEAGUE).replies().items().get(0).pending())
        .isEqualTo(ContributionState.HELD);
    assertThat(COLLEAGUE.call(() -> mine.one(answer)).text()).isEqualTo("The bluebird one.");

    CaseView waiting = MODERATOR.call(() -> review.open(company.caseOf(answer)));
    assertThat(waiting.content().changes())
        .contains(
            new Diff.Part(Diff.Kind.REMOVED, "old"), new Diff.Part(Diff.Kind.ADDED, "bluebird"));
    company.decide(MODERATOR, answer, Verdict.APPROVE);
    assertThat(read(LEARNER).replies().items().get(0).html()).contains("The bluebird one.");
    assertThat(LEARNER.call(() -> history.of(answer)).revisions()).hasSize(2);
    assertThat(LEARNER.call(() -> reading.topics(slug, false, PageRequest.first())).items())
        .extracting("replies")
        .containsExactly(1);
  }

  @Test
  void aChangeThatIsGivenBackIsRevisedAndOneThatIsRejectedIsDropped() throws Exception {
    revise(answer, COLLEAGUE, "The bluebird one.");
    company.decide(MODERATOR, answer, Verdict.RETURN);
    assertThat(COLLEAGUE.call(() -> mine.returned(100))).extracting("id").contains(answer);
    assertThat(read(LEARNER).replies().items().get(0).html()).contains("The old one.");
    assertThat(revise(answer, COLLEAGUE, "The green one.").held()).isTrue();
    company.decide(MODERATOR, answer, Verdict.REJECT);
    assertThat(read(LEARNER).replies().items().get(0).html()).contains("The old one.");
    assertThat(COLLEAGUE.call(() -> mine.one(answer)).pending()).isNull();
  }

  @Test
  void whatIsTakenBackKeepsItsPlaceAndOpensTheQuestionAgain() throws Exception {
    LEARNER.run(() -> acceptance.accept(topic, answer));
    withdraw(answer, COLLEAGUE);
    TopicView read = read(LEARNER);
    assertThat(read.acceptedAnswer()).isNull();
    assertThat(read.replies().items())
        .singleElement()
        .satisfies(
            tombstone -> {
              assertThat(tombstone.state()).isEqualTo(ContributionState.WITHDRAWN);
              assertThat(tombstone.html()).isEmpty();
            });
    assertThatThrownBy(() -> LEARNER.call(() -> history.of(answer)))
        .isInstanceOf(NoSuchContribution.class);
    assertThat(replies()).isZero();
    restore(answer, COLLEAGUE);
    assertThat(read(LEARNER).replies().items().get(0).html()).contains("The old one.");
    assertThat(read(LEARNER).acceptedAnswer()).isNull();
    assertThat(replies()).isEqualTo(1);
  }

  @Test
  void aTopicThatIsTakenBackHasNoTitleForOthersAndNobodyReplies() throws Exception {
    withdraw(topic, LEARNER);
    TopicView read = read(COLLEAGUE);
    assertThat(read.title()).isNull();
    assertThat(read.html()).isEmpty();
    assertThat(read.replies().items()).hasSize(1);
    assertThat(COLLEAGUE.call(() -> reading.topics(slug, false, PageRequest.first())).total())
        .isZero();
    assertThatThrownBy(() -> company.reply(COLLEAGUE, topic, "still there?"))
        .isInstanceOf(NotPublished.class);
    ContributionId reply = read.replies().items().get(0).id();
    assertThat(LEARNER.call(() -> history.of(reply)).title()).isEqualTo("How do I?");
    assertThat(MODERATOR.call(() -> history.of(reply)).title()).isNull();
    assertThat(COLLEAGUE.call(() -> mine.one(reply)).title()).isNull();
  }

  @Test
  void whatWaitsAndIsTakenBackIsNobodysCaseAnyMore() throws Exception {
    ContributionId held = company.ask(LEARNER, slug, "about bluebird").id();
    company.caseOf(held);
    withdraw(held, LEARNER);
    assertThatThrownBy(() -> company.caseOf(held)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.topic(held, PageRequest.first())))
        .isInstanceOf(NoSuchContribution.class);
    restore(held, LEARNER);
    assertThat(LEARNER.call(() -> mine.one(held)).state()).isEqualTo(ContributionState.RETURNED);
  }

  @Test
  void onlyItsAuthorTakesItBackAndOnTheVersionThatTheyRead() throws Exception {
    assertThatThrownBy(() -> MODERATOR.run(() -> withdrawing.withdraw(answer, 0L)))
        .isInstanceOf(NoSuchContribution.class);
    assertThatThrownBy(() -> COLLEAGUE.run(() -> withdrawing.withdraw(answer, 77L)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void whoModeratesReadsTheTitleOfATopicThatWaits() throws Exception {
    ContributionId held = company.ask(LEARNER, slug, "about bluebird").id();
    assertThat(MODERATOR.call(() -> reading.topic(held, PageRequest.first())).title())
        .isEqualTo("How do I?");
  }

  @Test
  void theSameWordsAreSentAnewAfterTheyWereTakenBack() throws Exception {
    withdraw(answer, COLLEAGUE);
    Submitted again = company.reply(COLLEAGUE, topic, "The old one.");
    assertThat(again.id()).isNotEqualTo(answer);
    assertThat(replies()).isEqualTo(1);
  }

  @Test
  void whoHasLeftTakesBackWhatTheyWroteAndChangesNothing() throws Exception {
    ContributionId other = company.reply(COLLEAGUE, topic, "Or the new one.").id();
    withdraw(other, COLLEAGUE);
    COLLEAGUE.run(() -> joining.leave(slug));
    assertThatThrownBy(() -> revise(answer, COLLEAGUE, "Buy mine.")).isInstanceOf(NotAMember.class);
    assertThatThrownBy(() -> restore(other, COLLEAGUE)).isInstanceOf(NotAMember.class);
    assertThat(COLLEAGUE.call(() -> mine.one(answer)).revisable()).isFalse();
    withdraw(answer, COLLEAGUE);
    COLLEAGUE.run(() -> joining.join(slug));
    restore(answer, COLLEAGUE);
    assertThat(COLLEAGUE.call(() -> mine.one(answer)).revisable()).isTrue();
  }

  @Test
  void inAnArchivedCommunityNothingIsChangedOrAccepted() throws Exception {
    MODERATOR.run(() -> settling.archive(slug));
    assertThatThrownBy(() -> revise(answer, COLLEAGUE, "The new one."))
        .isInstanceOf(CommunityArchived.class);
    assertThatThrownBy(() -> LEARNER.run(() -> acceptance.accept(topic, answer)))
        .isInstanceOf(CommunityArchived.class);
    withdraw(answer, COLLEAGUE);
    assertThatThrownBy(() -> restore(answer, COLLEAGUE)).isInstanceOf(CommunityArchived.class);
  }

  @Test
  void whoHasNotReadTheCharterChangesNothing() throws Exception {
    CharterDraft now = MODERATOR.call(() -> chartering.draft(slug));
    CharterDraft stricter =
        new CharterDraft("New purpose", now.objectives(), now.clauses(), 0, 24, true);
    MODERATOR.run(() -> chartering.amend(slug, new CharterAmendment(stricter, null, 1)));
    assertThatThrownBy(() -> revise(answer, COLLEAGUE, "The new one."))
        .isInstanceOf(CharterNotAcknowledged.class);
    COLLEAGUE.run(() -> chartering.acknowledge(slug, 2));
    revise(answer, COLLEAGUE, "The new one.");
  }

  private int replies() throws Exception {
    return LEARNER
        .call(() -> reading.topics(slug, false, PageRequest.first()))
        .items()
        .get(0)
        .replies();
  }

  private Submitted revise(ContributionId id, As author, String text) throws Exception {
    return author.call(() -> revising.revise(id, new Revision(null, text, mine.one(id).version())));
  }

  private void withdraw(ContributionId id, As author) throws Exception {
    author.run(() -> withdrawing.withdraw(id, mine.one(id).version()));
  }

  private void restore(ContributionId id, As author) throws Exception {
    author.run(() -> withdrawing.restore(id, mine.one(id).version()));
  }

  private TopicView read(As reader) throws Exception {
    return reader.call(() -> reading.topic(topic, PageRequest.first()));
  }
}
