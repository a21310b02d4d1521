package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members report what they read, and hear what became of it. */
class ReportsIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  // Reads German.
  private final Member author = praxis.as("learner2");
  private final Member reporter = praxis.as("learner1");
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
  void whatIsReportedIsRemovedByKeyboardItsAuthorReadsWhyAndItComesBack() {
    Visitor reading = browser.as("learner1");
    Page page = reading.page();
    Typist typist = new Typist(reading);
    typist.opens("/communities/topic/" + topic + "?reply=" + reply);
    typist.skipsToTheContent();
    typist.goesTo(page.locator("#r-" + reply + " a[href*='/communities/report/']"));
    typist.pressesAndGoes("Enter", "**/communities/report/" + reply);
    assertThat(reading.main().textContent()).contains(secret);
    typist.skipsToTheContent();
    typist.goesTo(page.locator("input[name=clause]").first());
    // The gravest comes first; the next is that of licences.
    typist.presses("ArrowDown");
    assertThat(page.locator("input[name=clause]:checked").inputValue()).isEqualTo("2");
    typist.goesTo(page.locator("#note"));
    typist.types("This sells licences.");
    typist.goesTo(page.locator("button[name=report]"));
    typist.presses("Enter");
    PlaywrightAssertions.assertThat(reading.main())
        .containsText("You reported this", new ContainsTextOptions().setTimeout(20_000));
    assertThat(page.url()).contains("?done=reported");
    axe(page);
    assertThat(page.locator("#note").inputValue()).isEqualTo("This sells licences.");
    reading.open("/communities/topic/" + topic);
    assertThat(page.locator("#r-" + reply + " .act-done").textContent())
        .contains("You reported this");
    // Everybody reads it still, and nobody else sees that it is reported.
    Visitor colleague = browser.as("learner2");
    colleague.open("/communities/topic/" + topic);
    assertThat(colleague.main().textContent()).contains(secret);
    assertThat(colleague.page().locator(".act-done").count()).isZero();

    Visitor atWork = browser.as("moderator1");
    Page bench = atWork.page();
    Typist hands = new Typist(atWork);
    String place = moderator.get("communities/" + slug).json().at("/community/id").asText();
    hands.opens("/moderation/queue?reason=REPORTED&community=" + place);
    assertThat(bench.locator(".queue-reasons").textContent()).contains("Reported by 1");
    hands.presses("j");
    hands.pressesAndGoes("Enter", "**/moderation/case/**");
    atWork.awaitsClaim();
    assertThat(atWork.main().textContent()).contains(secret, "This sells licences.");
    axe(bench);
    hands.presses("x");
    hands.goesTo(bench.locator("#clause"));
    hands.presses("ArrowDown");
    hands.presses("ArrowDown");
    hands.goesTo(bench.locator("#message"));
    hands.types("Licences go through procurement.");
    String before = bench.url();
    hands.presses("Control+Enter");
    bench.waitForURL(url -> !url.equals(before));
    String id = before.replaceAll("^.*/case/|[?#].*$", "");
    // Nobody hears of it before it can no longer be undone.
    assertThat(reporter.get("topics/" + topic).text()).contains(secret);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !reporter.get("topics/" + topic).text().contains(secret));
    nowhereAsSomebodyElse();
    // Of a text that they do not read any more, its reporter knows where it stood.
    JsonNode reported = reporter.get("me/reports").expecting(2).json().at("/items/0");
    assertThat(reported.path("title").isTextual()).isFalse();
    assertThat(reported.path("place").asText()).isNotEmpty();
    // A report is no rule, and what others read did not wait.
    JsonNode statement = author.get("me/statements/" + id).expecting(2).json();
    assertThat(statement.path("heldFor")).isEmpty();
    assertThat(statement.path("reported").asBoolean()).isTrue();
    assertThat(statement.path("stands").asBoolean()).isTrue();
    colleague.open("/moderation/statement/" + id);
    assertThat(colleague.main().textContent()).doesNotContain("auf die Moderation gewartet");

    colleague.open("/notification/inbox");
    await().atMost(Duration.ofSeconds(20)).until(() -> told(author, "REMOVED", id));
    colleague.open("/communities/contribution/" + reply);
    assertThat(colleague.main().textContent())
        .contains(secret, "Licences go through procurement.", "Buying licences");
    assertThat(colleague.page().locator(".decision .state-REMOVE").count()).isEqualTo(1);
    assertThat(colleague.page().locator("#revising").count()).isZero();
    reading.open("/communities/topic/" + topic);
    assertThat(reading.main().textContent()).contains("A moderator removed this.");

    atWork.open("/communities/topic/" + topic);
    atWork.follow("See its case");
    bench.waitForURL("**/moderation/case/" + id);
    hands.skipsToTheContent();
    hands.goesTo(bench.locator("#message"));
    hands.types("It was a joke among friends.");
    hands.goesTo(bench.locator("button[name=restore]"));
    hands.presses("Enter");
    bench.locator("[data-undo] button").waitFor();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> other.get("topics/" + topic).text().contains(secret));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> other.get("search?q=" + secret).json().at("/hits/total").asInt() == 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> told(author, "RESTORED", reply));

    String report = reporter.get("me/reports").json().at("/items/0/id").asText();
    await().atMost(Duration.ofSeconds(20)).until(() -> told(reporter, "REPORT_UPHELD", report));
    reading.open("/notification/inbox");
    PlaywrightAssertions.assertThat(reading.main()).containsText("Your report was upheld");
    reading.open("/communities/reports#r-" + report);
    axe(page);
    String answered = reading.main().textContent();
    assertThat(answered).contains("Removed, then restored", "This sells licences.");
    for (Member unnamed : new Member[] {author, moderator}) {
      assertThat(answered).doesNotContain(unnamed.get("me").json().at("/chip/name").asText());
    }
  }

  // A member of the same community, at every address that a text has.
  private void nowhereAsSomebodyElse() {
    for (String path :
        new String[] {
          "topics/" + topic,
          "topics/" + topic + "/replies",
          "topics?q=" + secret,
          "search?q=" + secret,
          "search/suggestions?q=" + secret,
          "people/experts?q=" + secret,
          "contributions/" + reply + "/endorsements",
          "contributions/" + reply + "/quote",
          "contributions/" + reply + "/revisions",
          "communities/" + slug,
          "communities/" + slug + "/topics",
          "me/notices",
          "me/notices/threads",
          "me/reports",
          "me/bookmarks"
        }) {
      assertThat(other.get(path).text().replace("q=" + secret, "")).as(path).doesNotContain(secret);
      assertThat(reporter.get(path).text().replace("q=" + secret, ""))
          .as(path)
          .doesNotContain(secret);
    }
    for (String page :
        new String[] {
          "/communities/topic/" + topic,
          "/communities/post/" + reply,
          "/communities/history/" + reply,
          "/communities/endorsements/" + reply,
          "/communities/report/" + reply,
          "/communities/community/" + slug,
          "/notification/inbox",
          "/"
        }) {
      assertThat(other.read(page).text()).as(page).doesNotContain(secret);
    }
    assertThat(other.get("topics/" + topic).json().at("/particulars/replies").asInt()).isEqualTo(1);
    assertThat(other.get("communities/" + slug + "/topics").json().at("/items/0/replies").asInt())
        .isZero();
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
      assertThat(unaware.get("moderation/cases?size=100").text()).doesNotContain(reply);
      assertThat(unaware.get("moderation/cases/" + moderator.caseOf(reply)).status())
          .isEqualTo(404);
    }
    // Of whom the queue is none at all: who moderates nowhere.
    assertThat(praxis.as("tlehmann").get("moderation/cases").status()).isEqualTo(403);
  }

  private static void axe(Page page) {
    assertThat(Axe.findings(page)).isEmpty();
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
