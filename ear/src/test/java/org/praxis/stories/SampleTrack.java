package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A track of two stages that trainer1 designs, with a step of each kind, as a story begins with it.
 *
 * @param slug its address
 * @param page identity of its first step
 * @param quiz of its fourth
 */
record SampleTrack(String slug, String page, String quiz) {
  private static final String DRAFT =
      """
      {"slug":"%s","title":"Calm conversations","summary":"You stay calm, and find out what is really the matter.","days":21,
       "stagesInOrder":true,"stages":[
        {"title":"Before you begin","inOrder":true,"steps":[
          {"id":"%s","kind":"PAGE","title":"What an upset customer needs","text":"Before anything else, **listen**."},
          {"kind":"ACKNOWLEDGEMENT","title":"Our promise","text":"I answer within one working day."},
          {"kind":"LINK","title":"A recorded call","text":"The first ten minutes.","link":"https://calls.example/2026","optional":true}]},
        {"title":"Practise","needed":2,"steps":[
          {"id":"%s","kind":"QUIZ","title":"Would you say that?","text":"Two situations.","after":["%s"],"quiz":{"passMark":50,"questions":[
            {"text":"A customer shouts. What do you do first?","options":[{"text":"Listen","correct":true},{"text":"Explain","correct":false}]},
            {"text":"The customer is wrong. What now?","options":[{"text":"Ask what happened","correct":true},{"text":"Say so","correct":false}]}]}},
          {"kind":"DISCUSSION","title":"Help a colleague","text":"Answer a real case.","community":"%s"},
          {"kind":"PAGE","title":"After the call","text":"Write the note.","opensOn":"2099-01-01"}]}]}
      """;

  /** As the API takes it, of steps that are all new or keep these identities. */
  static String draft(String slug, String page, String quiz, String community) {
    return DRAFT.formatted(slug, page, quiz, page, community);
  }

  /** Begun and written, not yet published. */
  static SampleTrack begun(Member trainer, String community) {
    String slug = "s-" + UUID.randomUUID();
    String page = UUID.randomUUID().toString();
    String quiz = UUID.randomUUID().toString();
    JsonNode begun =
        trainer
            .post(
                "training/drafts",
                "{\"slug\":\"%s\",\"title\":\"Calm\",\"summary\":\"Calm.\",\"days\":14}"
                    .formatted(slug))
            .expecting(2)
            .json();
    save(trainer, slug, begun.path("version").asLong(), draft(slug, page, quiz, community))
        .expecting(2);
    return new SampleTrack(slug, page, quiz);
  }

  static Member.Answer save(Member trainer, String slug, long version, String draft) {
    return trainer.put(
        "training/tracks/" + slug + "/draft",
        "{\"version\":%d,\"draft\":%s}".formatted(version, draft));
  }

  SampleTrack published(Member trainer) {
    publish(trainer, "STAY", "The first one.").expecting(2);
    return this;
  }

  Member.Answer publish(Member trainer, String learners, String note, String... again) {
    return trainer.post(
        "training/tracks/" + slug + "/draft/publication",
        "{\"version\":%d,\"note\":%s,\"learners\":\"%s\",\"again\":[%s]}"
            .formatted(
                version(trainer),
                Member.quoted(note),
                learners,
                again.length == 0 ? "" : "\"" + String.join("\",\"", again) + "\""));
  }

  long version(Member trainer) {
    return read(trainer).path("version").asLong();
  }

  JsonNode read(Member trainer) {
    return trainer.get("training/tracks/" + slug + "/draft").expecting(2).json();
  }

  /** Changes a text of the draft, wherever it stands. */
  void change(Member trainer, String before, String after) {
    JsonNode now = read(trainer);
    String draft = now.path("draft").toString().replace(before, after);
    save(trainer, slug, now.path("version").asLong(), draft).expecting(2);
  }
}
