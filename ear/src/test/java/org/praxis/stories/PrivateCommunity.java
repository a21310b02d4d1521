package org.praxis.stories;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.dev.FormVisitor.Landing;
import org.praxis.stories.Member.Answer;

/**
 * A private community with all that there can be in one, for a story of what nobody outside may
 * learn: its owner is trainer1, learner2 a moderator of it.
 *
 * @param mark a word in its name and in all that is written there
 * @param word another one, by which what is written there would be found
 * @param things by what they are: the identities of what is in it
 */
record PrivateCommunity(
    String slug,
    String mark,
    String word,
    String track,
    String audience,
    String owner,
    String member,
    Map<String, String> things) {
  /** As many topics are published in it: a question, a poll, an idea, an announcement, a mail. */
  static final int TOPICS = 5;

  static PrivateCommunity furnish(Praxis praxis) {
    String mark = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    String word = "vx" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    return new Furnishing(praxis, "p-" + UUID.randomUUID().toString().substring(0, 13), mark, word)
        .furnished();
  }

  static void found(Member owner, String slug, String name, String access, String purpose) {
    owner
        .post(
            "communities",
            """
            {"slug":"%s","name":"%s","access":"%s","charter":{"purpose":"%s","objectives":["%s"],"firstContributions":0,
             "clauses":[{"kind":"IN_SCOPE","text":"%s"},{"kind":"NEVER_HERE","text":"Names","terms":["bluebird"]}]}}
            """
                .formatted(slug, name, access, purpose, purpose, purpose))
        .expecting(2);
  }

  String topic() {
    return things.get("topic");
  }

  String reply() {
    return things.get("reply");
  }

  String held() {
    return things.get("held");
  }

  String duty() {
    return things.get("duty");
  }

  /** Files in a topic, in a guide, and in a change that somebody proposes for it. */
  List<String> files() {
    return Stream.of("attachment", "guideFile", "proposalFile").map(things::get).toList();
  }

  String run() {
    return things.get("run");
  }

  String tag() {
    return mark + "tag";
  }

  /** All that it and what is in it is called in addresses. */
  List<String> names() {
    return Stream.concat(Stream.of(slug, tag()), things.values().stream()).toList();
  }

  List<String> namesIn(String path) {
    return path.contains("{slug}") ? List.of(slug) : names().stream().skip(1).toList();
  }

  /** A name of the same form that nothing has. */
  static String nobody(String name) {
    return name.length() == 36 ? UUID.randomUUID().toString() : "n-o-where";
  }

  /** Which of its words stand in an answer, without those that were asked with. */
  List<String> in(String asked, Landing answer) {
    return in(asked, answer.status(), answer.text() + answer.location());
  }

  List<String> in(String asked, Answer answer) {
    return in(asked, answer.status(), answer.text());
  }

  // A page that failed shows nothing, and that is no proof.
  private List<String> in(String asked, int status, String text) {
    if (status >= 500) {
      return List.of(asked + " answers " + status);
    }
    return Stream.concat(Stream.of(mark), names().stream())
        .filter(word -> !asked.contains(word))
        .filter(text::contains)
        .map(word -> asked + " shows " + word)
        .toList();
  }
}
