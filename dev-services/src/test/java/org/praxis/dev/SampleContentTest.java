package org.praxis.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldif.LDIFReader;
import java.util.HashSet;
import java.util.Locale;
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
          .containsAll(community.members());
    }
    for (var track : SampleContent.tracks()) {
      assertThat(people).contains(track.trainer()).containsAll(track.learners().keySet());
    }
  }

  @Test
  void whoWritesIsAMember() {
    for (var community : SampleContent.communities()) {
      assertThat(posts(community)).extracting(Post::by).isSubsetOf(community.members());
    }
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
                  assertThat(posts(community).filter(Post::isForEveryone))
                      .extracting(
                          post -> (post.title() + " " + post.text()).toLowerCase(Locale.ROOT))
                      .noneMatch(text -> text.contains(term)));
    }
  }

  @Test
  void aDecisionNamesAClauseOfItsCharter() {
    for (var community : SampleContent.communities()) {
      var numbers = (int) clauses(community).count();
      assertThat(posts(community).flatMap(post -> Stream.of(post.returned(), post.rejected())))
          .filteredOn(decision -> decision != null)
          .allSatisfy(decision -> assertThat(decision.clause()).isBetween(1, numbers));
    }
  }

  @Test
  void anAuthorSaysNothingTwice() {
    for (var community : SampleContent.communities()) {
      assertThat(posts(community).map(post -> post.by() + post.text())).doesNotHaveDuplicates();
    }
  }

  @Test
  void aDiscussionStepLeadsToACommunityOfTheSample() {
    var slugs = Set.copyOf(SampleContent.communities().stream().map(Community::slug).toList());
    for (var track : SampleContent.tracks()) {
      assertThat(stream(track.track().path("steps")))
          .filteredOn(step -> step.path("kind").asText().equals("DISCUSSION"))
          .isNotEmpty()
          .allSatisfy(step -> assertThat(slugs).contains(step.path("community").asText()));
    }
  }

  private static Stream<Post> posts(Community community) {
    return community.topics().stream()
        .flatMap(topic -> Stream.concat(Stream.of(topic), topic.replies().stream()));
  }

  private static Stream<JsonNode> clauses(Community community) {
    return stream(community.community().at("/charter/clauses"));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
