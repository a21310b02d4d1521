package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the company's guidelines and a community's charter say, in reports, decisions and queues.
 */
class PoliciesStoryIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member owner = praxis.as("moderator1");
  private final Member learner = praxis.as("learner1");
  private final Member colleague = praxis.as("learner2");
  private final String community = "c-" + UUID.randomUUID();
  private final String word = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void guidelinesAndACommunity() {
    owner.found(community, 0);
    SampleGuidelines.put(praxis.as("hr1"), "Say what helped. " + word, null, "AS_BEFORE", null);
  }

  @Test
  void aReportAndADecisionNameTheGuidelinesAndTheAuthorIsLedToThem() {
    String topic = learner.ask(community, "A customer " + word, "Mrs Aubry is ill.").id();
    colleague
        .post(
            "contributions/" + topic + "/reports",
            "{\"policy\":\"GUIDELINES\",\"clause\":3,\"note\":\"It names her.\"}")
        .expecting(2);
    praxis.as("trainer1").join(community);
    Visitor trainer = browser.as("trainer1");
    trainer.open("/communities/report/" + topic);
    trainer.page().locator("input[name=clause][value=GUIDELINES-4]").check();
    trainer.write("What is wrong with it?", "It speaks ill of her.");
    trainer.press("Send the report");
    trainer.page().waitForURL("**done=reported**");
    assertThat(trainer.page().locator("input[name=clause]:checked").inputValue())
        .isEqualTo("GUIDELINES-4");
    axe(trainer);

    Visitor keeper = browser.as("moderator1");
    String id = owner.caseOf(topic);
    keeper.open("/moderation/case/" + id);
    Page page = keeper.page();
    assertThat(page.locator(".report-clause").allTextContents())
        .anyMatch(said -> said.contains("Guidelines, clause 3"))
        .anyMatch(said -> said.contains("Guidelines, clause 4"));
    assertThat(page.locator("#clause optgroup").all())
        .extracting(group -> group.getAttribute("label"))
        .containsExactly("Charter of the community", "Company guidelines");
    keeper.choose("REMOVE");
    page.locator("#clause").selectOption("GUIDELINES-3");
    page.locator("#message").fill("Who is ill is nobody's business here.");
    page.locator("[data-clause]").getByText("Guidelines, clause 3").waitFor();
    axe(keeper);
    page.locator("#decide").click();
    page.waitForURL("**decided=**");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> read(id).path("state").asText().equals("REMOVED"));
    JsonNode decided = read(id).path("decision");
    assertThat(decided.path("policy").asText()).isEqualTo("GUIDELINES");

    Visitor author = browser.as("learner1");
    author.open("/moderation/statement/" + id);
    axe(author);
    author.follow("Guidelines, clause 3");
    author.page().waitForURL("**/guidelines?edition=" + decided.path("edition") + "#clause-3");
  }

  @Test
  void anOwnerHasEverythingReadAfterwardsAndAModeratorClearsItTogether() {
    Visitor keeper = browser.as("moderator1");
    keeper.open("/communities/charter-edit/" + community);
    keeper.page().locator("input[name=mode][value=AFTER]").check();
    axe(keeper);
    keeper.press("Put in force");
    keeper.page().waitForURL("**done=amended**");
    Visitor author = browser.as("learner1");
    author.open("/communities/start/" + community);
    assertThat(author.page().locator(".charter-mode").textContent())
        .contains("published at once, and a moderator reads it afterwards");
    String first = learner.ask(community, "First " + word, "text").id();
    String second = learner.ask(community, "Second " + word, "text").id();
    assertThat(colleague.get("topics/" + first).status()).isEqualTo(200);

    keeper.open("/moderation/case/" + owner.caseOf(first));
    assertThat(keeper.sees("It was published at once, and everybody reads it.")).isTrue();
    keeper.page().locator(".aside-more > summary").click();
    axe(keeper);
    keeper.open("/moderation/rules/" + community);
    assertThat(keeper.sees("An owner says in the charter when moderators read.")).isTrue();
    axe(keeper);
    String place =
        owner.get("communities/" + community).expecting(2).json().at("/community/id").asText();
    keeper.open("/moderation/queue?reason=AFTERWARDS&community=" + place);
    Page page = keeper.page();
    assertThat(page.locator(".queue-row").count()).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      page.locator("input[name=case]").nth(i).check();
    }
    page.locator(".together > summary").click();
    page.locator(".together input[value=KEEP]").check();
    axe(keeper);
    page.locator("button[name=together]").click();
    page.getByText("2 were decided").waitFor();
    assertThat(colleague.get("topics/" + second).status()).isEqualTo(200);
  }

  private static void axe(Visitor visitor) {
    assertThat(Axe.findings(visitor.page())).isEmpty();
  }

  private JsonNode read(String id) {
    return owner.get("moderation/cases/" + id).expecting(2).json();
  }
}
