package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A bank and a quiz of all six kinds that trainer1 keeps, with a sitting that is open and one that
 * is over; somebody else has used all of theirs.
 *
 * @param bank identity of the bank
 * @param question of one of its questions
 * @param slug of the track
 * @param step identity of its quiz
 * @param open identity of learner1's open sitting
 * @param over identity of learner2's sitting that has ended
 */
record SampleQuiz(
    String bank, String question, String slug, String step, String open, String over) {
  private static final String QUIZ =
      """
      {"slug":"%s","title":"On the phone","summary":"Calls that end well.","days":14,"stages":[{"steps":[
        {"id":"%s","kind":"QUIZ","title":"On the phone: quiz","text":"Six questions about calls.","quiz":{"passMark":80,
         "attempts":3,"minutes":30,"feedback":"AFTER_SITTING","questions":[
          {"text":"What comes **first**?","options":[{"text":"The name","correct":true,"feedback":"Exactly."},{"text":"The price","correct":false}],"feedback":"A name makes a call personal."},
          {"kind":"MULTIPLE","text":"What tells that somebody is upset?","options":[{"text":"A loud voice","correct":true},{"text":"Short answers","correct":true},{"text":"A long number","correct":false}]},
          {"kind":"MATCHING","text":"What belongs together?","pairs":[{"left":"A question","right":"An answer"},{"left":"A complaint","right":"An apology"},{"right":"An invoice"}]},
          {"kind":"ORDERING","text":"In which order?","items":["Listen","Ask","Answer"]},
          {"kind":"SHORT_TEXT","text":"How do we greet?","accepted":[{"text":"hello*"},{"text":"hi","percent":50}]},
          {"kind":"NUMERIC","text":"How many rings at most?","accepted":[{"value":3,"tolerance":1}]}]}}]}]}
      """;

  static SampleQuiz of(Praxis praxis) {
    Member trainer = praxis.as("trainer1");
    String bank =
        trainer
            .post("training/banks", "{\"title\":\"Calls\",\"shared\":true}")
            .expecting(2)
            .json()
            .at("/bank/id")
            .asText();
    JsonNode question =
        trainer
            .post(
                "training/banks/" + bank + "/questions",
                "{\"category\":\"Service/Calls\",\"question\":{\"kind\":\"NUMERIC\",\"text\":\"How many rings?\",\"accepted\":[{\"value\":2.5,\"tolerance\":0.5}]}}")
            .expecting(2)
            .json();
    trainer
        .post(
            "training/banks/" + bank + "/questions",
            "{\"category\":\"Other\",\"question\":{\"text\":\"Who answers?\",\"options\":[{\"text\":\"I\",\"correct\":true},{\"text\":\"Nobody\",\"correct\":false}]}}")
        .expecting(2);
    String slug = "q-" + UUID.randomUUID();
    String step = UUID.randomUUID().toString();
    trainer.post("training/tracks", QUIZ.formatted(slug, step)).expecting(2);
    String open = sits(praxis.as("learner1"), slug);
    Member other = praxis.as("learner2");
    String over = sits(other, slug);
    other
        .put("training/sittings/" + over + "/answers/1", "{\"answer\":{\"options\":[1]}}")
        .expecting(2);
    other
        .put("training/sittings/" + over + "/answers/6", "{\"answer\":{\"text\":\"9\"}}")
        .expecting(2);
    ends(other, over);
    Member unlucky = praxis.as("srichter");
    String path = "me/enrolments/" + unlucky.enrol(slug) + "/steps/1/sittings";
    for (int sitting = 1; sitting <= 3; sitting++) {
      ends(unlucky, unlucky.post(path, null).expecting(2).id());
    }
    return new SampleQuiz(bank, question.path("id").asText(), slug, step, open, over);
  }

  private static void ends(Member learner, String sitting) {
    learner.post("training/sittings/" + sitting + "/end", "{\"anyway\":true}").expecting(2);
  }

  private static String sits(Member learner, String slug) {
    return learner
        .post("me/enrolments/" + learner.enrol(slug) + "/steps/1/sittings", null)
        .expecting(2)
        .id();
  }
}
