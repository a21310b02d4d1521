package org.praxis.stories;

import java.time.Duration;
import java.time.Instant;

/**
 * What is new to learner1 in a community that they watch, and what they keep of it.
 *
 * @param topic that they have read in part
 * @param bookmark of one of its replies, which reminds them
 */
record SampleNews(String community, String topic, String bookmark) {
  static SampleNews of(Praxis praxis) {
    String community = watched(praxis);
    String topic = newTopic(praxis, community);
    return new SampleNews(community, topic, bookmark(praxis.as("learner1"), topic));
  }

  /** A community that learner1 watches. */
  private static String watched(Praxis praxis) {
    String slug = "watched-tables";
    praxis.as("moderator1").found(slug, "Charts that speak", 0);
    praxis
        .as("learner1")
        .put("communities/" + slug + "/following", "{\"level\":\"WATCHING\"}")
        .expecting(2);
    return slug;
  }

  /** A topic there that learner1 has read in part. */
  private static String newTopic(Praxis praxis, String community) {
    Member asking = praxis.as("learner2");
    String topic =
        asking
            .ask(community, "Which chart for shares that change?", "Monthly, for three regions.")
            .id();
    asking.reply(topic, "Stacked bars are what I have so far.").expecting(2);
    Member learner = praxis.as("learner1");
    learner
        .put("topics/" + topic + "/read", "{\"upTo\":\"%s\"}".formatted(Instant.now()))
        .expecting(2);
    praxis.as("moderator1").reply(topic, "Small multiples: one line for each region.").expecting(2);
    asking.reply(topic, "That reads much better, thank you.").expecting(2);
    asking
        .ask(community, "Who has a template for minutes?", "Ours is two pages long.")
        .expecting(2);
    return topic;
  }

  /** Two things that somebody keeps; one reminds them. */
  private static String bookmark(Member reader, String topic) {
    reader.post("me/bookmarks", "{\"contribution\":\"%s\"}".formatted(topic)).expecting(2);
    String reply = reader.get("topics/" + topic).json().at("/replies/items/1/id").asText();
    return reader
        .post(
            "me/bookmarks",
            "{\"contribution\":\"%s\",\"note\":\"For the quarterly report\",\"remindAt\":\"%s\"}"
                .formatted(reply, Instant.now().plus(Duration.ofDays(3))))
        .id();
  }
}
