package org.praxis.stories;

/**
 * Decisions against authors, and what those made of them.
 *
 * @param rejected can be appealed against by learner1
 * @param overturned was, by learner2, and did not stand
 * @param waiting an appeal of learner2 that waits for moderator2
 * @param community in which learner2 is muted because of that
 * @param muted who that is
 */
record SampleAppeals(
    String rejected, String overturned, String waiting, String community, String muted) {
  private static final String COMMUNITY = "hardware-lab";

  static SampleAppeals in(Praxis praxis) {
    Member owner = praxis.as("moderator1");
    Member judge = praxis.as("moderator2");
    Member learner = praxis.as("learner1");
    Member colleague = praxis.as("learner2");
    owner.found(COMMUNITY, "Hardware lab", 3);
    String rejected =
        reject(
            owner,
            learner.ask(
                COMMUNITY,
                "Which probe for the new board?",
                "We measure at **2 GHz**. Has anybody tried the probes that are on offer this month? I can get"
                    + " ten of them for the price of six, if we order together by Friday."));
    String overturned =
        reject(
            owner,
            colleague.ask(
                COMMUNITY, "How do you label test stands?", "Ours have names of birds. Yours?"));
    answer(
        judge,
        appeal(
            colleague,
            overturned,
            "The names are those of our test stands. They are painted on the wall, and no project is called so."),
        "You are right: these are names of test stands. Nothing here is secret, so your question stands.");
    String last =
        reject(
            owner,
            colleague.ask(
                COMMUNITY,
                "Does anybody have a spare oscilloscope?",
                "Ours is away for calibration until Thursday. I do not want to **buy** one, only to borrow"
                    + " it for two days."));
    sanction(owner, last, "WARNING", null);
    sanction(owner, last, "MUTE", 7);
    String waiting =
        appeal(
            colleague,
            last,
            "I do not ask where to buy anything, and clause 2 is about buying. I would like to borrow one from"
                + " another lab, which is what this community is for.");
    String muted = colleague.get("me").json().at("/chip/id").asText();
    return new SampleAppeals(rejected, overturned, waiting, COMMUNITY, muted);
  }

  private static String reject(Member moderator, Member.Answer asked) {
    String id = moderator.caseOf(asked.id());
    int version = moderator.get("moderation/cases/" + id).json().path("version").asInt();
    moderator
        .post(
            "moderation/cases/" + id + "/decision",
            """
            {"verdict":"REJECT","clause":2,"atOnce":true,"version":%d,
             "message":"This is about **buying**. Procurement has a page for it, and knows the contracts we have."}
            """
                .formatted(version))
        .expecting(2);
    return id;
  }

  private static void sanction(Member moderator, String on, String kind, Integer days) {
    moderator
        .post(
            "moderation/sanctions",
            """
            {"kind":"%s","decision":"%s","days":%s,
             "reason":"This is the third question about buying in two weeks, after two friendly words."}
            """
                .formatted(kind, on, days))
        .expecting(2);
  }

  private static String appeal(Member author, String statement, String reasons) {
    return author
        .post(
            "me/statements/" + statement + "/appeal",
            "{\"reasons\":" + Member.quoted(reasons) + "}")
        .id();
  }

  private static void answer(Member judge, String appeal, String answer) {
    int version = judge.get("moderation/appeals/" + appeal).json().path("version").asInt();
    judge
        .post(
            "moderation/appeals/" + appeal + "/answer",
            "{\"outcome\":\"OVERTURNED\",\"answer\":%s,\"version\":%d}"
                .formatted(Member.quoted(answer), version))
        .expecting(2);
  }
}
