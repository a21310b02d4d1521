package org.praxis.web.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.TopicKind;
import org.praxis.communities.attention.FollowLevel;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.communities.attention.view.TopicAttention;
import org.praxis.communities.view.Endorsements;
import org.praxis.communities.view.Nested;
import org.praxis.communities.view.Particulars;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.TopicView;
import org.praxis.communities.visit.view.TopicVisit;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

class PostTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final PersonChip ANNA =
      new PersonChip(new PersonId(UUID.randomUUID()), "Anna", "A", null, null, false, false);

  @Test
  void anOrdinaryReplyIsAskedNothingMore() {
    Post second = posts(null, reply(), reply()).get(1);
    assertThat(second.led()).isFalse();
    assertThat(second.noted()).isFalse();
    assertThat(second.stated()).isFalse();
    assertThat(second.followed()).isFalse();
  }

  @Test
  void theFirstIsLedByTheHeadingOfAll() {
    Post first = posts(null, reply(), reply()).get(0);
    assertThat(first.led()).isTrue();
    assertThat(first.first()).isTrue();
  }

  @Test
  void whereWhatIsNewBeginsALineStandsAbove() {
    ReplyView fresh = reply();
    assertThat(posts(fresh.id(), reply(), fresh)).extracting(Post::led).containsExactly(true, true);
    assertThat(posts(fresh.id(), reply(), fresh))
        .extracting(Post::begins)
        .containsExactly(false, true);
  }

  @Test
  void theAnswerStandsAboveAndALinkToItWhereItWasWritten() {
    ReplyView answer = reply(ContributionState.PUBLISHED, true, null, null, Nested.NONE);
    List<Post> posts = Post.of(visit(answer, null, answer, reply()), id -> false, r -> false);
    assertThat(posts)
        .extracting(Post::stand)
        .containsExactly(Post.Stand.ANSWER, Post.Stand.ELSEWHERE, Post.Stand.REPLY);
    assertThat(posts).extracting(Post::anchor).doesNotHaveDuplicates();
    assertThat(posts.get(1).elsewhere()).isTrue();
  }

  @Test
  void whatIsHeldIsStatedAndAnExpertIsNoted() {
    ReplyView held = reply(ContributionState.HELD, false, null, null, Nested.NONE);
    ReplyView expert =
        reply(ContributionState.PUBLISHED, false, null, CommunityRole.EXPERT, Nested.NONE);
    List<Post> posts = posts(null, held, expert);
    assertThat(posts).extracting(Post::stated).containsExactly(true, false);
    assertThat(posts).extracting(Post::published).containsExactly(false, true);
    assertThat(posts).extracting(Post::noted).containsExactly(false, true);
  }

  @Test
  void aChangedReplySaysSince() {
    ReplyView changed = reply(ContributionState.PUBLISHED, false, NOW, null, Nested.NONE);
    assertThat(posts(null, changed).get(0).stated()).isTrue();
  }

  @Test
  void theLastOfSomeUnderAReplyLeadsToTheOthers() {
    ReplyView one = reply();
    ReplyView two = reply();
    ReplyView parent =
        reply(ContributionState.PUBLISHED, false, null, null, new Nested(List.of(one, two), 7));
    List<Post> posts = posts(null, parent);
    assertThat(posts).extracting(Post::nested).containsExactly(false, true, true);
    assertThat(posts).extracting(Post::followed).containsExactly(false, false, true);
    assertThat(posts).extracting(Post::noted).containsExactly(false, true, true);
    assertThat(posts.get(2).parent()).isEqualTo(parent);
  }

  @Test
  void whatTheReaderHasJustSentAndMayAcceptIsMarked() {
    ReplyView sent = reply();
    List<Post> posts = Post.of(visit(null, null, reply(), sent), sent.id()::equals, sent::equals);
    assertThat(posts).extracting(Post::sent).containsExactly(false, true);
    assertThat(posts).extracting(Post::acceptable).containsExactly(false, true);
  }

  private static List<Post> posts(ContributionId firstNew, ReplyView... replies) {
    return Post.of(visit(null, firstNew, replies), id -> false, reply -> false);
  }

  private static TopicVisit visit(ReplyView answer, ContributionId firstNew, ReplyView... replies) {
    TopicView topic =
        new TopicView(
            ContributionId.next(),
            TopicKind.QUESTION,
            "Why is my sum wrong?",
            "<p>It says 0.</p>",
            ContributionState.PUBLISHED,
            null,
            null,
            false,
            null,
            false,
            null,
            ANNA,
            NOW,
            null,
            answer,
            new Page<>(List.of(replies), PageRequest.of(1), replies.length),
            false,
            new Particulars(List.of(), Endorsements.NONE, null, null, null, replies.length, null));
    TopicAttention attention =
        new TopicAttention(new FollowView(FollowLevel.NORMAL, false), NOW, 1, firstNew);
    return new TopicVisit(topic, attention, Map.of(), List.of(), List.of(), Set.of());
  }

  private static ReplyView reply() {
    return reply(ContributionState.PUBLISHED, false, null, null, Nested.NONE);
  }

  private static ReplyView reply(
      ContributionState state,
      boolean accepted,
      Instant editedAt,
      CommunityRole role,
      Nested nested) {
    return new ReplyView(
        ContributionId.next(),
        ANNA,
        "<p>Text beside numbers.</p>",
        state,
        null,
        accepted,
        false,
        NOW,
        editedAt,
        false,
        role,
        Endorsements.NONE,
        null,
        nested);
  }
}
