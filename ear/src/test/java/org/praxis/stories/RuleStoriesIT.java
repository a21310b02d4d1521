package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A moderator writes rules, and authors meet them. */
class RuleStoriesIT extends BrowserStory {
  private static final String PICTURES = System.getProperty("pictures");

  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member learner = praxis.as("learner1");
  private final String slug = "rules-" + UUID.randomUUID();

  @BeforeEach
  void aCommunity() {
    moderator.found(slug, 0);
  }

  @Test
  void aModeratorTriesARuleKeepsItAndAnAuthorMeetsIt() {
    for (int i = 1; i <= 3; i++) {
      learner.ask(slug, "Week " + i, "When is the Pаyroll of week " + i + " done?").expecting(2);
    }
    learner.ask(slug, "Another", "Nothing of the kind").expecting(2);
    Visitor keeper = browser.as("moderator1");
    keeper.open("/communities/settings/" + slug);
    keeper.follow("Rules of moderation");
    keeper.page().waitForURL("**/moderation/rules/**");
    assertThat(keeper.sees("bluebird")).isTrue();
    keeper.follow("Add a rule");
    keeper.page().waitForURL("**/moderation/rule/**");
    keeper.write("Name (optional)", "Pay of colleagues");
    keeper.main().getByLabel("Clause it rests on").selectOption("2");
    keeper.write("It looks for", "payroll\nwage list");
    keeper.press("Try it");
    keeper.main().getByText("Would have held 3 of 4").waitFor();
    assertThat(keeper.main().locator(".trial mark").first().textContent()).isEqualTo("Pаyroll");
    assertThat(keeper.main().locator(".trial .row-title").first().getAttribute("href"))
        .contains("/communities/post/");
    assertThat(keeper.written("It looks for")).as("what was typed").contains("wage list");
    assertThat(Axe.findings(keeper.page())).isEmpty();
    picture(keeper, "rule-tried");
    assertThat(rules()).as("nothing is kept by trying").hasSize(1);

    effect(keeper, "REFUSE");
    keeper.press("Keep the rule");
    keeper.page().waitForURL("**done=ruleKept**");
    assertThat(rules()).hasSize(2);

    Visitor author = browser.as("learner1");
    author.open("/communities/start/" + slug);
    author.main().getByText("An answer.").click();
    author.write("Title", "A question of pay");
    author.main().getByLabel("Text").fill("Who has the WAGE LIST?");
    author.main().getByText("This cannot be sent as it is.").waitFor();
    assertThat(author.sees("Clause 2 keeps “WAGE LIST” out. Say it in other words.")).isTrue();
    picture(author, "rule-foreseen");
    author.press("Send");
    Locator alert = author.page().locator(".notice-bad[role=alert]");
    alert.waitFor();
    assertThat(alert.textContent())
        .contains("Clause 2", "WAGE LIST", "what you typed is still here");
    assertThat(author.written("Text")).isEqualTo("Who has the WAGE LIST?");
    assertThat(author.written("Title")).isEqualTo("A question of pay");
    author.main().getByLabel("Text").fill("Whom do I ask about my pay?");
    author.press("Send");
    author.page().waitForURL("**/communities/topic/**");
  }

  @Test
  void aHeldTextShowsTheModeratorWhatItIsHeldForAndTheRuleIsUpheld() {
    String rule = keep("TERMS", "HOLD", "payroll");
    String held = learner.ask(slug, "Pay", "When is the Pay\u00ADroll done?").id();
    Visitor keeper = browser.as("moderator2");
    keeper.open("/moderation/case/" + moderator.caseOf(held));
    picture(keeper, "case-marked");
    assertThat(keeper.main().locator(".held-text mark").textContent()).isEqualTo("Pay\u00ADroll");
    String id = moderator.caseOf(held);
    int version = moderator.get("moderation/cases/" + id).json().path("version").asInt();
    praxis
        .as("moderator2")
        .post(
            "moderation/cases/" + id + "/decision",
            "{\"verdict\":\"REJECT\",\"clause\":2,\"message\":\"No pay, please.\",\"atOnce\":true,\"version\":"
                + version
                + "}")
        .expecting(2);
    Visitor other = browser.as("moderator1");
    other.open("/moderation/rules/" + slug);
    picture(other, "rules-upheld");
    assertThat(other.main().locator(".rule-share").textContent()).contains("100 %");
    other
        .main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Switch off"))
        .first()
        .click();
    other.page().waitForURL("**done=ruleOff**");
    JsonNode edition = moderator.get("moderation/rules/" + slug + "/" + rule).json().path(0);
    assertThat(edition.path("on").asBoolean()).isFalse();
    assertThat(edition.path("edition").asInt()).isEqualTo(2);
    assertThat(learner.ask(slug, "Pay", "When is the payroll done?").json().path("state").asText())
        .isEqualTo("PUBLISHED");
  }

  @Test
  void aHintIsShownWhileWritingAndHoldsNothing() {
    keep("OUTSIDE_LINK", "HINT", "corp.example");
    Visitor author = browser.as("learner1");
    author.open("/communities/start/" + slug);
    author.main().getByText("An answer.").click();
    author.write("Title", "Where is it?");
    author.main().getByLabel("Text").fill("I found https://elsewhere.example/pay");
    author.main().getByText("A clause says something about this.").waitFor();
    author.press("Send");
    author.page().waitForURL("**/communities/topic/**done=published**");
  }

  @Test
  void aPatternThatCannotBeReadIsRefusedAtItsFieldWithThePlace() {
    Visitor keeper = browser.as("moderator1");
    keeper.open("/moderation/rule/" + slug);
    keeper.main().getByLabel("Clause it rests on").selectOption("2");
    keeper.main().locator("input[name=kind][value=PATTERN]").check();
    keeper.write("It looks for", "PRJ-\\d{4}\nabc(def");
    keeper.press("Keep the rule");
    Locator error = keeper.page().locator("#lookFor-error");
    error.waitFor();
    assertThat(error.textContent()).contains("line 2");
    assertThat(keeper.written("It looks for")).contains("abc(def");
    assertThat(rules()).hasSize(1);
  }

  @Test
  void whoDoesNotModerateThereHasNoSuchPage() {
    Visitor member = browser.as("learner1");
    for (String page : new String[] {"/moderation/rules/", "/moderation/rule/"}) {
      assertThat(member.open(page + slug).status()).isEqualTo(403);
    }
    assertThat(learner.get("moderation/rules/" + slug).status()).isEqualTo(403);
    assertThat(
            learner
                .post("moderation/rules/" + slug + "/trial", draft("TERMS", "HOLD", "x"))
                .status())
        .isEqualTo(403);
    assertThat(moderator.get("moderation/rules/" + slug + "/" + UUID.randomUUID()).status())
        .isEqualTo(404);
    assertThat(moderator.get("moderation/rules/nowhere").status()).isEqualTo(404);
  }

  private static void picture(Visitor visitor, String name) {
    if (PICTURES != null) {
      visitor
          .page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(Path.of(PICTURES, name + ".png")));
    }
  }

  private static void effect(Visitor keeper, String effect) {
    keeper.main().locator("input[name=effect][value=" + effect + "]").check();
  }

  private String keep(String kind, String effect, String line) {
    return moderator.post("moderation/rules/" + slug, draft(kind, effect, line)).id();
  }

  private static String draft(String kind, String effect, String line) {
    return "{\"clause\":2,\"kind\":\"%s\",\"effect\":\"%s\",\"lookFor\":[\"%s\"]}"
        .formatted(kind, effect, line);
  }

  private JsonNode rules() {
    return moderator.get("moderation/rules/" + slug).expecting(2).json();
  }
}
