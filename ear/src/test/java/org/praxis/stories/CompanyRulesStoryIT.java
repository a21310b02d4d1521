package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
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
  void whatAnEditionOfTheGuidelinesDoesToRulesIsSaidBeforeAndStandsInTheLog() {
    SampleCompanyRules.add(hr, "Names " + word, 2, "TERMS", "HOLD", word);
    Visitor keeper = browser.as("hr1");
    keeper.open("/moderation/guidelines-edit");
    Locator clause = keeper.page().locator("fieldset.clause").nth(1);
    assertThat(clause.textContent()).contains("Names " + word, "they are switched off");
    axe(keeper);
    clause.locator("input[type=text]").first().fill("");
    WritingStory.picture(keeper, "guidelines-rules");
    keeper.page().locator("#amend").click();
    keeper.page().waitForURL("**done=guidelines**");
    keeper.open("/moderation/rules");
    Locator rule =
        keeper.page().locator(".rules > li", new Page.LocatorOptions().setHasText("Names " + word));
    assertThat(rule.textContent()).contains("The clause it rested on is gone");
    assertThat(rule.locator("button").count()).as("nothing to switch on").isZero();
    rule.locator("a", new Locator.LocatorOptions().setHasText("Look at the rule")).click();
    keeper.page().waitForURL("**/moderation/rule?id=**");

    Visitor auditor = browser.as("admin1");
    auditor.open("/moderation/audit?kind=moderation.rule.&by=hr1");
    // The edition moved rules of others as well.
    Locator record =
        auditor
            .page()
            .locator(".audit > li", new Page.LocatorOptions().setHasText("Names " + word))
            .first();
    assertThat(record.locator(".audit-act").textContent())
        .isEqualTo(
            "hr1 switched the rule “Names "
                + word
                + "” of the company off, by a new edition of the guidelines");
    assertThat(record.locator(".audit-changes").textContent()).contains("On", "Yes", "No");
    assertThat(record.locator("a[href*='/moderation/rule?id=']").count()).isEqualTo(1);
    assertThat(auditor.main().textContent()).contains("A moderator reads it first");
    axe(auditor);
    WritingStory.picture(auditor, "audit-rules");
    auditor.open("/moderation/audit?since=2027-01-02&until=2027-01-01");
    assertThat(auditor.page().locator("#until-error").textContent()).contains("before the first");
    auditor.open("/moderation/audit?since=abc");
    assertThat(auditor.page().locator("#since-error").textContent()).contains("2027-01-31");
    assertThat(auditor.page().locator(".audit").count()).isZero();
    axe(auditor);
  }

  @Test
  void ofTwoWhoChangeARuleTheSecondSeesWhatTheFirstDidAndLosesNeither() {
    String id = SampleCompanyRules.add(hr, "Names " + word, 3, "TERMS", "HINT", word);
    Visitor keeper = browser.as("hr1");
    keeper.open("/moderation/rule?id=" + id);
    keeper.write("It looks for", word + "\nRed Ltd");
    hr.put(
            "guidelines/rules/" + id,
            "{\"name\":\"Names %1$s\",\"clause\":3,\"kind\":\"TERMS\",\"effect\":\"HOLD\",\"edition\":1,\"lookFor\":[\"%1$s\",\"Blau AG\"]}"
                .formatted(word))
        .expecting(2);
    keeper.press("Keep the rule");
    keeper.page().locator(".notice-bad[role=alert]").waitFor();
    assertThat(keeper.written("It looks for").lines()).containsExactly(word, "Red Ltd", "Blau AG");
    assertThat(keeper.page().locator(".meanwhile").allTextContents().toString())
        .contains("Added meanwhile", "Blau AG", "Since then it is: A moderator reads it first");
    axe(keeper);
    WritingStory.picture(keeper, "rule-conflict");
    keeper.press("Keep the rule");
    keeper.page().waitForURL("**done=ruleKept**");
    assertThat(hr.get("guidelines/rules/" + id).json().path(0).path("lookFor").toString())
        .contains(word, "Red Ltd", "Blau AG");
  }

  @Test
  void anAudienceIsChosenByWhoeverKeepsTheRuleAndAllThatIsWrongIsSaidAtOnce() {
    Visitor keeper = browser.as("hr1");
    keeper.open("/moderation/rule");
    keeper.main().locator("input[name=kind][value=AUDIENCE]").check();
    assertThat(keeper.page().locator("#audience").inputValue()).isEmpty();
    assertThat(keeper.page().locator("input[name=effect][value=REFUSE]").isVisible()).isFalse();
    keeper.press("Keep the rule");
    keeper.page().locator("#audience-error").waitFor();
    assertThat(keeper.page().locator("#clause-error").isVisible()).isTrue();
    axe(keeper);
    WritingStory.picture(keeper, "rule-audience");
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
    assertThat(Axe.findings(visitor.page())).isEmpty();
  }
}
