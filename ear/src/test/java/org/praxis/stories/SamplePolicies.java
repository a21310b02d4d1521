package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A community whose moderators read what is published there afterwards, and what they decided by
 * the company's guidelines, of which there are some.
 *
 * @param afterwards a case of what was published and waits to be read
 * @param stated a case that was decided against learner2 by a clause of the guidelines
 */
record SamplePolicies(String slug, String afterwards, String stated) {
  static SamplePolicies in(Praxis praxis) {
    Member owner = praxis.as("moderator1");
    Member learner = praxis.as("learner2");
    String slug = "field-notes";
    owner.found(slug, "Field notes", 0);
    mode(owner, slug, "AFTER");
    String waiting =
        learner
            .ask(
                slug,
                "Who has seen this valve leak?",
                "Three of them within a month, all from the second delivery.")
            .id();
    learner.reply(waiting, "All at the flange, I should add.").expecting(2);
    String named =
        learner
            .ask(slug, "What the plant in Lyon told us", "Their shift leader, Mrs Aubry, is ill.")
            .id();
    String stated = owner.caseOf(named);
    SampleReports.decide(
        owner,
        named,
        "\"verdict\":\"REMOVE\",\"policy\":\"GUIDELINES\",\"clause\":3,\"message\":\"Who is ill is nobody's business"
            + " here. Tell us what the plant said, without her.\"");
    return new SamplePolicies(slug, owner.caseOf(waiting), stated);
  }

  /** The next edition of a charter, which differs in when moderators read. */
  static void mode(Member owner, String slug, String mode) {
    JsonNode charter = owner.get("communities/" + slug + "/charter").expecting(2).json();
    owner
        .post(
            "communities/" + slug + "/charter",
            """
            {"edition":%d,"note":"We grow.","charter":{"purpose":"What we learn at our customers' plants","firstContributions":0,"mode":"%s",
             "clauses":[{"kind":"IN_SCOPE","text":"What we saw at customers' plants, and what we learned there."},
                        {"kind":"OUT_OF_SCOPE","text":"Buying spare parts; ask procurement."},
                        {"kind":"NEVER_HERE","text":"Projects that are not announced.","terms":["bluebird"]}]}}
            """
                .formatted(charter.path("edition").asInt(), mode))
        .expecting(2);
  }
}
