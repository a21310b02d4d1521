package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A track with a file, an assignment and a sign-off: of one learner the work came back and a mentor
 * is asked, of another it waits to be marked.
 *
 * @param assignment identity of its assignment
 * @param work that waits
 * @param returned the other one
 */
record SampleMarking(String slug, String assignment, String work, String returned) {
  static final String RUBRIC =
      """
      "assignment":{"passPoints":4,"files":2,"again":2,"criteria":[
        {"name":"Right","text":"Do the numbers add up?","levels":[{"words":"Not yet","points":0},{"words":"All of them","points":3}]},
        {"name":"Clear","levels":[{"words":"Hard to follow","points":0},{"words":"Mostly","points":1},{"words":"At once","points":3}]}]}
      """;

  static SampleMarking make(Praxis praxis) {
    Member trainer = praxis.as("trainer1");
    String slug = "marked-" + UUID.randomUUID();
    String file =
        trainer.attach("report.txt", "A good report".getBytes(StandardCharsets.UTF_8)).id();
    trainer
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"Reports that are read","summary":"Write one, and show that you can.","days":14,"stages":[{"steps":[
              {"kind":"FILE","title":"A good example","text":"Look at its first page.","file":"%s"},
              {"kind":"ASSIGNMENT","title":"Write a report","text":"On **last month**, one page at most.",%s},
              {"kind":"SIGN_OFF","title":"Present it","text":"Present it to your team.","signOff":{"by":"NAMED","people":["%s"]}}]}]}
            """
                .formatted(slug, file, RUBRIC, person(praxis.as("moderator1"))))
        .expecting(2);
    Member learner = praxis.as("learner1");
    String enrolment = learner.enrol(slug);
    JsonNode steps = learner.get("training/tracks/" + slug).json().path("steps");
    String assignment = steps.get(1).path("id").asText();
    String returned = handIn(learner, enrolment, assignment, "Last month was **good**.");
    trainer
        .post(
            "training/marking/" + returned + "/marks",
            "{\"handIn\":1,\"verdict\":\"RETURN\",\"criteria\":[{\"level\":1,\"comment\":\"How much?\"},{\"level\":2}],\"message\":\"Say **how** good.\"}")
        .expecting(2);
    learner
        .post(
            "me/enrolments/"
                + enrolment
                + "/steps/"
                + steps.get(2).path("id").asText()
                + "/sign-offs",
            "{\"mentor\":\"%s\",\"note\":\"On Monday at nine?\"}"
                .formatted(person(praxis.as("moderator1"))))
        .expecting(2);
    Member colleague = praxis.as("learner2");
    String work =
        handIn(colleague, colleague.enrol(slug), assignment, "It went up by *three* percent.");
    return new SampleMarking(slug, assignment, work, returned);
  }

  private static String handIn(Member learner, String enrolment, String step, String text) {
    return learner
        .post(
            "me/enrolments/" + enrolment + "/steps/" + step + "/work/hand-ins",
            "{\"text\":" + Member.quoted(text) + "}")
        .expecting(2)
        .id();
  }

  static String person(Member member) {
    return member.get("me").json().at("/chip/id").asText();
  }
}
