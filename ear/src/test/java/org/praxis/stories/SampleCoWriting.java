package org.praxis.stories;

import java.util.UUID;

/**
 * A published track in which a guide is written: one that is named, and then any of the community.
 *
 * @param community slug of it
 * @param step identity of the first step
 */
record SampleCoWriting(String slug, String community, String step, String guide) {
  private static final String TEXT =
      """
      A pump that is loud wants to be looked at before it is taken apart.

      # Before you begin

      Switch it off. Open the lid.
      """;

  /** With something of learner1's that is published and too short, and something that waits. */
  static SampleCoWriting of(Praxis praxis) {
    Member moderator = praxis.as("moderator1");
    Member learner = praxis.as("learner1");
    String community = "w-" + UUID.randomUUID();
    moderator.found(community, 0);
    learner.join(community);
    moderator.ask(community, "Why is it loud?", "Since Monday.");
    String guide = SampleGuide.start(moderator, community, "Loud pumps", TEXT, null);
    String slug = "w-" + UUID.randomUUID();
    praxis
        .as("trainer1")
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"Write it down","summary":"What you know helps others.","days":30,"stages":[{"steps":[
              {"kind":"GUIDE","title":"Make the guide better","text":"What did **you** miss in it?","community":"%s",
               "guideTask":{"guide":"%s","characters":60}},
              {"kind":"GUIDE","title":"Write another","community":"%s"}]}]}
            """
                .formatted(slug, community, guide, community))
        .expecting(2);
    learner.enrol(slug);
    String proposal =
        SampleGuide.propose(
            learner, guide, TEXT.replace("Open the lid", "Unlock the lid"), 1, "It is locked.");
    moderator
        .post("guide-proposals/" + proposal + "/acceptance", "{\"version\":0,\"revision\":1}")
        .expecting(2);
    SampleGuide.propose(
        learner,
        guide,
        TEXT.replace("Open the lid", "Unlock the lid")
            + "\nListen for a minute where it comes from.",
        2,
        "One hears it.");
    String step =
        learner.get("training/tracks/" + slug).expecting(2).json().at("/steps/0/id").asText();
    return new SampleCoWriting(slug, community, step, guide);
  }
}
