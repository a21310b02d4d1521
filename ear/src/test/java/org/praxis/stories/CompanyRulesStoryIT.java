package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HR has something looked for in the whole company, and a member meets it in two communities. */
class CompanyRulesStoryIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member owner = praxis.as("moderator1");
  private final Member learner = praxis.as("learner1");
  private final Member hr = praxis.as("hr1");
  private final String word = "Zephyr" + UUID.randomUUID().toString().substring(0, 6);
  private final String first = "c-" + UUID.randomUUID();
  private final String second = "c-" + UUID.randomUUID();
  private int edition;

  @BeforeEach
  void guidelinesAndTwoCommunities() {
    owner.found(first, 0);
    owner.found(second, 0);
    SampleGuidelines.put(hr, "Say what helped. " + word, null, "AS_BEFORE", null);
    edition = hr.get("guidelines").expecting(2).json().at("/guidelines/edition").asInt();
  }

  // Others write in the same company.
  @AfterEach
  void nothingIsLookedForAnyMore() {
    for (JsonNode rule : hr.get("guidelines/rules").expecting(2).json()) {
      if (rule.path("on").asBoolean() && rule.path("lookFor").toString().contains(word)) {
        SampleCompanyRules.off(hr, rule.path("id").asText());
      }
    }
  }

  @Test
  void hrTriesARuleKeepsItAndItHoldsInTwoCommunitiesByAClauseOfTheGuidelines() {
    learner.ask(first, "Before", "Who pays for " + word + "?").expecting(2);
    Visitor keeper = browser.as("hr1");
    keeper.open("/guidelines");
    keeper.follow("Rules on the guidelines");
    keeper.page().waitForURL("**/moderation/rules");
    axe(keeper);
    keeper.follow("Add a rule");
    keeper.page().waitForURL("**/moderation/rule");
    keeper.write("Name (optional)", "Names of customers");
    keeper.main().getByLabel("Clause it rests on").selectOption("3");
    keeper.write("It looks for", word);
    keeper.press("Try it");
    keeper.main().getByText("Would have held 1 of").waitFor();
    assertThat(keeper.main().locator(".trial mark").first().textContent()).isEqualTo(word);
    axe(keeper);
    keeper.press("Keep the rule");
    keeper.page().waitForURL("**done=ruleKept**");

    String said = "clause 3 of the company’s guidelines (edition " + edition + ")";
    Visitor author = browser.as("learner1");
    author.open("/communities/start/" + first);
    author.main().getByText("An answer.").click();
    author.write("Title", "A question");
    author.main().getByLabel("Text").fill("Where is " + word + "?");
    author.main().getByText(said).first().waitFor();
    assertThat(author.main().locator("[data-prospect] a").getAttribute("href"))
        .endsWith("/guidelines?edition=" + edition + "#clause-3");
    author.press("Send");
    author.page().waitForURL(url -> url.contains("why=TERM.GUIDELINES-3-" + edition));
    assertThat(author.sees(said)).isTrue();
    axe(author);
    JsonNode held = learner.ask(second, "And here", "And where is " + word + "?").json();
    assertThat(held.path("state").asText()).isEqualTo("HELD");
    assertThat(held.at("/reasons/0/policy").asText()).isEqualTo("GUIDELINES");

    Visitor moderator = browser.as("moderator1");
    moderator.open("/moderation/rules/" + second);
    assertThat(moderator.main().locator(".rules-companys").textContent())
        .contains("Names of customers")
        .doesNotContain(word);
    axe(moderator);
    String id = owner.caseOf(held.path("id").asText());
    moderator.open("/moderation/case/" + id);
    Page page = moderator.page();
    assertThat(page.locator(".held-for").textContent())
        .contains("Guidelines, clause 3, edition " + edition + ": “" + word + "”");
    assertThat(page.locator(".held-text mark").textContent()).isEqualTo(word);
    moderator.choose("REJECT");
    assertThat(page.locator("#clause").inputValue()).isEqualTo("GUIDELINES-3");
    axe(moderator);
    int version = owner.get("moderation/cases/" + id).json().path("version").asInt();
    owner
        .post(
            "moderation/cases/" + id + "/decision",
            "{\"verdict\":\"REJECT\",\"clause\":3,\"policy\":\"GUIDELINES\",\"message\":\"No names.\",\"atOnce\":true,\"version\":"
                + version
                + "}")
        .expecting(2);
    author.open("/moderation/statement/" + id);
    assertThat(author.main().locator(".statement-rules").textContent())
        .contains("Guidelines, clause 3", "edition " + edition);
    axe(author);
    keeper.open("/moderation/rules");
    assertThat(keeper.main().locator(".rules").textContent()).contains("1 of 1 decided");
  }

  @Test
  void aModeratorOfTheCompanyReadsThemAndChangesNoneAndWhoModeratesNothingSeesNone() {
    String rule = SampleCompanyRules.add(hr, "Names", 3, "TERMS", "HOLD", word);
    Visitor moderator = browser.as("moderator1");
    moderator.open("/moderation/queue");
    moderator.follow("Company rules");
    moderator.page().waitForURL("**/moderation/rules");
    assertThat(moderator.main().locator(".rule-act").count()).isZero();
    moderator.open("/moderation/rule?id=" + rule);
    assertThat(moderator.sees(word)).isTrue();
    assertThat(moderator.main().locator("button[name=save]").count()).isZero();
    moderator.press("Try it");
    moderator.main().getByText("Would have held 0 of").waitFor();
    axe(moderator);
    assertThat(moderator.open("/moderation/rule").status()).isEqualTo(403);
    assertThat(
            owner.put("guidelines/rules/" + rule + "/on", "{\"on\":false,\"edition\":1}").status())
        .isEqualTo(403);
    assertThat(owner.get("moderation/rules/" + first + "/" + rule).status()).isEqualTo(404);
    Visitor member = browser.as("learner1");
    assertThat(member.open("/moderation/rules").status()).isEqualTo(403);
    assertThat(member.open("/moderation/rule?id=" + rule).status()).isEqualTo(403);
    assertThat(learner.get("guidelines/rules").status()).isEqualTo(403);
    assertThat(learner.get("moderation/rules/" + first + "/company").status()).isEqualTo(403);
  }

  private static void axe(Visitor visitor) {
    assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
  }
}
