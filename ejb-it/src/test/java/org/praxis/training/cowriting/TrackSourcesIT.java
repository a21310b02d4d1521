package org.praxis.training.cowriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.Access;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Endorsing;
import org.praxis.communities.MembersOnly;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideRating;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.cowriting.view.SourcesView;

/** What of a community a track can be made of. */
@ExtendWith(ArquillianExtension.class)
class TrackSourcesIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject TopicStarting topics;
  @Inject AnswerAcceptance acceptance;
  @Inject Endorsing endorsing;
  @Inject GuideStarting guides;
  @Inject GuideRating rating;
  @Inject TrackSources sources;
  @Inject Statements statements;
  @Inject Rows rows;

  private String community;

  @BeforeEach
  void aCommunity() throws Exception {
    community = company.community(0);
  }

  private ContributionId topic(String title) throws Exception {
    return LEARNER
        .call(
            () ->
                topics.start(
                    community, new TopicDraft(TopicKind.QUESTION, title, "Tell me about it.")))
        .id();
  }

  private GuideId guide(String title) throws Exception {
    return LEARNER
        .call(() -> guides.start(community, new GuideDraft(title, "It is so.", null, null)))
        .guide();
  }

  private SourcesView look(String words) throws Exception {
    return TRAINER.call(() -> sources.sources(community, words, FIRST, FIRST));
  }

  @Test
  void whatIsAnsweredComesFirstAndThenWhatHelped() throws Exception {
    ContributionId plain = topic("Plain");
    ContributionId helpful = topic("Helpful");
    ContributionId answered = topic("Answered");
    topic("Latest");
    ContributionId reply = company.reply(COLLEAGUE, helpful, "Like this.").id();
    TRAINER.run(() -> endorsing.helped(reply));
    company.reply(COLLEAGUE, plain, "I wonder too.");
    ContributionId answer = company.reply(COLLEAGUE, answered, "So.").id();
    LEARNER.run(() -> acceptance.accept(answered, answer));
    assertThat(look(null).topics().items())
        .extracting("title")
        .containsExactly("Answered", "Helpful", "Plain", "Latest");
    assertThat(look("Helpful").topics().items()).extracting("title").containsExactly("Helpful");
  }

  @Test
  void guidesThatMostFoundUsefulComeFirst() throws Exception {
    guide("A");
    GuideId useful = guide("Z");
    COLLEAGUE.run(() -> rating.say(useful, true));
    assertThat(look("").guides().items()).extracting("title").containsExactly("Z", "A");
    assertThat(look("").guides().total()).isEqualTo(2);
  }

  @Test
  void whatWaitsIsNotListedAndCannotBeChosen() throws Exception {
    ContributionId held = topic("About a bluebird");
    assertThat(look(null).topics().items()).isEmpty();
    refused(List.of(Source.of(held)), "training.sources.gone");
  }

  @Test
  void theChosenOnesKeepTheirOrderEachOnce() throws Exception {
    Source one = Source.of(topic("One"));
    Source two = Source.of(guide("Two"));
    Source three = Source.of(topic("Three"));
    assertThat(TRAINER.call(() -> sources.chosen(community, List.of(three, two, one, three))))
        .extracting("title")
        .containsExactly("Three", "Two", "One");
  }

  @Test
  void nothingAndWhatIsElsewhereIsRefused() throws Exception {
    Source here = Source.of(guide("Here"));
    refused(List.of(), "training.sources.none");
    String other = company.community(0);
    assertThatThrownBy(() -> TRAINER.call(() -> sources.chosen(other, List.of(here))))
        .isInstanceOf(InvalidInput.class);
    assertThat(TRAINER.call(() -> sources.there(other, List.of(here)))).isEmpty();
  }

  private void refused(List<Source> chosen, String key) {
    assertThatThrownBy(() -> TRAINER.call(() -> sources.chosen(community, chosen)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              assertThat(refusal.field()).contains("sources");
            });
  }

  @Test
  void whoMayNotReadTheCommunitySeesNothingOfIt() throws Exception {
    Source inside = Source.of(guide("Inside"));
    rows.change(
        "update communities_community set access = ?1 where slug = ?2",
        Access.BY_REQUEST.name(),
        community);
    assertThatThrownBy(() -> look(null)).isInstanceOf(MembersOnly.class);
    refused(List.of(inside), "training.sources.gone");
  }

  @Test
  void aCommunityOfTenThousandTopicsIsLookedAtInAsManyStatementsAsOneOfTwo() throws Exception {
    topic("One");
    guide("Guide");
    long few = statements.of(() -> look(null));
    rows.change(
        "insert into communities_contribution (id, kind, community_key, author, text, state, revision,"
            + " submitted_at, published_at, version, topic_kind, title, reply_count, active_at,"
            + " tags) select gen_random_uuid(), 'TOPIC', c.key, t.author, 'Text ' || i,"
            + " 'PUBLISHED', 1, now(), now(), 0, 'QUESTION', 'Many ' || i, 0, now(), '{}' from"
            + " communities_community c join communities_contribution t on"
            + " t.community_key = c.key, generate_series(1, 10000) i where c.slug = ?1",
        community);
    assertThat(statements.of(() -> look(null))).isEqualTo(few);
    assertThat(look(null).topics().total()).isEqualTo(10_001);
    assertThat(look("9999").topics().total()).isEqualTo(1);
    long begun = System.nanoTime();
    look(null);
    assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
  }
}
