package org.praxis.stories;

/**
 * What becomes of topics: one with replies that lead away, one that is closed and goes slowly, one
 * whose text was changed twice, one that was taken back.
 *
 * @param busy has replies of several people
 * @param changed has a history
 * @param withdrawn is its author's, learner1's
 */
record SampleKeeping(String busy, String closed, String changed, String withdrawn) {
  private static final String TEXT =
      """
      We lose half a day when a machine stops at night. These are the steps that work for us:

      1. Write down the message **before** you restart.
      2. Call the shift lead.
      3. Look into the logbook; somebody had it before.
      """;

  static SampleKeeping in(Praxis praxis) {
    Member owner = praxis.as("moderator1");
    Member learner = praxis.as("learner1");
    Member colleague = praxis.as("learner2");
    String slug = "night-shift";
    owner.found(slug, "Night shift", 0);
    String busy = learner.ask(slug, "Who restarts the press at night?", TEXT).id();
    colleague
        .reply(busy, "The shift lead does. The number is on the door, and it is the same all week.")
        .expecting(2);
    learner
        .reply(busy, "Something else: the light in the car park is out. Who is told of that?")
        .expecting(2);
    colleague.reply(busy, "Facilities, by the form. It took them **two days** last time.");
    String closed = learner.ask(slug, "Is the old checklist still right?", TEXT).id();
    colleague.reply(closed, "It is not; page two is wrong.").expecting(2);
    owner.put("topics/" + closed + "/pace", "{\"minutes\":10}").expecting(2);
    owner
        .put("topics/" + closed + "/closing", "{\"text\":\"The new one is in the handbook.\"}")
        .expecting(2);
    String changed = learner.ask(slug, "What to do when the press stops", TEXT).id();
    String once = TEXT.replace("half a day", "three hours");
    revise(learner, changed, once);
    revise(
        learner,
        changed,
        once.replace("Call the shift lead.", "Call the shift lead, whose number is on the door.")
            .replace("; somebody had it before", ""));
    String withdrawn = learner.ask(slug, "A hasty question", "Never mind.").id();
    colleague.reply(withdrawn, "An answer that others can use as well.").expecting(2);
    learner
        .post(
            "me/contributions/" + withdrawn + "/withdrawal",
            "{\"version\":%d}".formatted(version(learner, withdrawn)))
        .expecting(2);
    return new SampleKeeping(busy, closed, changed, withdrawn);
  }

  private static void revise(Member author, String topic, String text) {
    author
        .put(
            "me/contributions/" + topic,
            "{\"title\":\"What to do when the press stops\",\"text\":%s,\"version\":%d}"
                .formatted(Member.quoted(text), version(author, topic)))
        .expecting(2);
  }

  private static long version(Member author, String topic) {
    return author.get("me/contributions/" + topic).expecting(2).json().path("version").asLong();
  }
}
