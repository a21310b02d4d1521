package org.praxis.communities.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.NotAMember;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicReading;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.HoldReason;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class WritingIT {
  @Inject Company company;
  @Inject Drafting drafting;
  @Inject Foreseeing foreseeing;
  @Inject TopicStarting starting;
  @Inject TopicReading topics;
  @Inject Discovering discovering;
  @Inject CaseReview review;
  @Inject Statements statements;

  @Test
  void aDraftIsGoneOnWithAndThenDiscarded() throws Exception {
    UUID place = UUID.randomUUID();
    DraftId id = DraftId.next();
    DraftView first = save(LEARNER, id, place, "On", null);
    DraftView second = save(LEARNER, id, place, "Once", first.version());
    assertThat(second.version()).isNotEqualTo(first.version());
    assertThat(LEARNER.call(() -> drafting.at(DraftPurpose.REPLY, place)))
        .extracting(DraftView::text)
        .containsExactly("Once");
    LEARNER.run(() -> drafting.discard(id));
    LEARNER.run(() -> drafting.discard(id));
    assertThat(LEARNER.call(() -> drafting.at(DraftPurpose.REPLY, place))).isEmpty();
    assertThatThrownBy(() -> save(LEARNER, id, place, "Once more", second.version()))
        .isInstanceOf(DraftGone.class);
  }

  @Test
  void ofTwoDevicesNeitherOverwritesTheOther() throws Exception {
    UUID place = UUID.randomUUID();
    DraftId id = DraftId.next();
    DraftView shown = save(LEARNER, id, place, "begun", null);
    save(LEARNER, id, place, "on the phone", shown.version());
    assertThatThrownBy(() -> save(LEARNER, id, place, "at the desk", shown.version()))
        .isInstanceOf(DraftOvertaken.class);
    save(LEARNER, DraftId.next(), place, "at the desk", null);
    assertThat(LEARNER.call(() -> drafting.at(DraftPurpose.REPLY, place)))
        .extracting(DraftView::text)
        .containsExactly("at the desk", "on the phone");
  }

  @Test
  void whatIsSentDoesNotTakeAlongWhatAnotherDeviceWroteMeanwhile() throws Exception {
    UUID place = UUID.randomUUID();
    DraftId id = DraftId.next();
    DraftView sent = save(LEARNER, id, place, "sent from the desk", null);
    DraftView meanwhile = save(LEARNER, id, place, "and on the phone", sent.version());
    LEARNER.run(() -> drafting.end(id, sent.version()));
    assertThat(LEARNER.call(() -> drafting.one(id)).text()).isEqualTo("and on the phone");
    COLLEAGUE.run(() -> drafting.end(id, meanwhile.version()));
    LEARNER.run(() -> drafting.end(id, meanwhile.version()));
    assertThatThrownBy(() -> LEARNER.call(() -> drafting.one(id))).isInstanceOf(NoSuchDraft.class);
  }

  @Test
  void aDraftIsItsAuthorsAlone() throws Exception {
    UUID place = UUID.randomUUID();
    DraftId id = DraftId.next();
    save(LEARNER, id, place, "mine", null);
    for (As other : new As[] {COLLEAGUE, MODERATOR}) {
      assertThatThrownBy(() -> other.call(() -> drafting.one(id))).isInstanceOf(NoSuchDraft.class);
      assertThatThrownBy(() -> save(other, id, place, "theirs", 0L)).isInstanceOf(DraftGone.class);
      assertThat(other.call(() -> drafting.at(DraftPurpose.REPLY, place))).isEmpty();
      other.run(() -> drafting.discard(id));
    }
    assertThat(LEARNER.call(() -> drafting.one(id)).text()).isEqualTo("mine");
  }

  @Test
  void theListSaysWhatEachDraftIsFor() throws Exception {
    String slug = company.community(1);
    UUID community = LEARNER.call(() -> discovering.find(slug)).orElseThrow().id().value();
    ContributionId topic = company.ask(LEARNER, slug, "held").id();
    save(LEARNER, DraftPurpose.TOPIC, community);
    save(LEARNER, DraftPurpose.REVISION, topic.value());
    // A topic that waits is not open to a colleague, and its title neither.
    save(COLLEAGUE, DraftPurpose.REPLY, topic.value());
    assertThat(LEARNER.call(() -> drafting.mine(PageRequest.first())).items().subList(0, 2))
        .extracting(DraftView::placeName)
        .containsExactly("How do I?", "Test community");
    DraftView theirs = COLLEAGUE.call(() -> drafting.mine(PageRequest.first())).items().get(0);
    assertThat(theirs.place()).isEqualTo(topic.value());
    assertThat(theirs.placeName()).isNull();
    assertThat(theirs.communitySlug()).isNull();
  }

  @Test
  void theListCostsTheSameWithOneDraftAndWithMany() throws Exception {
    String slug = company.community(0);
    UUID community = LEARNER.call(() -> discovering.find(slug)).orElseThrow().id().value();
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    PageRequest page = new PageRequest(1, 100);
    List<Long> costs = new ArrayList<>();
    for (int some : new int[] {1, 10}) {
      for (int more = 0; more < some; more++) {
        save(LEARNER, DraftPurpose.TOPIC, community);
        save(LEARNER, DraftPurpose.REPLY, topic.value());
      }
      costs.add(statements.of(() -> LEARNER.call(() -> drafting.mine(page))));
    }
    assertThat(costs).containsOnly(costs.get(0));
  }

  @Test
  void whatIsForeseenIsWhatHappensAndOpensNoCase() throws Exception {
    String slug = company.community(1);
    long waiting = MODERATOR.call(() -> review.waiting());
    assertThat(foreseen(LEARNER, slug, "When does blue\u200Bbird start?", false))
        .containsExactly(Company.term(3), HoldReason.firstContributions());
    assertThat(foreseen(MODERATOR, slug, "Hello", false)).isEmpty();
    assertThat(foreseen(MODERATOR, slug, "Hello", true)).containsExactly(HoldReason.revised());
    assertThat(MODERATOR.call(() -> review.waiting())).isEqualTo(waiting);
    // Nothing was counted for the author either.
    assertThat(foreseen(LEARNER, slug, "Hello", false))
        .containsExactly(HoldReason.firstContributions());
  }

  @Test
  void onlyMembersAskWhatWouldBeHeld() throws Exception {
    String slug = company.community(1);
    assertThatThrownBy(() -> foreseen(Company.TRAINER, slug, "bluebird", false))
        .isInstanceOf(NotAMember.class);
  }

  @Test
  void topicsThatAreCalledAlikeAreFoundWhileOneTypes() throws Exception {
    String slug = company.community(0);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    start(LEARNER, slug, "Why does my " + mark + " pivot table lose its format?");
    start(LEARNER, slug, "Who waters the plants?");
    assertThat(alike(COLLEAGUE, "pivot " + mark)).hasSize(1);
    assertThat(alike(COLLEAGUE, "My " + mark + " pivot tables lose the format")).hasSize(1);
    assertThat(alike(COLLEAGUE, "  ")).isEmpty();
    assertThat(alike(COLLEAGUE, null)).isEmpty();
  }

  @Test
  void aTopicThatWaitsIsNotSimilarToAnything() throws Exception {
    String slug = company.community(1);
    String mark = UUID.randomUUID().toString();
    start(LEARNER, slug, "Held " + mark);
    assertThat(alike(COLLEAGUE, "Held " + mark)).isEmpty();
  }

  private List<String> alike(As reader, String title) throws Exception {
    return reader.call(() -> topics.alike(title, 5)).stream().map(row -> row.title()).toList();
  }

  private void start(As author, String slug, String title) throws Exception {
    author.call(() -> starting.start(slug, new TopicDraft(TopicKind.QUESTION, title, "text")));
  }

  private List<HoldReason> foreseen(As author, String slug, String text, boolean revises)
      throws Exception {
    return author.call(() -> foreseeing.look(new Foreseen(slug, "Title", text, revises)).reasons());
  }

  private DraftView save(As author, DraftId id, UUID place, String text, Long version)
      throws Exception {
    return author.call(
        () ->
            drafting.save(id, new DraftText(DraftPurpose.REPLY, place, null, null, text, version)));
  }

  private void save(As author, DraftPurpose purpose, UUID place) throws Exception {
    author.call(
        () ->
            drafting.save(
                DraftId.next(), new DraftText(purpose, place, null, "Title", "text", null)));
  }
}
