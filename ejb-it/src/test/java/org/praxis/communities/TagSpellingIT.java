package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.TagCount;
import org.praxis.communities.view.TagSynonym;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.people.Staff;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** How tags are written: as people typed them first, whatever the same word is typed like later. */
@ExtendWith(ArquillianExtension.class)
class TagSpellingIT {
  private static final PageRequest PAGE = PageRequest.first();

  @Inject Company company;
  @Inject TopicStarting starting;
  @Inject TopicReading reading;
  @Inject TopicMoving moving;
  @Inject Tagging tagging;
  @Inject Statements statements;
  @Resource ManagedExecutorService executor;

  private String slug;

  @BeforeEach
  void aCommunity() throws Exception {
    slug = company.community(0);
  }

  @Test
  void aTagIsShownAsItWasTypedFirstAndFoundHoweverItIsTyped() throws Exception {
    String word = Staff.word();
    ContributionId first = start(LEARNER, slug, "Übung " + word, "Straße");
    ContributionId second = start(COLLEAGUE, slug, "UBUNG " + word, "strasse");
    String said = "übung-" + word;
    assertThat(tags(first)).containsExactly(said, "straße");
    assertThat(tags(second)).containsExactly(said, "straße");
    assertThat(LEARNER.call(() -> tagging.of(slug, "ÜB"))).containsExactly(new TagCount(said, 2));
    for (String typed : List.of(said, "ubung-" + word, "Übung " + word)) {
      assertThat(
              LEARNER
                  .call(
                      () -> reading.topics(slug, new TopicFilter(false, null, typed, false), PAGE))
                  .total())
          .isEqualTo(2);
      assertThat(LEARNER.call(() -> reading.tagged(typed, PAGE)).items())
          .allSatisfy(row -> assertThat(row.tags()).containsExactly(said, "straße"))
          .hasSize(2);
      assertThat(TagSpelling.said(typed, List.of("straße", said))).isEqualTo(said);
    }
    assertThat(TagSpelling.said("Ñu", List.of(said))).isEqualTo("ñu");
    assertThat(tags(start(LEARNER, slug))).isEmpty();
  }

  @Test
  void eachCommunityWritesItsOwnWay() throws Exception {
    String other = company.community(0);
    ContributionId here = start(LEARNER, slug, "Café");
    ContributionId there = start(LEARNER, other, "cafe");
    assertThat(tags(here)).containsExactly("café");
    assertThat(tags(there)).containsExactly("cafe");
  }

  @Test
  void whatNobodyReadsYetDecidesNothingForOthers() throws Exception {
    ContributionId held = start(LEARNER, slug, "Pümp", "bluebird");
    assertThat(tags(held)).containsExactly("pümp", "bluebird");
    ContributionId read = start(COLLEAGUE, slug, "pump");
    start(LEARNER, slug, "pùmp");
    assertThat(tags(read)).containsExactly("pump");
    assertThat(tags(held)).containsExactly("pump", "bluebird");
  }

  @Test
  void whoAloneUsesATagMayTypeItBetter() throws Exception {
    ContributionId mine = start(LEARNER, slug, "ubung");
    LEARNER.run(() -> tagging.tag(mine, List.of("Übung")));
    assertThat(tags(mine)).containsExactly("übung");
    ContributionId another = start(COLLEAGUE, slug, "übung");
    COLLEAGUE.run(() -> tagging.tag(another, List.of("ubung")));
    assertThat(tags(another)).containsExactly("übung");
  }

  @Test
  void thoseWhoLookAfterTheCommunityCorrectHowATagIsWritten() throws Exception {
    ContributionId topic = start(LEARNER, slug, "ubung");
    start(COLLEAGUE, slug, "ubung");
    assertThatThrownBy(() -> LEARNER.run(() -> tagging.spell(slug, "ubung", "Übung")))
        .isInstanceOf(NotKeeper.class);
    assertThatThrownBy(() -> MODERATOR.run(() -> tagging.spell(slug, "ubung", "Übungen")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> MODERATOR.run(() -> tagging.spell(slug, "Öl", "Öl")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> MODERATOR.run(() -> tagging.spell(slug, null, "<>")))
        .isInstanceOf(InvalidInput.class);
    MODERATOR.run(() -> tagging.spell(slug, "Übung", "Übung"));
    start(LEARNER, slug, "ubung");
    assertThat(tags(topic)).containsExactly("übung");
    assertThat(LEARNER.call(() -> tagging.of(slug, null)))
        .containsExactly(new TagCount("übung", 3));
  }

  @Test
  void wordsThatMeanATagAreReadAsTheyWereTyped() throws Exception {
    ContributionId topic = start(LEARNER, slug, "Prüfung", "Übungen");
    MODERATOR.run(() -> tagging.mean(slug, "Übungen", "Übung"));
    assertThat(tags(topic)).containsExactly("prüfung", "übung");
    assertThat(LEARNER.call(() -> tagging.synonyms(slug)))
        .containsExactly(new TagSynonym("übungen", "übung"));
    assertThat(tags(start(COLLEAGUE, slug, "UBUNGEN"))).containsExactly("übung");
  }

  @Test
  void aTopicThatMovesTakesAlongHowItsTagsAreWritten() throws Exception {
    String other = company.community(0);
    start(LEARNER, other, "cafe");
    ContributionId moved = start(LEARNER, slug, "Übung", "Café");
    MODERATOR.run(() -> moving.move(moved, new MoveDraft(other, null)));
    assertThat(tags(moved)).containsExactly("übung", "cafe");
    ContributionId merged = start(LEARNER, slug, "Öl");
    MODERATOR.run(() -> moving.merge(merged, new MergeDraft(moved, null)));
    assertThat(tags(moved)).containsExactly("übung", "cafe", "öl");
  }

  @Test
  void aTopicThatIsSplitOffAgainHasItsTagsAsTheyWereWritten() throws Exception {
    String other = company.community(0);
    ContributionId into = start(LEARNER, other, "one", "two", "three", "four", "five");
    ContributionId merged = start(LEARNER, slug, "Übung");
    MODERATOR.run(() -> moving.merge(merged, new MergeDraft(into, null)));
    assertThat(tags(into)).containsExactly("one", "two", "three", "four", "five");
    MODERATOR.run(
        () ->
            moving.split(
                into, new SplitDraft(Set.of(merged), "On its own again", TopicKind.DISCUSSION)));
    assertThat(tags(merged)).containsExactly("übung");
  }

  @Test
  void ofTwoWhoTypeANewTagAtOnceOneSaysHowItIsWrittenAndNoneFails() throws Exception {
    for (int round = 0; round < 5; round++) {
      CyclicBarrier together = new CyclicBarrier(2);
      String word = Staff.word();
      List<Future<ContributionId>> both =
          List.of(
              executor.submit(() -> startTogether(LEARNER, together, "Ä " + word, "Ö " + word)),
              executor.submit(() -> startTogether(COLLEAGUE, together, "o " + word, "a " + word)));
      // Read when both are done: who comes second may still say how it is written.
      ContributionId one = both.get(0).get();
      ContributionId other = both.get(1).get();
      assertThat(tags(other)).containsExactlyInAnyOrderElementsOf(tags(one));
    }
  }

  private ContributionId startTogether(As person, CyclicBarrier together, String... tags)
      throws Exception {
    together.await();
    return start(person, slug, tags);
  }

  @Test
  void listsAndTopicsCostTheSameHoweverManyTagsThereAre() throws Exception {
    List<Long> lists = new ArrayList<>();
    List<Long> topics = new ArrayList<>();
    List<Long> counted = new ArrayList<>();
    ContributionId last = null;
    int rows = 0;
    for (int length : new int[] {1, 20}) {
      for (; rows < length; rows++) {
        last = start(LEARNER, slug, "Ü" + rows, "ä" + rows, "ö");
      }
      ContributionId topic = last;
      lists.add(
          statements.of(() -> COLLEAGUE.call(() -> reading.topics(slug, TopicFilter.ALL, PAGE))));
      topics.add(statements.of(() -> COLLEAGUE.call(() -> reading.topic(topic, PAGE))));
      counted.add(statements.of(() -> COLLEAGUE.call(() -> tagging.of(slug, null))));
    }
    assertThat(lists).containsOnly(lists.get(0));
    assertThat(topics).containsOnly(topics.get(0));
    assertThat(topics.get(0)).isLessThanOrEqualTo(14);
    assertThat(counted).containsOnly(counted.get(0));
  }

  private ContributionId start(As person, String community, String... tags) throws Exception {
    return person
        .call(
            () ->
                starting.start(
                    community,
                    new TopicDraft(
                        TopicKind.DISCUSSION,
                        "A title",
                        "text " + UUID.randomUUID(),
                        List.of(tags),
                        null,
                        null)))
        .id();
  }

  private List<String> tags(ContributionId topic) throws Exception {
    return MODERATOR.call(() -> reading.topic(topic, PAGE)).particulars().tags();
  }
}
