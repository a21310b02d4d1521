package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody can do who reported in vain, and what its author learns of it. */
class ReportAppealStoryIT extends BrowserStory {
  private static final String WHY = "He earns from each licence, as he says himself elsewhere.";

  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  // Reads German.
  private final Member author = praxis.as("learner2");
  private final Member reporter = praxis.as("learner1");
  private final Member other = praxis.as("hr1");
  private final String slug = "vain-" + UUID.randomUUID();
  private final String title = "Who plans shifts? " + UUID.randomUUID().toString().substring(0, 8);
  private String reply;
  private String report;

  @BeforeEach
  void aReportInVain() {
    moderator.found(slug, 0);
    String topic = reporter.ask(slug, title, "And how?").id();
    reply = author.reply(topic, "Ask me for PlanMaster.").expecting(2).id();
    other.join(slug);
    SampleReports.report(reporter, reply, 2, "This sells licences.");
    SampleReports.report(other, reply, 2, "It sells.");
    SampleReports.decide(
        moderator, reply, "\"verdict\":\"KEEP\",\"message\":\"He names no price.\"");
    report = reporter.get("me/reports").json().at("/items/0/id").asText();
  }

  @Test
  void whoReportedItAsksAnotherModeratorWhoRemovesItAndItsAuthorIsToldWhyAlone() {
    Visitor asking = browser.as("learner1");
    asking.open("/communities/reports");
    assertThat(asking.sees("He names no price.")).isTrue();
    WritingStory.picture(asking, "my-reports-dismissed");
    asking.page().locator("#r-" + report + " a[href*='/communities/report-appeal/']").click();
    asking.page().waitForURL("**/communities/report-appeal/" + report);
    WritingStory.picture(asking, "report-appeal");
    asking.press("Appeal");
    asking.page().locator("#reasons-error").waitFor();
    asking.write("Why the decision is wrong", WHY);
    asking.press("Appeal");
    asking.page().waitForURL("**done=appealed");
    assertThat(asking.sees("Another moderator looks at this")).isTrue();
    assertThat(asking.page().locator("#appealing").count()).isZero();

    Visitor judge = browser.as("moderator2");
    judge.open("/moderation/appeals");
    judge.follow(title);
    judge.page().waitForURL("**/moderation/appeal/**");
    String address = judge.page().url();
    Page bench = judge.page();
    assertThat(judge.main().textContent())
        .contains(WHY, "This sells licences.", "He names no price.", "Ask me for PlanMaster.");
    // Of the removal nothing is asked while it is not chosen.
    assertThat(bench.locator("#message").isVisible()).isFalse();
    bench.locator("input[name=outcome][value=OVERTURNED]").check();
    bench.locator("button[name=judge]").click();
    bench.locator("#clause-error").waitFor();
    assertThat(bench.locator("#answer-error, #message-error").count())
        .as("all at once")
        .isEqualTo(2);
    bench.locator("#answer").fill("You are right.");
    bench.locator("button[name=judge]").click();
    bench.locator("#clause-error").waitFor();
    String beside = other.get("me/reports").json().at("/items/0/id").asText();
    other.post("me/reports/" + beside + "/appeal", "{\"reasons\":\"It does.\"}").expecting(2);
    assertThat(bench.locator("#answer").inputValue()).isEqualTo("You are right.");
    bench.locator("#clause").selectOption("2");
    bench.locator("#message").fill("This advertises a service for money.");
    // What each of them will read, in the judge's language.
    PlaywrightAssertions.assertThat(bench.locator("[data-judged] [data-answer]"))
        .hasText("You are right.");
    PlaywrightAssertions.assertThat(bench.locator("[data-removal] [data-message]"))
        .hasText("This advertises a service for money.");
    PlaywrightAssertions.assertThat(bench.locator("[data-removal] [data-clause]"))
        .containsText("Klausel 2");
    WritingStory.picture(judge, "appeal-report");
    bench.locator("button[name=judge]").click();
    bench.waitForURL("**done=overturnedReport");
    assertThat(judge.sees("Die Meldung war berechtigt")).isTrue();
    // Whoever had left it does not read what was said against that.
    assertThat(browser.as("moderator1").open(address).status()).isEqualTo(403);
    assertThat(browser.as("learner2").open(address).status()).isEqualTo(404);

    await().atMost(Duration.ofSeconds(30)).until(() -> told(reporter, "REPORT_APPEAL_OVERTURNED"));
    asking.open("/communities/report-appeal/" + report);
    assertThat(asking.main().textContent())
        .contains("You were right", "You are right.", "A text that you do not read any more");
    WritingStory.picture(asking, "report-appeal-answered");
    assertThat(told(reporter, "REPORT_UPHELD")).isFalse();
    // Whoever asked about the same is answered as well, and reads nothing of what was written here.
    Visitor along = browser.as("hr1");
    along.open("/communities/report-appeal/" + beside);
    assertThat(along.main().textContent())
        .contains("You were right", "on another appeal")
        .doesNotContain("You are right.");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> author.get("me/notices?size=100").text().contains("REMOVED"));
    JsonNode statement = author.get("me/statements/" + reply).expecting(2).json();
    assertThat(statement.path("facts").asText()).isEqualTo("This advertises a service for money.");
    assertThat(statement.path("appealable").asBoolean()).isTrue();
    String name = reporter.get("me").json().at("/chip/name").asText();
    for (String path : new String[] {"me/statements/" + reply, "me/contributions/" + reply}) {
      assertThat(author.get(path).text()).doesNotContain(name, WHY, "This sells licences.");
    }
    assertThat(browser.as("learner2").open("/communities/report-appeal/" + report).status())
        .isEqualTo(404);
  }

  @Test
  void theSameIsThereForPrograms() {
    String address = "me/reports/" + report;
    assertThat(reporter.get(address).expecting(2).json().path("appealable").asBoolean()).isTrue();
    assertThat(author.get(address).status()).isEqualTo(404);
    String reasons = "{\"reasons\":" + Member.quoted(WHY) + "}";
    assertThat(author.post(address + "/appeal", reasons).status()).isEqualTo(404);
    assertThat(reporter.post(address + "/appeal", "{\"reasons\":\" \"}").status()).isEqualTo(400);
    String appeal =
        reporter.post(address + "/appeal", reasons).expecting(2).json().at("/appeal/id").asText();
    assertThat(reporter.post(address + "/appeal", reasons).status()).isEqualTo(409);
    Member judge = praxis.as("moderator2");
    JsonNode file = judge.get("moderation/appeals/" + appeal).expecting(2).json();
    assertThat(file.at("/report/said/note").asText()).isEqualTo("This sells licences.");
    String removal =
        "{\"outcome\":\"OVERTURNED\",\"answer\":\"So.\",\"version\":0,\"removal\":{\"clause\":2,\"message\":\"So.\",\"revision\":%d}}";
    assertThat(
            judge.post("moderation/appeals/" + appeal + "/answer", removal.formatted(7)).status())
        .isEqualTo(409);
    assertThat(
            judge
                .post(
                    "moderation/appeals/" + appeal + "/answer",
                    "{\"outcome\":\"OVERTURNED\",\"answer\":\"So.\",\"version\":0}")
                .status())
        .isEqualTo(400);
    judge
        .post(
            "moderation/appeals/" + appeal + "/answer",
            removal.formatted(file.at("/report/revision").asInt()))
        .expecting(2);
    assertThat(reporter.get(address).json().path("outcome").asText()).isEqualTo("UPHELD");
    assertThat(author.get("me/contributions/" + reply).json().path("state").asText())
        .isEqualTo("REMOVED");
  }

  private boolean told(Member reader, String kind) {
    for (JsonNode notice : reader.get("me/notices?size=100").expecting(2).json().path("items")) {
      if (notice.path("kind").asText().equals(kind)
          && notice.path("subject").asText().equals(report)) {
        return true;
      }
    }
    return false;
  }
}
