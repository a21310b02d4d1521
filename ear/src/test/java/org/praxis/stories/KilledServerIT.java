package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that dies between a change and its news loses neither, and tells nothing twice. */
@ServerOfItsOwn
class KilledServerIT {
  private static final Map<String, String> ONLY_RECORDS = Map.of("PRAXIS_OUTBOX_RELAY", "false");
  private static final int ROUNDS = 2;

  @Test
  void anAnswerApprovedJustBeforeTheServerDiesStillCompletesTheTrack() {
    try (Praxis praxis = new Praxis(7200, ONLY_RECORDS)) {
      Member moderator = praxis.as("moderator1");
      Member learner = praxis.as("learner1");
      moderator.found("tables", 1);
      praxis.as("trainer1").publishTrack("tables", "tables");
      String question = moderator.ask("tables", "Why is my sum wrong?", "It says 0.").id();
      String enrolment = learner.enrol("tables");
      learner.post("me/enrolments/" + enrolment + "/steps/1/completion", null).expecting(2);
      learner
          .post(
              "me/enrolments/" + enrolment + "/steps/2/attempts",
              "{\"answers\":[{\"question\":1,\"option\":1},{\"question\":2,\"option\":1},{\"question\":3,\"option\":1}]}")
          .expecting(2);

      // Recorded and not delivered: this server only records. Then it dies.
      String answer = learner.reply(question, "The cells hold text.").id();
      moderator.approve(answer);
      assertThat(learner.enrolment(enrolment).path("done").asInt()).isEqualTo(2);
      praxis.kill();

      praxis.start(Map.of());
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> learner.enrolment(enrolment).path("done").asInt() == 3);
      String certificate = learner.enrolment(enrolment).path("certificate").asText();
      assertThat(praxis.as("learner2").get("certificates/" + certificate).status()).isEqualTo(200);

      // And with the relay at work: whatever the moment, each answer is counted once and for all.
      for (int round = 1; round <= ROUNDS; round++) {
        String track = "again-" + round;
        praxis.as("trainer1").publishTrack(track, "tables");
        String again = learner.enrol(track);
        String published = learner.reply(question, "Or the column is too narrow, " + round).id();
        praxis.kill();
        praxis.start(Map.of());
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> learner.enrolment(again).path("done").asInt() == 1);
        JsonNode replies =
            learner.get("topics/" + question + "?size=100").json().at("/replies/items");
        assertThat(replies)
            .filteredOn(reply -> reply.path("id").asText().equals(published))
            .hasSize(1);
      }
    }
  }
}
