package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A server that dies between a change and its news loses neither, and tells nothing twice. Who had
 * a page open loses nothing that they typed.
 */
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

  @Test
  void whoHadAPageOpenReadsThatTheyHaveToSignInAndFindsWhatTheyTyped() {
    try (Praxis praxis = new Praxis(7250, Map.of());
        Browser browser = new Browser(praxis.address()).hurried()) {
      praxis.as("moderator1").found("tables", 0);
      String question =
          praxis.as("learner2").ask("tables", "Why is my sum wrong?", "It says 0.").id();
      Visitor reader = browser.as("learner1");
      reader.open("/communities/topic/" + question);
      reader.write("Your reply", "The cells hold text.");
      WritingStory.saved(reader);
      praxis.kill();
      reader.write("Your reply", "The cells hold text, all of them.");

      praxis.start(Map.of());
      // The page's line waits longer each time that it is not opened, a minute at most.
      PlaywrightAssertions.assertThat(reader.page().locator(".live-over"))
          .containsText(
              "You are signed out",
              new LocatorAssertions.ContainsTextOptions().setTimeout(100_000));
      assertThat(reader.written("Your reply")).isEqualTo("The cells hold text, all of them.");
      reader.page().locator(".live-over a").click();
      reader.page().getByLabel("User name").fill("learner1");
      reader.page().getByLabel("Password").fill("praxis");
      reader.press("Sign in");
      reader.page().waitForURL("**/communities/topic/" + question + "**");
      assertThat(reader.written("Your reply")).startsWith("The cells hold text");
      praxis.as("learner2").reply(question, "Found it.").expecting(2);
      PlaywrightAssertions.assertThat(reader.main().getByText("Found it.")).isVisible();
    }
  }
}
