package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A published track that begins with a page and ends with a discussion in a topic of its own.
 *
 * @param step identity of the discussion
 * @param topic identity of its topic
 */
record SampleTalk(String slug, String step, String topic) {
  /**
   * @param talk how it is talked about, as JSON
   */
  static SampleTalk published(Member trainer, String community, String talk) {
    String slug = "k-" + UUID.randomUUID();
    trainer
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"Calm talks","summary":"In a week.","days":7,"stages":[{"steps":[
              {"kind":"PAGE","title":"Listen first","text":"Before anything else, **listen**."},
              {"kind":"DISCUSSION","title":"What helped you?","text":"Tell us about a call that went well.",
               "community":"%s","talk":%s}]}]}
            """
                .formatted(slug, community, talk))
        .expecting(2);
    JsonNode step = trainer.get("training/tracks/" + slug).expecting(2).json().path("steps").get(1);
    String id = step.path("id").asText();
    // Where the first contributions wait, the topic is among the trainer's own.
    for (JsonNode mine : trainer.get("me/contributions?size=1").expecting(2).json().path("items")) {
      return new SampleTalk(slug, id, mine.path("id").asText());
    }
    throw new AssertionError("no topic was started");
  }

  /** In a community of its own, endorsed and approved in part, with something that waits. */
  static SampleTalk talkedAbout(Praxis praxis) {
    String community = "k-" + UUID.randomUUID();
    praxis.as("moderator1").found(community, 0);
    Member trainer = praxis.as("trainer1");
    trainer.join(community);
    SampleTalk talk =
        published(
            trainer,
            community,
            "{\"place\":\"TOPIC\",\"endorsed\":2,\"expert\":true,\"replies\":2,\"characters\":20,\"loss\":\"WITHDRAW\"}");
    Member learner = praxis.as("learner1");
    learner.enrol(talk.slug());
    String reply =
        learner.reply(talk.topic(), "I let the customer finish, and asked one question.").id();
    learner.reply(talk.topic(), "Without bluebird nothing would have helped.").expecting(2);
    praxis.as("learner2").reply(talk.topic(), "I wrote down what they said.").expecting(2);
    praxis.as("learner2").put("contributions/" + reply + "/helped", null).expecting(2);
    trainer.put(talk.path() + "/approvals/" + reply, "{\"reason\":\"Well done.\"}").expecting(2);
    return talk;
  }

  String path() {
    return "training/tracks/" + slug + "/steps/" + step + "/talk";
  }

  String page() {
    return "/training/step/" + slug + "/2";
  }
}
