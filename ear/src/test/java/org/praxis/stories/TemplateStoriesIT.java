package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Moderators who say the same again and again. */
class TemplateStoriesIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member learner = praxis.as("learner1");

  @Test
  void aTemplateIsWrittenAndPutIntoAMessageByKeyboardAndLosesNothing() {
    String slug = "templates-" + UUID.randomUUID();
    moderator.found(slug, 50);
    String topic = learner.ask(slug, "Water", "How much?").id();
    String community = moderator.get("communities/" + slug).json().at("/community/id").asText();

    Visitor keeper = browser.as("moderator1");
    keeper.open("/moderation/templates?community=" + community);
    WritingStory.picture(keeper, "templates-none");
    keeper.main().getByText("Write a template").first().click();
    keeper.page().waitForURL("**/moderation/template?**");
    keeper.write("Name", "Say what you tried");
    keeper.main().locator("input[value=RETURN]").check();
    keeper.main().locator("#text").fill("Hello {autor}");
    keeper.press("Keep the template");
    Locator alert = keeper.page().locator(".notice-bad[role=alert]");
    alert.waitFor();
    assertThat(alert.textContent()).contains("autor");
    assertThat(keeper.main().locator("input[value=RETURN]").isChecked()).isTrue();
    keeper.main().locator("#text").fill("Hello {author}, **{title}**: see {clause}.");
    keeper.press("Keep the template");
    keeper.page().waitForURL("**done=templateKept**");
    WritingStory.picture(keeper, "templates-one");

    Page page = keeper.page();
    Typist typist = new Typist(keeper);
    typist.opens("/moderation/case/" + moderator.caseOf(topic));
    keeper.awaitsClaim();
    typist.goesTo(page.locator("#message"));
    typist.types("My own words");
    typist.goesTo(page.locator("#decide"));
    typist.presses("r");
    typist.presses("t");
    typist.isNowAt(page.locator("#template"));
    typist.presses("ArrowDown");
    typist.goesTo(page.locator("[data-use]"));
    typist.presses("Enter");
    typist.isNowAt(page.locator("#message"));
    PlaywrightAssertions.assertThat(page.locator("#message"))
        .hasValue("Hello {author}, **{title}**: see {clause}.");
    PlaywrightAssertions.assertThat(page.locator("[data-said]"))
        .containsText("took the place of what you had typed");
    page.locator("[data-back-act]").click();
    PlaywrightAssertions.assertThat(page.locator("#message")).hasValue("My own words");
    page.locator("[data-back-act]").click();
    page.locator("#clause").selectOption("2");
    Locator preview = page.locator("[data-preview] [data-message]");
    String name = learner.get("me").json().at("/chip/name").asText();
    PlaywrightAssertions.assertThat(preview)
        .containsText("Hello " + name + ", Water: see clause 2 of the charter.");
    assertThat(preview.locator("strong").textContent()).isEqualTo("Water");
    WritingStory.picture(keeper, "case-template");
    String before = page.url();
    typist.presses("Control+Enter");
    page.waitForURL(url -> !url.equals(before));
  }
}
