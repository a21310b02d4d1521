package org.praxis.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What the sample company says and does, as it is written down in {@code resources/sample}: a file
 * for each community and each track, in YAML because it keeps long texts readable. People are named
 * by their login in {@code wildfly-config/sample-company.ldif}.
 */
final class SampleContent {

  private static final List<String> COMMUNITIES =
      List.of("first-weeks", "customer-conversations", "daten-und-tabellen");
  private static final List<String> TRACKS =
      List.of("talking-with-customers", "numbers-people-trust");

  /** A mistyped key is an error, not a silence. */
  private static final YAMLMapper YAML = new YAMLMapper();

  private SampleContent() {}

  /**
   * @param moderator who decides on what is held here
   * @param community as the API takes it
   * @param topics in the order in which they are started
   */
  record Community(
      String founder,
      String moderator,
      JsonNode community,
      List<String> members,
      List<Post> topics) {

    String slug() {
      return community.path("slug").textValue();
    }
  }

  /**
   * A topic or a reply. What is held is approved, unless one of the last three says otherwise.
   *
   * @param by who writes it
   * @param question title of a question; a reply has neither this nor the next
   * @param discussion title of a discussion
   * @param accepted for a reply: who asked accepts it as the answer
   * @param waits stays in the moderators' queue
   * @param returned goes back to its author
   * @param rejected is not published at all
   */
  record Post(
      String by,
      String question,
      String discussion,
      String text,
      List<Post> replies,
      boolean accepted,
      boolean waits,
      Decision returned,
      Decision rejected) {

    Post {
      text = text.strip();
      replies = replies == null ? List.of() : List.copyOf(replies);
    }

    String title() {
      return question != null ? question : discussion;
    }

    boolean isForEveryone() {
      return !waits && returned == null && rejected == null;
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
   */
  record Track(String trainer, JsonNode track, Map<String, Integer> learners) {

    String slug() {
      return track.path("slug").textValue();
    }

    JsonNode step(int number) {
      return track.path("steps").path(number - 1);
    }
  }

  static List<Community> communities() {
    return COMMUNITIES.stream().map(name -> read(name, Community.class)).toList();
  }

  static List<Track> tracks() {
    return TRACKS.stream().map(name -> read(name, Track.class)).toList();
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
