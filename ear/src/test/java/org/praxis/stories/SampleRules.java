package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * A community with rules of each kind, some of which have held something that was decided.
 *
 * @param slug of the community
 * @param tried a rule that would have found something
 */
record SampleRules(String slug, String tried) {
  static SampleRules in(Praxis praxis) {
    Member owner = praxis.as("moderator1");
    Member learner = praxis.as("learner1");
    String slug = "field-service-" + UUID.randomUUID().toString().substring(0, 6);
    owner
        .post(
            "communities",
            """
            {"slug":"%s","name":"Field service","charter":{"purpose":"Repairs that last, at the customer's.","firstContributions":0,
             "clauses":[{"kind":"IN_SCOPE","text":"Pumps, valves, and what customers tell us about them."},
                        {"kind":"OUT_OF_SCOPE","text":"Pay and contracts; ask HR."},
                        {"kind":"NEVER_HERE","text":"Names and addresses of customers."},
                        {"kind":"NEVER_HERE","text":"Projects that are not announced.","terms":["bluebird","kingfisher"]}]}}
            """
                .formatted(slug))
        .expecting(2);
    for (String member : List.of("learner1", "learner2")) {
      praxis.as(member).join(slug);
    }
    String[] said = {
      "The seal at Hansen's broke again. Their contract number is C-204881, and they want it done this week.",
      "Which grease do you use below zero? The one from C-311907 froze.",
      "C-118204 asked whether the new valve fits the old housing. It does, with the longer bolts.",
      "Has anybody measured the noise of the P7 after a year?"
    };
    for (int i = 0; i < said.length; i++) {
      praxis
          .as(i % 2 == 0 ? "learner1" : "learner2")
          .ask(
              slug,
              List.of("Seal of the P7", "Grease in winter", "Valve and housing", "Noise").get(i),
              said[i])
          .expecting(2);
    }
    add(owner, slug, "Pay of colleagues", 2, "TERMS", "HOLD", "payroll\",\"wage list\",\"bonus");
    add(
        owner,
        slug,
        "Links to outside",
        3,
        "OUTSIDE_LINK",
        "HINT",
        "corp.example\",\"praxis.example");
    String contracts =
        add(owner, slug, "Numbers of contracts", 3, "PATTERN", "REFUSE", "\\\\bC-\\\\d{6}\\\\b");
    Member other = praxis.as("moderator2");
    for (String verdict : List.of("REJECT", "REJECT", "APPROVE")) {
      String held =
          learner.ask(slug, "Pay", "Where is the wage list of " + UUID.randomUUID() + "?").id();
      String id = other.caseOf(held);
      int version = other.get("moderation/cases/" + id).json().path("version").asInt();
      other
          .post(
              "moderation/cases/" + id + "/decision",
              """
              {"verdict":"%s","clause":2,"message":"HR answers that.","atOnce":true,"version":%d}
              """
                  .formatted(verdict, version))
          .expecting(2);
    }
    JsonNode off = owner.get("moderation/rules/" + slug).expecting(2).json();
    for (JsonNode rule : off) {
      if (rule.path("kind").asText().equals("OUTSIDE_LINK")) {
        owner
            .put(
                "moderation/rules/" + slug + "/" + rule.path("id").asText() + "/on",
                "{\"on\":false,\"edition\":1}")
            .expecting(2);
      }
    }
    return new SampleRules(slug, contracts);
  }

  private static String add(
      Member owner, String slug, String name, int clause, String kind, String effect, String line) {
    return owner
        .post(
            "moderation/rules/" + slug,
            "{\"name\":\"%s\",\"clause\":%d,\"kind\":\"%s\",\"effect\":\"%s\",\"lookFor\":[\"%s\"]}"
                .formatted(name, clause, kind, effect, line))
        .id();
  }
}
