package org.praxis.stories;

/** What somebody needs to learn, as a story begins with it. */
record SampleNeed(String id) {
  static SampleNeed of(Member asker, String what) {
    return new SampleNeed(
        asker
            .post(
                "training/needs",
                """
                {"what":"%s","why":"We plan the shifts of forty people,\\nand do it by hand."}
                """
                    .formatted(what))
            .expecting(2)
            .json()
            .at("/need/id")
            .asText());
  }

  SampleNeed wantedBy(Member... others) {
    for (Member other : others) {
      other.send("PUT", "training/needs/" + id + "/voice", null).expecting(2);
    }
    return this;
  }

  SampleNeed answered(Member trainer, String track) {
    trainer
        .post("training/needs/" + id + "/answer", "{\"track\":\"%s\"}".formatted(track))
        .expecting(2);
    return this;
  }
}
