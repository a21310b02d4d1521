package org.praxis.stories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A track of trainer1's with one session and a date of it, as a story begins with it.
 *
 * @param slug address of the track
 * @param step identity of the session step
 * @param date identity of the date
 */
record SampleSession(String slug, String step, String date) {

  /** With a date in so many hours, online and with so many seats. */
  static SampleSession in(Member trainer, long hours, int seats, boolean approval) {
    return in(trainer, hours, Duration.ofHours(2), seats, approval);
  }

  /** Of another length than two hours. */
  static SampleSession in(
      Member trainer, long hours, Duration length, int seats, boolean approval) {
    String slug = "m-" + UUID.randomUUID();
    trainer
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"Calm on the phone","summary":"You stay calm.","days":30,"stages":[{"steps":[
              {"kind":"SESSION","title":"Practise together","text":"Bring **a case** of yours.","session":{"minutes":30,"approval":%s}},
              {"kind":"PAGE","title":"Afterwards","text":"Write down what helped."}]}]}
            """
                .formatted(slug, approval))
        .expecting(2);
    String step =
        trainer.get("training/tracks/" + slug).expecting(2).json().at("/steps/0/id").asText();
    String me = trainer.get("me").json().at("/chip/id").asText();
    LocalDateTime begins =
        LocalDateTime.ofInstant(
            Instant.now().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.MINUTES),
            ZoneOffset.UTC);
    String date =
        trainer
            .post(
                "training/tracks/" + slug + "/steps/" + step + "/sessions",
                """
                {"date":{"begins":"%s","ends":"%s","zone":"UTC","link":"https://meet.example/calm","capacity":%d,
                 "trainers":["%s"],"language":"en","note":"Bring your headset.","despite":true}}
                """
                    .formatted(begins, begins.plus(length), seats, me))
            .expecting(2)
            .json()
            .get(0)
            .asText();
    return new SampleSession(slug, step, date);
  }

  Member.Answer booked(Member learner) {
    learner.enrol(slug);
    return learner
        .post("training/sessions/" + date + "/booking", "{\"despite\":true}")
        .expecting(2);
  }
}
