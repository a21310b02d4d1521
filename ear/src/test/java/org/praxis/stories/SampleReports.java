package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What colleagues report: a reply that two of them do, one that nobody has reported yet, a topic of
 * learner1's that a moderator removed, and one that stays.
 *
 * @param reported the case of the reply
 * @param unreported may be reported by learner2
 * @param again is reported by learner2
 * @param removed is its author's, learner1's
 * @param removedCase the case of it
 * @param topic in which the replies stand
 * @param dismissed a report of learner2 of what stays, which they may appeal against
 * @param answered another, of trainer1, on whose appeal that was removed
 * @param appealed a third, of trainer1, whose appeal waits for moderator2
 * @param appeal that one
 */
record SampleReports(
    String reported,
    String unreported,
    String again,
    String removed,
    String removedCase,
    String topic,
    String dismissed,
    String answered,
    String appealed,
    String appeal) {
  static SampleReports in(Praxis praxis) {
    Member owner = praxis.as("moderator1");
    Member learner = praxis.as("learner1");
    Member colleague = praxis.as("learner2");
    Member trainer = praxis.as("trainer1");
    String slug = "good-neighbours";
    owner.found(slug, "Good neighbours", 0);
    trainer.join(slug);
    String topic =
        colleague
            .ask(
                slug,
                "Which spreadsheet do you use for the shift plan?",
                "Ours has grown for ten years, and nobody dares to touch it.")
            .id();
    String reply =
        learner
            .reply(
                topic,
                "Throw it away and buy **PlanMaster**. My brother-in-law sells licences, and with my name you get ten"
                    + " percent off. Write to me and I send you the form.")
            .expecting(2)
            .id();
    String unreported =
        learner
            .reply(topic, "Until then: copy the sheet, and keep the old one for a month.")
            .expecting(2)
            .id();
    String kept = learner.reply(topic, "Whoever made that plan cannot count.").expecting(2).id();
    report(colleague, reply, 2, "This sells licences, and he earns from it.");
    report(trainer, reply, 2, "Advertising. It is the third time this month.");
    report(colleague, kept, null, "Not how we speak of colleagues.");
    decide(
        owner,
        kept,
        "\"verdict\":\"KEEP\",\"message\":\"It is blunt, and it is about the plan and not about a person. We have"
            + " asked for a kinder tone.\"");
    String removed =
        learner
            .ask(
                slug,
                "Cheap licences for everybody",
                "I can get them for half the price. Tell me how many you want until Friday.")
            .id();
    report(colleague, removed, 2, "Sells licences.");
    String removedCase = owner.caseOf(removed);
    decide(
        owner,
        removed,
        "\"verdict\":\"REMOVE\",\"clause\":2,\"message\":\"Licences go through procurement, also when they are"
            + " cheap. You are welcome to tell how you plan your shifts.\"");
    report(colleague, unreported, null, "We lost data that way.");
    String fresh = learner.reply(topic, "Or print it, and use a pencil.").expecting(2).id();
    String dismissed = reportOf(colleague, kept);
    return new SampleReports(
        owner.caseOf(reply),
        fresh,
        unreported,
        removed,
        removedCase,
        topic,
        dismissed,
        judged(learner, owner, trainer, praxis.as("moderator2"), topic),
        reportOf(
            trainer,
            leftAlone(
                owner,
                trainer,
                learner
                    .reply(
                        topic,
                        "My brother-in-law plans shifts for a living. Ask him, he is not dear.")
                    .id())),
        appeal(trainer));
  }

  private static String leftAlone(Member owner, Member reporter, String text) {
    report(reporter, text, 2, "The brother-in-law again: this sells something.");
    decide(
        owner,
        text,
        "\"verdict\":\"KEEP\",\"message\":\"He names no product and no price. We leave it, and keep an eye on it.\"");
    appealAgainst(
        reporter,
        text,
        "He wrote the same below another topic, with a price. It is an advertisement in two parts.");
    return text;
  }

  private static String judged(
      Member author, Member owner, Member reporter, Member judge, String topic) {
    String text =
        leftAlone(
            owner,
            reporter,
            author.reply(topic, "Or let somebody do it for you. I know one who would.").id());
    judge
        .post(
            "moderation/appeals/" + appeal(reporter) + "/answer",
            """
            {"outcome":"OVERTURNED","version":0,
             "answer":"You are right: read together, the two posts offer a service for money.",
             "removal":{"clause":2,"revision":1,
              "message":"Read together with your other post, this offers a service for money."}}
            """)
        .expecting(2);
    return reportOf(reporter, text);
  }

  private static void appealAgainst(Member reporter, String text, String reasons) {
    reporter
        .post(
            "me/reports/" + reportOf(reporter, text) + "/appeal",
            "{\"reasons\":" + Member.quoted(reasons) + "}")
        .expecting(2);
  }

  private static String appeal(Member reporter) {
    return reporter.get("me/reports").json().at("/items/0/appeal/id").asText();
  }

  private static String reportOf(Member reporter, String text) {
    for (JsonNode one : reporter.get("me/reports?size=100").expecting(2).json().path("items")) {
      if (one.at("/content/id").asText().equals(text)) {
        return one.path("id").asText();
      }
    }
    throw new AssertionError("no report of " + text);
  }

  static void report(Member by, String contribution, Integer clause, String note) {
    by.post(
            "contributions/" + contribution + "/reports",
            "{\"clause\":%s,\"note\":%s}".formatted(clause, Member.quoted(note)))
        .expecting(2);
  }

  /** At once. */
  static void decide(Member moderator, String contribution, String ruling) {
    String id = moderator.caseOf(contribution);
    int version = moderator.get("moderation/cases/" + id).json().path("version").asInt();
    moderator
        .post(
            "moderation/cases/" + id + "/decision",
            "{%s,\"atOnce\":true,\"version\":%d}".formatted(ruling, version))
        .expecting(2);
  }
}
