package org.praxis.communities.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionState;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.NotAQuestion;
import org.praxis.communities.NotPublished;
import org.praxis.communities.NotRevisable;
import org.praxis.communities.NotTheAuthor;
import org.praxis.communities.OwnContribution;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.Finding;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

class TopicTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Finding NOTHING = new Finding(List.of());
  private static final Finding HELD = new Finding(List.of(HoldReason.firstContributions()));

  private final PersonId asker = PersonId.next();
  private final PersonId colleague = PersonId.next();
  private final Community community =
      new Community(
          new CommunityDraft("it", "IT", new CharterDraft("Help", List.of(), 0)),
          PersonId.next(),
          NOW);

  @Test
  void whatScreeningPassesIsPublishedAtOnce() {
    Topic topic = question();
    topic.screened(NOTHING, NOW);
    assertThat(topic.state()).isEqualTo(ContributionState.PUBLISHED);
    assertThat(topic.isReadableIn(place(colleague, false))).isTrue();
  }

  @Test
  void whatIsHeldIsReadByItsAuthorAndItsModeratorsAlone() {
    Topic topic = heldQuestion();
    assertThat(topic.isReadableIn(place(asker, false))).isTrue();
    assertThat(topic.isReadableIn(place(colleague, true))).isTrue();
    assertThat(topic.isReadableIn(place(colleague, false))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"APPROVE", "RETURN", "REJECT"})
  void aDecisionEndsTheWait(Verdict verdict) {
    Topic topic = heldQuestion();
    topic.decided(verdict, NOW);
    assertThat(topic.state())
        .isEqualTo(
            switch (verdict) {
              case APPROVE -> ContributionState.PUBLISHED;
              case RETURN -> ContributionState.RETURNED;
              case REJECT -> ContributionState.REJECTED;
              default -> throw new AssertionError(verdict);
            });
    assertThat(topic.isReadableIn(place(colleague, false))).isEqualTo(verdict == Verdict.APPROVE);
    assertThat(topic.isReadableIn(place(colleague, true))).isEqualTo(verdict == Verdict.APPROVE);
  }

  @Test
  void aRemovedTopicIsOpenToItsAuthorAndModeratorsAloneAndNobodyElseIsToldOfIt() {
    Topic topic = publishedQuestion();
    topic.decided(Verdict.KEEP, NOW);
    assertThat(topic.published()).isTrue();
    topic.decided(Verdict.REMOVE, NOW);
    assertThat(topic.state()).isEqualTo(ContributionState.REMOVED);
    assertThat(topic.isReadableIn(place(colleague, false))).isFalse();
    assertThat(topic.isReadableIn(place(colleague, true))).isTrue();
    assertThat(topic.isReadableIn(place(topic.author(), false))).isTrue();
    assertThatThrownBy(topic::withdraw).isInstanceOf(NotRevisable.class);
    topic.restore();
    assertThat(topic.state()).isEqualTo(ContributionState.REMOVED);
    assertThatThrownBy(() -> topic.revise("Other", new Markup("words"), NOW))
        .isInstanceOf(NotRevisable.class);
    assertThatThrownBy(() -> topic.decided(Verdict.REMOVE, NOW))
        .isInstanceOf(IllegalStateException.class);
    topic.decided(Verdict.RESTORE, NOW);
    assertThat(topic.isReadableIn(place(colleague, false))).isTrue();
  }

  @Test
  void aRemovedAnswerIsNoneAndIsTheAnswerAgainWhenItIsRestored() {
    Topic topic = publishedQuestion();
    Reply answer = new Reply(topic, new Markup("So."), colleague, NOW);
    answer.screened(NOTHING, NOW);
    topic.accept(answer, topic.author());
    answer.decided(Verdict.REMOVE, NOW);
    assertThat(topic.acceptedAnswer()).isNull();
    assertThat(answer.isTombstone()).isTrue();
    answer.decided(Verdict.RESTORE, NOW);
    assertThat(topic.acceptedAnswer()).isEqualTo(answer.id());
  }

  @Test
  void aReplyUnderARemovedTopicIsGoneWithIt() {
    Topic topic = publishedQuestion();
    Reply answer = new Reply(topic, new Markup("So."), colleague, NOW);
    answer.screened(NOTHING, NOW);
    PersonId other = PersonId.next();
    assertThat(answer.isReadableIn(place(other, false))).isTrue();
    topic.decided(Verdict.REMOVE, NOW);
    assertThat(answer.isReadableIn(place(other, false))).isFalse();
    topic.decided(Verdict.RESTORE, NOW);
    assertThat(answer.isReadableIn(place(other, false))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"APPROVE", "RETURN", "REJECT"})
  void onlyWhatWaitsIsDecided(Verdict verdict) {
    Topic topic = publishedQuestion();
    assertThatThrownBy(() -> topic.decided(verdict, NOW)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource(value = Verdict.class, names = "RETURN")
  void whatWasReturnedIsRevisedAndSubmittedAgain(Verdict verdict) {
    Topic topic = heldQuestion();
    topic.decided(verdict, NOW);
    topic.revise("Better", new Markup("clearer"), NOW.plusSeconds(9));
    assertThat(topic.title()).isEqualTo("Better");
    assertThat(topic.revision()).isEqualTo(2);
    assertThat(topic.draft("as read").text()).isEqualTo("Better\nclearer\nas read");
  }

  @Test
  void whatWasRejectedIsNotRevised() {
    Topic topic = heldQuestion();
    topic.decided(Verdict.REJECT, NOW);
    assertThatThrownBy(() -> topic.revise("t", new Markup("x"), NOW))
        .isInstanceOf(NotRevisable.class);
    assertThatThrownBy(topic::withdraw).isInstanceOf(NotRevisable.class);
  }

  @Test
  void aChangeThatScreeningPassesTakesThePlaceOfWhatWasPublished() {
    Topic topic = publishedQuestion();
    topic.revise("Clearer", new Markup("Better"), NOW);
    topic.screened(NOTHING, NOW);
    assertThat(topic.title()).isEqualTo("Clearer");
    assertThat(topic.text().source()).isEqualTo("Better");
    assertThat(topic.editedAt()).isEqualTo(NOW);
    assertThat(topic.pending()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"APPROVE", "RETURN", "REJECT"})
  void aChangeThatIsHeldLeavesWhatWasPublishedUntilItIsDecided(Verdict verdict) {
    Topic topic = publishedQuestion();
    String before = topic.text().source();
    topic.revise("Clearer", new Markup("Better"), NOW);
    topic.screened(HELD, NOW);
    assertThat(topic.published()).isTrue();
    assertThat(topic.text().source()).isEqualTo(before);
    assertThat(topic.submittedText().source()).isEqualTo("Better");

    topic.decided(verdict, NOW);
    assertThat(topic.published()).isTrue();
    assertThat(topic.text().source()).isEqualTo(verdict == Verdict.APPROVE ? "Better" : before);
    assertThat(topic.pending())
        .isEqualTo(verdict == Verdict.RETURN ? ContributionState.RETURNED : null);
  }

  @Test
  void whatWasPublishedIsRestoredAsItWasAndWhatWasNotComesBackToItsAuthor() {
    Topic published = publishedQuestion();
    published.withdraw();
    assertThat(published.isTombstone()).isTrue();
    published.restore();
    assertThat(published.published()).isTrue();
    Topic held = heldQuestion();
    held.withdraw();
    assertThat(held.isTombstone()).isFalse();
    held.restore();
    assertThat(held.state()).isEqualTo(ContributionState.RETURNED);
  }

  @Test
  void aTopicKeepsATitleAndAReplyHasNone() {
    Topic held = heldQuestion();
    assertThatThrownBy(() -> held.revise("\uFEFF ", new Markup("x"), NOW))
        .isInstanceOf(InvalidInput.class);
    Reply reply = new Reply(publishedQuestion(), new Markup("x"), colleague, NOW);
    assertThatThrownBy(() -> reply.revise("t", new Markup("x"), NOW))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whoAskedAcceptsTheAnswerThatHelped() {
    Topic topic = publishedQuestion();
    Reply answer = publishedReply(topic);
    topic.accept(answer, asker);
    assertThat(topic.acceptedAnswer()).isEqualTo(answer.id());
    Reply better = publishedReply(topic);
    topic.accept(better, asker);
    assertThat(topic.acceptedAnswer()).isEqualTo(better.id());
  }

  @Test
  void nobodyElseAcceptsAnAnswer() {
    Topic topic = publishedQuestion();
    Reply answer = publishedReply(topic);
    assertThatThrownBy(() -> topic.accept(answer, colleague)).isInstanceOf(NotTheAuthor.class);
  }

  @Test
  void anAnswerIsAPublishedReplyToThatQuestion() {
    Topic topic = publishedQuestion();
    Reply elsewhere = publishedReply(publishedQuestion());
    assertThatThrownBy(() -> topic.accept(elsewhere, asker)).isInstanceOf(NoSuchContribution.class);
    Reply held = new Reply(topic, new Markup("x"), colleague, NOW);
    assertThatThrownBy(() -> topic.accept(held, asker)).isInstanceOf(NotPublished.class);
    Topic discussion = topic(TopicKind.DISCUSSION);
    discussion.screened(NOTHING, NOW);
    Reply reply = publishedReply(discussion);
    assertThatThrownBy(() -> discussion.accept(reply, asker)).isInstanceOf(NotAQuestion.class);
  }

  @Test
  void nobodyRepliesToWhatOthersCannotRead() {
    Topic held = heldQuestion();
    assertThatThrownBy(() -> new Reply(held, new Markup("x"), asker, NOW))
        .isInstanceOf(NotPublished.class);
  }

  @Test
  void answeringOneselfIsNotAnsweringAColleague() {
    Topic topic = publishedQuestion();
    assertThat(publishedReply(topic).publication().answersAColleague()).isTrue();
    Reply own = new Reply(topic, new Markup("x"), asker, NOW);
    own.screened(NOTHING, NOW);
    assertThat(own.publication().answersAColleague()).isFalse();
    assertThat(topic.publication().answersAColleague()).isFalse();
  }

  @Test
  void aReplyToANestedOneStandsBesideIt() {
    Topic topic = publishedQuestion();
    Reply first = publishedReply(topic);
    Reply under = new Reply(topic, first, new Markup("x"), asker, NOW);
    under.screened(NOTHING, NOW);
    assertThat(new Reply(topic, under, new Markup("y"), asker, NOW).parent()).isSameAs(first);
    assertThatThrownBy(() -> new Reply(publishedQuestion(), first, new Markup("x"), asker, NOW))
        .isInstanceOf(NoSuchContribution.class);
  }

  @Test
  void theSameWordsUnderAnotherReplyAreNoDoubleClick() {
    Topic topic = publishedQuestion();
    Reply first = publishedReply(topic);
    Reply under = new Reply(topic, first, new Markup("so"), colleague, NOW);
    assertThat(under.saysTheSameAs(first)).isFalse();
    assertThat(under.saysTheSameAs(new Reply(topic, first, new Markup("so"), colleague, NOW)))
        .isTrue();
  }

  @Test
  void nobodyAppliesTheirOwn() {
    Reply reply = publishedReply(publishedQuestion());
    assertThatThrownBy(() -> new Applied(reply, "I did.", colleague, NOW))
        .isInstanceOf(OwnContribution.class);
    assertThat(new Applied(reply, "I\ndid.", asker, NOW).text().source()).isEqualTo("I did.");
  }

  private Topic topic(TopicKind kind) {
    return new Topic(community, new TopicDraft(kind, "How?", "text"), asker, NOW);
  }

  private Topic question() {
    return topic(TopicKind.QUESTION);
  }

  private Topic heldQuestion() {
    Topic topic = question();
    topic.screened(HELD, NOW);
    return topic;
  }

  private Topic publishedQuestion() {
    Topic topic = question();
    topic.screened(NOTHING, NOW);
    return topic;
  }

  private Reply publishedReply(Topic topic) {
    Reply reply = new Reply(topic, new Markup("so"), colleague, NOW);
    reply.screened(NOTHING, NOW);
    return reply;
  }

  private Place place(PersonId reader, boolean moderates) {
    return new Place(
        community,
        new Reader(reader, false),
        moderates ? CommunityRole.MODERATOR : CommunityRole.MEMBER);
  }
}
