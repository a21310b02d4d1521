package org.praxis.communities.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Founding;
import org.praxis.communities.NoSuchTag;
import org.praxis.communities.Tagging;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.people.People;
import org.praxis.people.PersonId;

@ExtendWith(ArquillianExtension.class)
class TagFollowingIT {
  @Inject Company company;
  @Inject Following following;
  @Inject Followers followers;
  @Inject Founding founding;
  @Inject TopicStarting starting;
  @Inject Tagging tagging;
  @Inject People people;
  @Inject Statements statements;

  @Test
  void whoWatchesATagIsToldOfItsTopicsAndOfRepliesInAnyCommunity() throws Exception {
    String tag = word();
    ContributionId first = start(LEARNER, company.community(0), tag);
    follow(COLLEAGUE, tag.toUpperCase(), FollowLevel.WATCHING);
    ContributionId second = start(LEARNER, company.community(0), tag);
    ContributionId other = start(LEARNER, company.community(0), word());
    assertThat(followers.ofTopics(second, id(LEARNER))).containsExactly(id(COLLEAGUE));
    assertThat(followers.ofReplies(first, id(LEARNER))).containsExactly(id(COLLEAGUE));
    assertThat(followers.ofTopics(other, id(LEARNER))).isEmpty();
    assertThat(COLLEAGUE.call(() -> following.topic(first)))
        .isEqualTo(new FollowView(FollowLevel.WATCHING, false));
    follow(COLLEAGUE, tag, null);
    assertThat(followers.ofTopics(second, id(LEARNER))).isEmpty();
  }

  @Test
  void theNearestChoiceCounts() throws Exception {
    String slug = company.community(0);
    String loud = word();
    String quiet = word();
    ContributionId topic = start(LEARNER, slug, loud, quiet);
    COLLEAGUE.run(() -> following.followCommunity(slug, new FollowChoice(FollowLevel.WATCHING)));
    follow(COLLEAGUE, quiet, FollowLevel.MUTED);
    assertThat(level(COLLEAGUE, topic)).isEqualTo(FollowLevel.MUTED);
    assertThat(followers.ofTopics(topic, id(LEARNER))).isEmpty();
    follow(COLLEAGUE, loud, FollowLevel.WATCHING);
    assertThat(level(COLLEAGUE, topic)).isEqualTo(FollowLevel.WATCHING);
    assertThat(followers.ofTopics(topic, id(LEARNER))).containsExactly(id(COLLEAGUE));
    COLLEAGUE.run(() -> following.followTopic(topic, new FollowChoice(FollowLevel.MUTED)));
    assertThat(followers.ofReplies(topic, id(LEARNER))).isEmpty();
  }

  @Test
  void aWordThatMeansATagIsFollowedAsTheTag() throws Exception {
    String slug = company.community(0);
    String word = word();
    String tag = word();
    start(LEARNER, slug, word);
    follow(COLLEAGUE, word, FollowLevel.WATCHING);
    MODERATOR.run(() -> tagging.mean(slug, word, tag));
    ContributionId later = start(LEARNER, slug, tag);
    assertThat(followers.ofTopics(later, id(LEARNER))).containsExactly(id(COLLEAGUE));
  }

  @Test
  void ofAPrivateCommunityNobodyElseIsTold() throws Exception {
    String tag = word();
    start(LEARNER, company.community(0), tag);
    follow(COLLEAGUE, tag, FollowLevel.WATCHING);
    String secret = "c-" + UUID.randomUUID();
    CommunityDraft draft = Company.draft(secret, 0);
    TRAINER.call(
        () ->
            founding.found(new CommunityDraft(secret, "Closed", draft.charter(), Access.PRIVATE)));
    ContributionId hidden = start(TRAINER, secret, tag);
    assertThat(followers.ofTopics(hidden, id(TRAINER))).isEmpty();
    assertThat(followers.ofReplies(hidden, id(TRAINER))).isEmpty();
    String known = word();
    start(TRAINER, secret, known);
    assertThatThrownBy(() -> follow(COLLEAGUE, known, FollowLevel.WATCHING))
        .isInstanceOf(NoSuchTag.class);
  }

  @Test
  void findingWhoIsToldOfATagIsOneStatement() throws Exception {
    String tag = word();
    ContributionId topic = start(LEARNER, company.community(0), tag);
    follow(COLLEAGUE, tag, FollowLevel.WATCHING);
    PersonId author = id(LEARNER);
    assertThat(statements.of(() -> followers.ofTopics(topic, author))).isEqualTo(1);
  }

  private ContributionId start(As person, String slug, String... tags) throws Exception {
    return person
        .call(
            () ->
                starting.start(
                    slug,
                    new TopicDraft(
                        TopicKind.DISCUSSION,
                        "Tagged",
                        "text " + UUID.randomUUID(),
                        List.of(tags),
                        null,
                        null)))
        .id();
  }

  private void follow(As reader, String tag, FollowLevel level) {
    reader.run(() -> following.followTag(tag, new FollowChoice(level)));
  }

  private FollowLevel level(As reader, ContributionId topic) throws Exception {
    return reader.call(() -> following.topic(topic)).level();
  }

  private PersonId id(As person) throws Exception {
    return person.call(() -> people.me().chip().id());
  }

  private static String word() {
    return "w" + UUID.randomUUID().toString().substring(0, 8);
  }
}
