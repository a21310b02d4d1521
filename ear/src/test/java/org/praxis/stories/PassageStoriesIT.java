package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Comments on passages: from the moderator's selection to the author's next version. */
class PassageStoriesIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member learner = praxis.as("learner1");

  @Test
  void aModeratorCommentsByKeyboardAndBySelectionAndTheAuthorReadsItAtThePassages() {
    String slug = "passages-" + UUID.randomUUID();
    moderator.found(slug, 50);
    String topic =
        learner
            .ask(
                slug,
                "Seal",
                "The seal at **Hansen's** broke again.\n\n- It was new.\n- It is cold there.")
            .id();
    String id = moderator.caseOf(topic);
    Visitor keeper = browser.as("moderator1");
    Page page = keeper.page();
    keeper.open("/moderation/case/" + id);
    keeper.awaitsClaim();
    // A whole paragraph, without a mouse.
    Typist typist = new Typist(keeper);
    typist.goesTo(page.locator(".passage-act").nth(1));
    typist.presses("Enter");
    assertThat(page.locator("input[value=RETURN]").isChecked()).isTrue();
    typist.types("Since when?");
    // And what is selected.
    page.evaluate(
        """
        () => {
          const name = document.querySelector("#passages-text strong");
          getSelection().selectAllChildren(name);
        }""");
    page.locator("[data-mark]").click();
    typist.types("No names, please.");
    Locator quotes = page.locator("[data-rows] blockquote");
    PlaywrightAssertions.assertThat(quotes).hasText(new String[] {"It was new.", "Hansen's"});
    PlaywrightAssertions.assertThat(page.locator("[data-preview] .comments li")).hasCount(2);
    WritingStory.picture(keeper, "case-comments");
    // Nothing is lost where something is missing, nor when the page is left.
    page.locator("#decide").click();
    page.locator(".notice-bad[role=alert]").waitFor();
    PlaywrightAssertions.assertThat(page.locator("[data-rows] li")).hasCount(2);
    keeper.open("/moderation/case/" + id);
    keeper.awaitsClaim();
    PlaywrightAssertions.assertThat(page.locator("[data-rows] li")).hasCount(2);
    keeper.giveBack("2", "Almost.");

    Visitor author = browser.as("learner1");
    author.open("/communities/contribution/" + topic);
    assertCommented(author);
    WritingStory.picture(author, "contribution-commented");
    author.open("/moderation/statement/" + id);
    assertCommented(author);
    WritingStory.picture(author, "statement-commented");
    author.open("/communities/contribution/" + topic);
    author.main().locator("#text").fill("The seal broke again. It was new since May.");
    author.main().locator("#send").click();
    author.page().waitForURL("**/communities/contribution/*?**");
    assertThat(author.main().locator("#commented").count()).isZero();
  }

  private static void assertCommented(Visitor author) {
    assertThat(author.main().locator("mark.passage").allTextContents())
        .containsExactly("Hansen's", "It was new.");
    assertThat(author.main().locator(".passage-note").allTextContents())
        .containsExactly("1No names, please.", "2Since when?");
  }

  @Test
  void whatWasTypedIsThereWhenAnotherModeratorWasFirst() {
    String slug = "passages-" + UUID.randomUUID();
    moderator.found(slug, 50);
    String topic = learner.ask(slug, "Seal", "The seal broke.").id();
    String id = moderator.caseOf(topic);
    Visitor keeper = browser.as("moderator1");
    keeper.open("/moderation/case/" + id);
    keeper.awaitsClaim();
    keeper.page().locator(".passage-act").first().click();
    keeper.page().keyboard().type("Which one?");
    keeper.page().locator("#clause").selectOption("2");
    keeper.page().locator("#message").fill("Say which.");
    moderator.send("DELETE", "moderation/cases/" + id + "/claim", null).expecting(2);
    praxis
        .as("moderator2")
        .post("moderation/cases/" + id + "/decision", "{\"verdict\":\"APPROVE\",\"version\":0}")
        .expecting(2);
    keeper.page().locator("#decide").click();
    keeper.page().locator(".notice-bad[role=alert]").waitFor();
    assertThat(keeper.main().locator(".bench-decision .comments").textContent())
        .contains("The seal broke.", "Which one?");
  }
}
