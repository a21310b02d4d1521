package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A guide as a community of the sample company writes it: made from a topic, changed by its owner,
 * with one proposed change that goes together with it and one that does not.
 *
 * @param revision the identity of the last one
 */
record SampleGuide(String id, String revision, String proposal, String colliding) {
  private static final String TEXT =
      """
      Some figures have to be right on Monday morning. This is how we get there.

      # Before you begin

      - Ask for **read access** to the ledger; it takes a day.
      - Close every other workbook.

      # Clean the data

      Remove what was typed twice. Then look for text that looks like a number.

      ## What to look for

      | Sign | What it means |
      | --- | --- |
      | A green corner | a number kept as text |
      | `#REF!` | a row that somebody deleted |

      # Check the sums

      Compare the total with last week's. A difference of more than ten per cent is a question, not a result.
      """;

  /** Written by a moderator of the community, for whom nothing is held. */
  static SampleGuide of(Praxis praxis, String community, String topic) {
    Member owner = praxis.as("moderator1");
    owner.post("communities/" + community + "/members", null);
    String id = start(owner, community, "Weekly figures that are right", TEXT, topic);
    String better = TEXT.replace("it takes a day", "it takes two days");
    edit(owner, id, better, 1, "Access takes longer since spring");
    Member learner = praxis.as("learner1");
    learner.post("communities/" + community + "/members", null);
    String proposal =
        propose(
            learner,
            id,
            better.replace("Compare the total", "Compare the total and the number of rows"),
            2,
            "A row that is missing does not always change the total.");
    String colliding =
        propose(
            learner,
            id,
            TEXT.replace("it takes a day", "it takes until the next morning"),
            1,
            "I got it on the next morning.");
    learner
        .post(
            "guide-proposals/" + colliding + "/comments",
            "{\"text\":\"I asked on a **Tuesday**; that may matter.\"}")
        .expecting(2);
    learner.put("guides/" + id + "/usefulness", "{\"useful\":true}").expecting(2);
    JsonNode last = owner.get("guides/" + id + "/revisions").expecting(2).json().at("/items/0");
    return new SampleGuide(id, last.path("id").asText(), proposal, colliding);
  }

  /** A guide to which more changes were proposed than a page of them shows. */
  static String muchProposed(Praxis praxis, String community) {
    Member owner = praxis.as("moderator1");
    String guide = start(owner, community, "Calling back on time", "Call back.", null);
    for (int hours = 24; hours > 0; hours--) {
      String within = "Call back within " + hours + " hours.";
      propose(praxis.as("learner1"), guide, within, 1, "Ours wait for " + (hours + 2) + " hours");
    }
    return guide;
  }

  static String start(Member owner, String community, String title, String text, String topic) {
    return owner
        .post(
            "communities/" + community + "/guides",
            "{\"title\":%s,\"text\":%s,\"topic\":%s}"
                .formatted(
                    Member.quoted(title),
                    Member.quoted(text),
                    topic == null ? "null" : Member.quoted(topic)))
        .expecting(2)
        .json()
        .path("guide")
        .asText();
  }

  static Member.Answer edit(Member writer, String id, String text, int revision, String note) {
    String title = writer.get("guides/" + id).json().path("title").asText();
    return writer.put(
        "guides/" + id,
        "{\"title\":%s,\"text\":%s,\"note\":%s,\"revision\":%d}"
            .formatted(Member.quoted(title), Member.quoted(text), Member.quoted(note), revision));
  }

  static String propose(Member member, String id, String text, int revision, String why) {
    String title = member.get("guides/" + id).json().path("title").asText();
    return member
        .post(
            "guides/" + id + "/proposals",
            "{\"title\":%s,\"text\":%s,\"why\":%s,\"revision\":%d}"
                .formatted(Member.quoted(title), Member.quoted(text), Member.quoted(why), revision))
        .id();
  }
}
