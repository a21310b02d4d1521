package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Browser.Screen;
import org.praxis.stories.Member.Answer;

/** How moderation goes, what it locks, and who is away meanwhile. */
class WorkloadStoryIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member colleague = praxis.as("moderator2");
  private final Member learner = praxis.as("learner1");
  private final String slug = "workload-" + UUID.randomUUID();

  private String reject(Member by, String topic) {
    String id = moderator.caseOf(topic);
    by.post(
            "moderation/cases/" + id + "/decision",
            "{\"verdict\":\"REJECT\",\"clause\":3,\"message\":\"=No.\",\"version\":0,\"atOnce\":true}")
        .expecting(2);
    return id;
  }

  // At a desk and on a phone.
  private static void look(Visitor visitor, String name) {
    WritingStory.picture(visitor, name);
    visitor.page().setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
    WritingStory.picture(visitor, name + "-phone");
    WritingStory.assertNothingBreaksAxe(visitor);
    visitor.page().setViewportSize(Screen.DESK.width(), Screen.DESK.height());
  }

  @Test
  void aModeratorReadsHowItGoesAndTakesTheNumbersAway() {
    moderator.found(slug, 0);
    String place =
        moderator.get("communities/" + slug).expecting(2).json().at("/community/id").asText();
    String address = "/moderation/workload?days=90&community=" + place;
    Visitor keeper = browser.as("moderator1");
    assertThat(keeper.open(address).status()).isEqualTo(200);
    assertThat(keeper.sees("Nothing to count")).isTrue();
    look(keeper, "workload-empty");

    String last = null;
    for (int i = 0; i < 12; i++) {
      String topic = learner.ask(slug, "Birds " + i, "The bluebird number " + i).id();
      last = reject(i % 2 == 0 ? moderator : colleague, topic);
    }
    String appeal =
        learner.post("me/statements/" + last + "/appeal", "{\"reasons\":\"It is a bird.\"}").id();
    moderator
        .post(
            "moderation/appeals/" + appeal + "/answer",
            "{\"outcome\":\"OVERTURNED\",\"answer\":\"It is.\",\"version\":0}")
        .expecting(2);
    learner.ask(slug, "One more bird", "A bluebird that waits").expecting(2);

    keeper.open("/moderation/queue");
    keeper.follow("Workload");
    keeper.page().waitForURL("**/moderation/workload");
    look(keeper, "workload-all");
    keeper.open(address);
    String read = keeper.main().textContent();
    assertThat(read).contains("1 of 12 (").contains("12 of 12 (");
    // The numbers of a place, and nobody's.
    String decided = moderator.get("me").json().at("/chip/name").asText();
    assertThat(read).doesNotContain(decided);
    keeper.main().locator(".chart summary").click();
    look(keeper, "workload");

    Answer csv =
        moderator
            .get("moderation/workload/csv?table=CLAUSES&days=90&community=" + place)
            .expecting(2);
    assertThat(csv.type()).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("praxis-workload-clauses-90.csv");
    assertThat(csv.text().lines().toList().get(1))
        .startsWith(
            "Spreadsheets,CHARTER,3,NEVER_HERE,Projects that are not announced.,12,1,0.0833,");
    for (String table : new String[] {"WEEKS", "RULES"}) {
      moderator.get("moderation/workload/csv?table=" + table + "&community=" + place).expecting(2);
    }
    JsonNode json =
        moderator.get("moderation/workload?days=28&community=" + place).expecting(2).json();
    assertThat(json.at("/clauses/0/overturned/part").asInt()).isEqualTo(1);
    assertThat(json.at("/backlog/waiting").asInt()).isEqualTo(1);

    for (String mistake :
        new String[] {"?days=27", "?days=abc", "?days=", "/csv?table=", "/csv?table=X"}) {
      Answer answer = moderator.get("moderation/workload" + mistake);
      assertThat(answer.status()).as(mistake).isEqualTo(400);
      assertThat(mistake).contains("?" + answer.json().at("/errors/0/field").asText() + "=");
    }
    assertThat(moderator.get("moderation/workload?community=" + UUID.randomUUID()).status())
        .isEqualTo(404);
    assertThat(learner.get("moderation/workload").status()).isEqualTo(403);
    assertThat(keeper.open("/moderation/workload?community=nonsense").status()).isEqualTo(404);
    assertThat(keeper.open("/moderation/workload?days=nonsense").status()).isEqualTo(200);
  }

  @Test
  void aModeratorLetsATopicStandAndLocksItByKeyboard() {
    moderator.found(slug, 0);
    String topic = learner.ask(slug, "Bluebird again", "We had the bluebird before.").id();
    String id = moderator.caseOf(topic);
    Visitor keeper = browser.as("moderator1");
    Page page = keeper.page();
    keeper.open("/moderation/case/" + id);
    keeper.awaitsClaim();
    page.keyboard().press("o");
    PlaywrightAssertions.assertThat(page.locator("input[value=LOCK]")).isChecked();
    page.locator("#clause").selectOption("3");
    page.locator("#message").fill("All of it was said in spring.");
    PlaywrightAssertions.assertThat(page.locator("[data-preview] [data-message]"))
        .containsText("All of it was said in spring.");
    look(keeper, "case-lock");
    page.locator("#decide").click();
    page.waitForURL("**decided=**");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> learner.get("me/notices").json().findValuesAsText("kind").contains("LOCKED"));
    assertThat(praxis.as("learner2").reply(topic, "But why?").status()).isEqualTo(409);
    Visitor author = browser.as("learner1");
    author.open("/moderation/statement/" + id);
    assertThat(author.sees("Why your topic is locked")).isTrue();
    assertThat(author.sees("All of it was said in spring.")).isTrue();
    assertThat(author.page().locator(".way").textContent())
        .contains("your topic is open again")
        .doesNotContain("your text is published");
    look(author, "statement-lock");
    author.open("/communities/topic/" + topic);
    assertThat(author.sees("Projects that are not announced.")).isTrue();
    assertThat(author.sees("by a moderator’s decision")).isTrue();
    look(author, "topic-lock");
  }

  @Test
  void aModeratorSaysThatTheyAreAwayAndIsBackSooner() {
    Member owner = praxis.as("trainer1");
    owner.found(slug, 50);
    String id =
        owner.caseOf(learner.ask(slug, "Which form?", "For travelling to a customer.").id());
    Visitor keeper = browser.as("trainer1");
    keeper.open("/moderation/queue");
    keeper.follow("Away?");
    keeper.page().waitForURL("**/moderation/absence");
    keeper.press("Say so");
    keeper.page().locator("#from-error").waitFor();
    ZoneId zone = ZoneId.of(owner.get("me").expecting(2).json().path("timeZone").asText());
    LocalDate today = LocalDate.now(zone);
    keeper.write("First day", today.toString());
    keeper.write("Last day", today.plusDays(4).toString());
    keeper.press("Say so");
    keeper.page().waitForURL("**done=absenceSaid**");
    try {
      look(keeper, "absence");
      assertThat(owner.post("moderation/cases/" + id + "/claim", null).status()).isEqualTo(409);
      keeper.open("/moderation/queue");
      assertThat(keeper.main().textContent()).contains("You are away until");
      look(keeper, "queue-away");
      // Colleagues see it where moderators are listed.
      Visitor other = browser.as("moderator2");
      other.open("/communities/members/" + slug);
      assertThat(other.main().locator(".state-AWAY").count()).isEqualTo(1);
      look(other, "members-away");
      JsonNode said = owner.get("moderation/absences").expecting(2).json().path(0);
      assertThat(said.path("until").asText()).isEqualTo(today.plusDays(4).toString());
      assertThat(learner.get("moderation/absences").status()).isEqualTo(403);
      assertThat(
              learner
                  .send("DELETE", "moderation/absences/" + said.path("id").asText(), null)
                  .status())
          .isEqualTo(404);
      keeper.open("/moderation/absence");
      keeper.main().locator("button[name=end]").click();
      keeper.page().waitForURL("**done=absenceEnded**");
      owner.post("moderation/cases/" + id + "/claim", null).expecting(2);
    } finally {
      for (JsonNode left : owner.get("moderation/absences").json()) {
        owner.send("DELETE", "moderation/absences/" + left.path("id").asText(), null);
      }
    }
  }
}
