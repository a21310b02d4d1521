package org.praxis.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the sample company says and does, as it is written down in {@code resources/sample}: a file
 * for each community and each track, in YAML because it keeps long texts readable. People are named
 * by their login in {@code wildfly-config/sample-company.ldif}.
 */
final class SampleContent {

  private static final List<String> COMMUNITIES =
      List.of(
          "first-weeks",
          "customer-conversations",
          "daten-und-tabellen",
          "in-the-field",
          "haus-berlin",
          "people-partners");
  private static final List<String> TRACKS =
      List.of("talking-with-customers", "numbers-people-trust");

  /** A mistyped key is an error, not a silence. */
  private static final YAMLMapper YAML = new YAMLMapper();

  private SampleContent() {}

  /**
   * @param moderator who decides on what is held here
   * @param community as the API takes it
   * @param audience who belongs without asking; null where people join themselves
   * @param members who join, or are let in by the founder where one cannot
   * @param requests by login: who asks to be let in and waits, with their word
   * @param unread who of the members has not acknowledged the charter that wants it
   * @param amendment the charter's second edition, as the API takes it; null for none
   * @param synonyms from a word to the tag that it means
   * @param topics in the order in which they are started
   */
  record Community(
      String founder,
      String moderator,
      JsonNode community,
      Audience audience,
      List<String> members,
      List<String> moderators,
      List<String> experts,
      Map<String, String> requests,
      List<String> unread,
      JsonNode amendment,
      Map<String, String> synonyms,
      List<Post> topics,
      List<Guide> guides) {

    Community {
      moderators = orNone(moderators);
      experts = orNone(experts);
      requests = orNone(requests);
      unread = orNone(unread);
      synonyms = orNone(synonyms);
      guides = orNone(guides);
    }

    String slug() {
      return community.path("slug").textValue();
    }

    boolean isOpen() {
      return community.path("access").asText("OPEN").equals("OPEN");
    }

    /** Topics and replies. */
    Stream<Post> posts() {
      return topics.stream().flatMap(Post::withReplies);
    }
  }

  /**
   * @param office in which they work
   */
  record Audience(String name, String office) {}

  /**
   * A topic or a reply. What is held is approved, unless it waits, is returned or is rejected.
   *
   * @param by who writes it
   * @param question title of a question; a reply has no title
   * @param discussion title of a discussion
   * @param idea title of an idea
   * @param announcement title of an announcement
   * @param poll title of a poll
   * @param options of a poll, which ends in a week
   * @param before how it read at first; null where it never changed
   * @param quote a sentence of what it answers
   * @param late said in the last days, after everything else
   * @param accepted for a reply: who asked accepts it as the answer
   * @param waits stays in the moderators' queue
   * @param returned goes back to its author
   * @param rejected is not published at all
   */
  record Post(
      String by,
      String question,
      String discussion,
      String idea,
      String announcement,
      String poll,
      List<String> options,
      List<String> tags,
      String text,
      String before,
      String quote,
      boolean late,
      List<Post> replies,
      boolean accepted,
      boolean waits,
      Decision returned,
      Decision rejected,
      Echo echo) {

    Post {
      text = text.strip();
      before = before == null ? null : before.strip();
      tags = orNone(tags);
      replies = orNone(replies);
      late = late || waits;
      echo = echo == null ? new Echo(null, null, null, null, null, null, false, null) : echo;
    }

    /** As the API calls it; null for a reply. */
    String kind() {
      if (question != null) {
        return "QUESTION";
      } else if (discussion != null) {
        return "DISCUSSION";
      } else if (idea != null) {
        return "IDEA";
      } else if (announcement != null) {
        return "ANNOUNCEMENT";
      }
      return poll == null ? null : "POLL";
    }

    String title() {
      return Stream.of(question, discussion, idea, announcement, poll)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    boolean isForEveryone() {
      return !waits && returned == null && rejected == null;
    }

    /** It, its replies, and theirs. */
    Stream<Post> withReplies() {
      return Stream.concat(Stream.of(this), replies.stream().flatMap(Post::withReplies));
    }
  }

  /**
   * What others make of a post; each part may be missing.
   *
   * @param helped whom it helped
   * @param applied by login: who applied it, and how
   * @param votes who wants the idea
   * @param planned a word of those who decided to do it
   * @param ballots by login: the number of what they chose
   * @param seen who opened the announcement
   * @param closed why nobody replies any more
   */
  record Echo(
      List<String> helped,
      Map<String, String> applied,
      List<String> votes,
      String planned,
      Map<String, Integer> ballots,
      List<String> seen,
      boolean pinned,
      String closed) {

    Echo {
      helped = orNone(helped);
      applied = orNone(applied);
      votes = orNone(votes);
      ballots = orNone(ballots);
      seen = orNone(seen);
    }
  }

  /**
   * @param topic title of the topic that it is made from
   * @param days for how long it counts as right; null for half a year
   * @param authors who writes it beside its owner
   * @param edit its second revision; null while it has one
   * @param proposal a change that waits; null for none
   * @param useful who said that it was
   */
  record Guide(
      String owner,
      String title,
      String topic,
      Integer days,
      List<String> authors,
      String text,
      Change edit,
      Change proposal,
      List<String> useful) {

    Guide {
      text = text.strip();
      authors = orNone(authors);
      useful = orNone(useful);
    }
  }

  /** Words of a guide that somebody replaces by others, and why. */
  record Change(String by, String old, String now, String why) {

    String of(String text) {
      if (!text.contains(old)) {
        throw new IllegalStateException("the guide does not say: " + old);
      }
      return text.replace(old, now);
    }
  }

  /**
   * @param clause number of the clause that it rests on; null for an approval
   * @param revised what the author makes of it and submits again, if they do
   */
  record Decision(Integer clause, String message, Revision revised) {}

  /**
   * @param title for a topic only
   */
  record Revision(String title, String text) {

    Revision {
      text = text.strip();
    }
  }

  /**
   * @param track as the API takes it
   * @param learners how many of the first steps each of them does; an answer in the community does
   *     the discussion step by itself
   * @param next what the second edition adds once they have; null where there is none
   */
  record Track(String trainer, JsonNode track, Map<String, Integer> learners, Next next) {

    String slug() {
      return track.path("slug").textValue();
    }

    /** Of the first edition. */
    JsonNode step(int number) {
      return steps().get(number - 1);
    }

    List<JsonNode> steps() {
      var steps = new ArrayList<JsonNode>();
      track.path("stages").forEach(stage -> stage.path("steps").forEach(steps::add));
      return steps;
    }
  }

  /**
   * A second edition.
   *
   * @param note what learners are told of it
   * @param stage number of the stage at whose end it has more
   * @param steps as the API takes them
   */
  record Next(String note, int stage, List<JsonNode> steps) {}

  static List<Community> communities() {
    return COMMUNITIES.stream().map(name -> read(name, Community.class)).toList();
  }

  static List<Track> tracks() {
    return TRACKS.stream().map(name -> read(name, Track.class)).toList();
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** In the order of the file. */
  private static <T> Map<String, T> orNone(Map<String, T> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  private static <T> T read(String name, Class<T> type) {
    var file = "/sample/%s.yaml".formatted(name);
    try (var in = SampleContent.class.getResourceAsStream(file)) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
