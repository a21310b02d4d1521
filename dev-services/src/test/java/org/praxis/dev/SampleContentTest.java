package org.praxis.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldif.LDIFReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.praxis.dev.SampleContent.Community;
import org.praxis.dev.SampleContent.Post;

class SampleContentTest {

  @Test
  void everybodyIsInTheDirectory() throws Exception {
    var people = new HashSet<String>();
    for (var entry : LDIFReader.readEntries("../wildfly-config/sample-company.ldif")) {
      people.add(entry.getAttributeValue("uid"));
    }
    for (var community : SampleContent.communities()) {
      assertThat(people)
          .contains(community.founder(), community.moderator())
          .containsAll(community.members())
          .containsAll(community.requests().keySet())
          .containsAll(community.posts().flatMap(SampleContentTest::heard).toList());
    }
    for (var track : SampleContent.tracks()) {
      assertThat(people).contains(track.trainer()).containsAll(track.learners().keySet());
    }
  }

  @Test
  void whoWritesIsAMember() {
    for (var community : SampleContent.communities()) {
      assertThat(community.posts()).extracting(Post::by).isSubsetOf(community.members());
      assertThat(community.members())
          .containsAll(community.moderators())
          .containsAll(community.experts())
          .containsAll(community.unread());
    }
  }

  @Test
  void whoVotesOrAppliesIsAMember() {
    for (var community : SampleContent.communities()) {
      assertThat(
              community
                  .posts()
                  .flatMap(
                      post ->
                          Stream.of(
                                  post.echo().votes(),
                                  post.echo().ballots().keySet(),
                                  post.echo().applied().keySet())
                              .flatMap(Collection::stream)))
          .isSubsetOf(community.members());
    }
  }

  @Test
  void nobodyEndorsesThemselves() {
    for (var community : SampleContent.communities()) {
      assertThat(community.posts())
          .noneMatch(
              post ->
                  post.echo().helped().contains(post.by())
                      || post.echo().applied().containsKey(post.by()));
    }
  }

  @Test
  void aGuideIsMadeFromATopicOfItsCommunityByItsMembers() {
    for (var community : SampleContent.communities()) {
      for (var guide : community.guides()) {
        assertThat(community.topics()).extracting(Post::title).contains(guide.topic());
        assertThat(community.members()).contains(guide.owner()).containsAll(guide.authors());
        Stream.of(guide.edit(), guide.proposal())
            .filter(Objects::nonNull)
            .forEach(
                change -> {
                  assertThat(community.members()).contains(change.by());
                  assertThat(change.of(guide.text())).isNotEqualTo(guide.text());
                });
      }
    }
  }

  @Test
  void aQuoteIsASentenceOfWhatItAnswers() {
    SampleContent.communities()
        .forEach(community -> community.topics().forEach(SampleContentTest::quotesAreSaid));
  }

  @Test
  void thereIsEveryKindOfTopicAndOfCommunity() {
    assertThat(SampleContent.communities().stream().flatMap(Community::posts))
        .extracting(Post::kind)
        .contains("QUESTION", "DISCUSSION", "IDEA", "ANNOUNCEMENT", "POLL");
    assertThat(SampleContent.communities())
        .extracting(community -> community.community().path("access").asText("OPEN"))
        .contains("OPEN", "BY_REQUEST", "PRIVATE");
  }

  private static void quotesAreSaid(Post post) {
    for (var reply : post.replies()) {
      if (reply.quote() != null) {
        assertThat(post.text()).contains(reply.quote());
      }
      quotesAreSaid(reply);
    }
  }

  private static Stream<String> heard(Post post) {
    var echo = post.echo();
    return Stream.of(
            echo.helped(),
            echo.applied().keySet(),
            echo.votes(),
            echo.ballots().keySet(),
            echo.seen())
        .flatMap(Collection::stream);
  }

  @Test
  void aCharterHasClausesOfAllThreeKinds() {
    for (var community : SampleContent.communities()) {
      assertThat(clauses(community))
          .extracting(clause -> clause.path("kind").asText())
          .contains("IN_SCOPE", "OUT_OF_SCOPE", "NEVER_HERE");
    }
  }

  @Test
  void whatEverybodyReadsKeepsToTheCharter() {
    for (var community : SampleContent.communities()) {
      var terms =
          clauses(community).flatMap(clause -> stream(clause.path("terms"))).map(JsonNode::asText);
      assertThat(terms)
          .isNotEmpty()
          .allSatisfy(
              term ->
                  assertThat(community.posts().filter(Post::isForEveryone))
                      .extracting(
                          post -> (post.title() + " " + post.text()).toLowerCase(Locale.ROOT))
                      .noneMatch(text -> text.contains(term)));
    }
  }

  @Test
  void aDecisionNamesAClauseOfItsCharter() {
    for (var community : SampleContent.communities()) {
      var numbers = (int) clauses(community).count();
      assertThat(community.posts().flatMap(post -> Stream.of(post.returned(), post.rejected())))
          .filteredOn(decision -> decision != null)
          .allSatisfy(decision -> assertThat(decision.clause()).isBetween(1, numbers));
    }
  }

  @Test
  void anAuthorSaysNothingTwice() {
    for (var community : SampleContent.communities()) {
      assertThat(community.posts().map(post -> post.by() + post.text())).doesNotHaveDuplicates();
    }
  }

  @Test
  void aDiscussionStepLeadsToACommunityOfTheSample() {
    var slugs = Set.copyOf(SampleContent.communities().stream().map(Community::slug).toList());
    for (var track : SampleContent.tracks()) {
      assertThat(track.steps().stream())
          .filteredOn(step -> step.path("kind").asText().equals("DISCUSSION"))
          .isNotEmpty()
          .allSatisfy(step -> assertThat(slugs).contains(step.path("community").asText()));
    }
  }

  private static Stream<JsonNode> clauses(Community community) {
    return stream(community.community().at("/charter/clauses"));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
