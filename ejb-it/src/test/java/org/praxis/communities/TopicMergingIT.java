package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.Spot;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.platform.PageRequest;

/** A topic that becomes a part of another, and one of its own again. */
@ExtendWith(ArquillianExtension.class)
class TopicMergingIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject TopicStarting starting;
  @Inject TopicMoving moving;
  @Inject TopicReading reading;
  @Inject Replying replying;
  @Inject Tagging tagging;
  @Inject AnswerAcceptance acceptance;
  @Inject MyContributions own;
  @Inject Revising revising;
  @Inject Withdrawing withdrawing;
  @Inject Rows rows;

  private String slug;
  private ContributionId into;
  private ContributionId there;
  private ContributionId topic;
  private ContributionId first;
  private ContributionId under;
  private ContributionId second;

  @BeforeEach
  void twoConversations() throws Exception {
    slug = company.community(0);
    into = company.ask(COLLEAGUE, slug, "Pumps?").id();
    TopicDraft draft =
        new TopicDraft(
            TopicKind.QUESTION, "How do I?", "Which pump?", List.of("tools"), null, null);
    topic = LEARNER.call(() -> starting.start(slug, draft)).id();
    first = company.reply(COLLEAGUE, topic, "The old one.").id();
    there = company.reply(LEARNER, into, "Yes.").id();
    second = company.reply(LEARNER, topic, "And which tool?").id();
    under = reply(LEARNER, topic, first, "Which one is old?");
  }

  @Test
  void itsRepliesStandUnderItInTheOrderOfTheirTime() throws Exception {
    merge(topic, into);
    assertThat(outline(into)).containsExactly(topic + ": " + first + second + under, there + ": ");
    assertThat(LEARNER.call(() -> reading.spot(into, under))).isEqualTo(new Spot(null, 1));
    ReplyView asked = show(into).replies().items().get(0);
    assertThat(asked.nested().first().get(0).to()).isNull();
    assertThat(asked.nested().first().get(2).to())
        .isEqualTo(asked.nested().first().get(0).author());
    assertThat(LEARNER.call(() -> reading.topic(into, topic, FIRST)).replies().items().get(2).to())
        .isEqualTo(asked.nested().first().get(0).author());
    assertThat(LEARNER.call(() -> reading.topicOf(under))).isEqualTo(into);
  }

  @Test
  void aLongOneHasAListOfItsOwnToWhichAddressesLead() throws Exception {
    ContributionId last = null;
    for (int i = 0; i < 25; i++) {
      last = company.reply(COLLEAGUE, topic, "Reply " + i).id();
    }
    merge(topic, into);
    ContributionId far = last;
    assertThat(LEARNER.call(() -> reading.spot(into, far))).isEqualTo(new Spot(topic, 2));
    TopicView listed = LEARNER.call(() -> reading.topic(into, topic, PageRequest.of(2)));
    assertThat(listed.replies().total()).isEqualTo(28);
    assertThat(listed.replies().items()).extracting("id").contains(far);
  }

  @Test
  void splitOffAgainItIsTheTopicThatItWas() throws Exception {
    LEARNER.run(() -> acceptance.accept(topic, second));
    List<String> before = outline(topic);
    String text = LEARNER.call(() -> own.one(topic)).text();
    merge(topic, into);
    ContributionId late = reply(COLLEAGUE, into, first, "The green one.");
    split(into, topic, "How do I?");
    TopicView again = show(topic);
    assertThat(again.kind()).isEqualTo(TopicKind.QUESTION);
    assertThat(again.title()).isEqualTo("How do I?");
    assertThat(again.acceptedAnswer().id()).isEqualTo(second);
    assertThat(again.particulars().tags()).containsExactly("tools");
    assertThat(again.particulars().replies()).isEqualTo(4);
    assertThat(LEARNER.call(() -> own.one(topic)).text()).isEqualTo(text);
    // What was replied to it meanwhile comes along.
    assertThat(outline(topic)).hasSize(3).containsAll(before).contains(late + ": ");
    assertThat(outline(into)).containsExactly(there + ": ");
    assertThat(kept()).isEqualTo(List.of());
  }

  @Test
  void whatWasMergedTwiceComesBackStepByStep() throws Exception {
    List<String> before = outline(topic);
    ContributionId last = company.ask(COLLEAGUE, slug, "Everything?").id();
    merge(topic, into);
    List<String> between = outline(into);
    merge(into, last);
    assertThat(outline(last)).containsExactly(into + ": " + topic + first + there + second + under);
    split(last, into, "Pumps?");
    assertThat(outline(into)).isEqualTo(between);
    split(into, topic, "How do I?");
    assertThat(outline(topic)).isEqualTo(before);
    assertThat(kept()).isEqualTo(List.of());
  }

  @Test
  void whatAnswersAReplyFollowsItOutOfTheTopicThatWasMerged() throws Exception {
    merge(topic, into);
    split(into, first, "The old one");
    assertThat(outline(first)).containsExactly(under + ": ");
    assertThat(outline(into)).containsExactly(topic + ": " + second, there + ": ");
    split(into, topic, "How do I?");
    assertThat(outline(topic)).containsExactly(second + ": ");
  }

  @Test
  void itsTagsComeBackAsTheCommunitySaysThem() throws Exception {
    merge(topic, into);
    MODERATOR.run(() -> tagging.mean(slug, "tools", "equipment"));
    split(into, topic, "How do I?");
    assertThat(show(topic).particulars().tags()).containsExactly("equipment");
  }

  @Test
  void anAnswerThatWasTakenBackMeanwhileIsNoneAnyMore() throws Exception {
    LEARNER.run(() -> acceptance.accept(topic, first));
    merge(topic, into);
    COLLEAGUE.run(() -> withdrawing.withdraw(first, own.one(first).version()));
    split(into, topic, "How do I?");
    assertThat(show(topic).acceptedAnswer()).isNull();
  }

  @Test
  void whatItsAuthorWroteAnewMeanwhileStays() throws Exception {
    merge(topic, into);
    LEARNER.run(
        () ->
            revising.revise(
                topic, new Revision(null, "Which pump, then?", own.one(topic).version())));
    split(into, topic, "How do I?");
    assertThat(LEARNER.call(() -> own.one(topic)).text()).isEqualTo("Which pump, then?");
  }

  /** A line for each reply, with those under it. */
  private List<String> outline(ContributionId id) throws Exception {
    return show(id).replies().items().stream()
        .map(
            reply ->
                reply.id()
                    + ": "
                    + String.join(
                        "",
                        reply.nested().first().stream()
                            .map(ReplyView::id)
                            .map(ContributionId::toString)
                            .toList()))
        .toList();
  }

  private TopicView show(ContributionId id) throws Exception {
    return LEARNER.call(() -> reading.topic(id, FIRST));
  }

  private ContributionId reply(As person, ContributionId in, ContributionId to, String text)
      throws Exception {
    return person.call(() -> replying.reply(in, new ReplyDraft(text, to, null))).id();
  }

  private void merge(ContributionId one, ContributionId other) {
    MODERATOR.run(() -> moving.merge(one, new MergeDraft(other, null)));
  }

  private void split(ContributionId from, ContributionId reply, String title) {
    MODERATOR.run(
        () -> moving.split(from, new SplitDraft(Set.of(reply), title, TopicKind.DISCUSSION)));
  }

  /** What is still remembered of these two. */
  private List<?> kept() {
    return Stream.of(topic, into)
        .flatMap(
            id ->
                rows
                    .read(
                        "select c.id from communities_contribution c where c.id = ?1 and (exists"
                            + " (select 1 from communities_merged m where m.contribution_key ="
                            + " c.key) or exists (select 1 from communities_answers a join"
                            + " communities_contribution r on r.key = a.reply_key where r.topic_key"
                            + " = c.key))",
                        id.value())
                    .stream())
        .toList();
  }
}
