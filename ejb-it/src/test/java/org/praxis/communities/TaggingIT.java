package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TagCount;
import org.praxis.communities.view.TagSynonym;
import org.praxis.communities.view.TopicRow;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.people.Staff;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** The words under which topics are found. */
@ExtendWith(ArquillianExtension.class)
class TaggingIT {
  private static final PageRequest PAGE = PageRequest.first();

  @Inject Company company;
  @Inject Founding founding;
  @Inject TopicStarting starting;
  @Inject TopicReading reading;
  @Inject Tagging tagging;

  @Test
  void topicsAreFoundByTagInTheirCommunityAndAcrossThoseThatOneMayRead() throws Exception {
    String word = Staff.word();
    String one = company.community(0);
    String two = company.community(0);
    String secret = "s-" + UUID.randomUUID();
    MODERATOR.run(
        () ->
            founding.found(
                new CommunityDraft(
                    secret, "Secret", Company.draft(secret, 0).charter(), Access.PRIVATE)));
    ContributionId here =
        start(LEARNER, one, "Ünd " + word.toUpperCase(java.util.Locale.ROOT)).id();
    ContributionId there = start(COLLEAGUE, two, "und-" + word, "more").id();
    start(MODERATOR, secret, "und " + word);
    assertThat(ids(LEARNER.call(() -> reading.topics(one, tagged("Und_" + word), PAGE)).items()))
        .containsExactly(here);
    assertThat(ids(LEARNER.call(() -> reading.tagged("UND " + word, PAGE)).items()))
        .containsExactly(there, here);
    assertThat(LEARNER.call(() -> reading.tagged("und-" + word, PAGE)).total()).isEqualTo(2);
    assertThat(LEARNER.call(() -> tagging.of(two, "UND")))
        .containsExactly(new TagCount("und-" + word, 1));
  }

  @Test
  void aSynonymActsOnWhatIsThereOnWritingAndInFilters() throws Exception {
    String slug = company.community(0);
    ContributionId before = start(LEARNER, slug, "js", "javascript", "web").id();
    assertThatThrownBy(() -> LEARNER.run(() -> tagging.mean(slug, "js", "javascript")))
        .isInstanceOf(NotKeeper.class);
    MODERATOR.run(() -> tagging.mean(slug, "JS", "JavaScript"));
    ContributionId after = start(LEARNER, slug, "Js").id();
    assertThat(tags(before)).containsExactly("javascript", "web");
    assertThat(tags(after)).containsExactly("javascript");
    assertThat(ids(LEARNER.call(() -> reading.topics(slug, tagged("js"), PAGE)).items()))
        .containsExactlyInAnyOrder(after, before);
    assertThat(ids(LEARNER.call(() -> reading.tagged("js", PAGE)).items())).contains(after, before);
    assertThat(LEARNER.call(() -> tagging.of(slug, "js")))
        .containsExactly(new TagCount("javascript", 2));
    // What means a word means its tag.
    MODERATOR.run(() -> tagging.mean(slug, "ecmascript", "js"));
    MODERATOR.run(() -> tagging.mean(slug, "javascript", "typescript"));
    assertThat(LEARNER.call(() -> tagging.synonyms(slug)))
        .containsExactly(
            new TagSynonym("ecmascript", "typescript"),
            new TagSynonym("javascript", "typescript"),
            new TagSynonym("js", "typescript"));
    assertThat(tags(after)).containsExactly("typescript");
    assertThatThrownBy(() -> MODERATOR.run(() -> tagging.mean(slug, "typescript", "js")))
        .isInstanceOf(InvalidInput.class);
    MODERATOR.run(() -> tagging.meanItself(slug, "js"));
    assertThat(LEARNER.call(() -> tagging.synonyms(slug))).hasSize(2);
  }

  @Test
  void anAuthorChangesTagsWithinWhatTheCommunityUsesAndKeepersBeyond() throws Exception {
    String slug = company.community(0);
    start(COLLEAGUE, slug, "used");
    ContributionId mine = start(LEARNER, slug, "own").id();
    LEARNER.run(() -> tagging.tag(mine, List.of("Used", "own")));
    assertThat(tags(mine)).containsExactly("used", "own");
    assertThatThrownBy(() -> LEARNER.run(() -> tagging.tag(mine, List.of("fresh"))))
        .isInstanceOf(NewTag.class);
    assertThatThrownBy(() -> COLLEAGUE.run(() -> tagging.tag(mine, List.of("used"))))
        .isInstanceOf(TagsOfOthers.class);
    MODERATOR.run(() -> tagging.tag(mine, List.of("fresh")));
    assertThat(tags(mine)).containsExactly("fresh");
  }

  @Test
  void aTagIsScreenedAndMoreThanFiveAreRefused() throws Exception {
    String slug = company.community(0);
    assertThat(start(LEARNER, slug, "bluebird").held()).isTrue();
    assertThatThrownBy(() -> start(LEARNER, slug, "a", "b", "c", "d", "e", "f"))
        .isInstanceOf(InvalidInput.class);
  }

  private Submitted start(As person, String slug, String... tags) throws Exception {
    return person.call(
        () ->
            starting.start(
                slug,
                new TopicDraft(
                    TopicKind.DISCUSSION,
                    "Tagged " + String.join(" ", tags).replace("bluebird", ""),
                    "text " + UUID.randomUUID(),
                    List.of(tags),
                    null,
                    null)));
  }

  private List<String> tags(ContributionId topic) throws Exception {
    return LEARNER.call(() -> reading.topic(topic, PAGE)).particulars().tags();
  }

  private static TopicFilter tagged(String tag) {
    return new TopicFilter(false, null, tag, false);
  }

  private static List<ContributionId> ids(List<TopicRow> rows) {
    return rows.stream().map(TopicRow::id).toList();
  }
}
