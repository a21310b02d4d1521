package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members report what they read, and hear what became of it. */
class ReportsIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member author = praxis.as("learner1");
  private final Member reporter = praxis.as("learner2");
  private final Member other = praxis.as("trainer1");
  private final String slug = "reports-" + UUID.randomUUID();
  private final String secret = "licence" + UUID.randomUUID().toString().substring(0, 8);
  private String topic;
  private String reply;

  @BeforeEach
  void aReplyThatSells() {
    moderator.found(slug, 0);
    other.join(slug);
    topic = reporter.ask(slug, "Who plans shifts?", "And how?").id();
    reply = author.reply(topic, "Buy my " + secret + ".").expecting(2).id();
  }

  @Test
  void whoReportsWhatStaysIsToldWhyAndItsAuthorOfNothing() {
    SampleReports.report(reporter, reply, 2, "Sells.");
    String report = reporter.get("me/reports").json().at("/items/0/id").asText();
    Visitor atWork = browser.as("moderator1");
    String id = moderator.caseOf(reply);
    atWork.open("/moderation/case/" + id);
    atWork.choose("KEEP");
    atWork.page().locator("#message").fill("It is meant as a joke.");
    PlaywrightAssertions.assertThat(atWork.page().locator("[data-preview]"))
        .containsText("Those who reported it will read");
    atWork.page().locator("#decide").click();
    await().atMost(Duration.ofSeconds(40)).until(() -> told(reporter, "REPORT_DISMISSED", report));
    JsonNode mine = reporter.get("me/reports").json().at("/items/0");
    assertThat(mine.path("outcome").asText()).isEqualTo("DISMISSED");
    assertThat(mine.path("why").asText()).isEqualTo("It is meant as a joke.");
    assertThat(author.get("me/notices?size=100").text()).doesNotContain(reply + "\",\"title");
    assertThat(author.get("me/contributions/" + reply).json().path("decisions")).isEmpty();
    assertThat(
            reporter.post("contributions/" + reply + "/reports", "{\"note\":\"Still.\"}").status())
        .isEqualTo(409);
  }

  @Test
  void theApiRefusesWhatMayNotBeReportedAndSaysWhy() {
    String path = "contributions/" + reply + "/reports";
    assertThat(author.post(path, "{\"note\":\"Mine.\"}").status()).isEqualTo(403);
    assertThat(reporter.post(path, "{\"clause\":2,\"note\":\" \"}").status()).isEqualTo(400);
    assertThat(reporter.post(path, "{\"clause\":9,\"note\":\"x\"}").status()).isEqualTo(400);
    assertThat(
            reporter
                .post("contributions/" + UUID.randomUUID() + "/reports", "{\"note\":\"x\"}")
                .status())
        .isEqualTo(404);
    JsonNode made = reporter.post(path, "{\"clause\":2,\"note\":\"Sells.\"}").expecting(2).json();
    assertThat(made.path("outcome").asText()).isEqualTo("WAITING");
    JsonNode item = moderator.get("moderation/cases/" + moderator.caseOf(reply)).json();
    assertThat(item.at("/reported/reports/0/note").asText()).isEqualTo("Sells.");
    assertThat(item.at("/reported/reports/0/reporter/name").asText())
        .isEqualTo(reporter.get("me").json().at("/chip/name").asText());
    // Nobody else learns who it was, nor that anybody did.
    for (Member unaware : new Member[] {author, other}) {
      assertThat(unaware.get("topics/" + topic).text()).doesNotContain("Sells.", "reported");
      assertThat(unaware.get("moderation/cases").status()).isEqualTo(403);
    }
  }

  private static boolean told(Member reader, String kind, String subject) {
    for (JsonNode notice : reader.get("me/notices?size=100").expecting(2).json().path("items")) {
      if (notice.path("kind").asText().equals(kind)
          && notice.path("subject").asText().equals(subject)) {
        return true;
      }
    }
    return false;
  }
}
