package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A text that a moderator lets through with a change. */
class EditStoriesIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member learner = praxis.as("learner1");

  @Test
  void aModeratorTakesANameOutAndTheAuthorIsToldWithTheDifference() {
    String slug = "edits-" + UUID.randomUUID();
    moderator.found(slug, 50);
    String topic = learner.ask(slug, "Seal", "The seal of Mrs Hansen broke.").id();
    String id = moderator.caseOf(topic);
    Visitor keeper = browser.as("moderator1");
    Page page = keeper.page();
    keeper.open("/moderation/case/" + id);
    keeper.awaitsClaim();
    assertThat(page.locator("#edit-text").isVisible()).isFalse();
    page.keyboard().press("w");
    PlaywrightAssertions.assertThat(page.locator("#edit-text"))
        .hasValue("The seal of Mrs Hansen broke.");
    page.locator("#clause").selectOption("2");
    page.locator("#message").fill("Customers are not named here.");
    page.locator("#decide").click();
    Locator alert = page.locator(".notice-bad[role=alert]");
    alert.waitFor();
    assertThat(alert.textContent()).contains("This is what the author wrote.");
    page.locator("#edit-text").fill("The seal of a customer broke.");
    Locator changes = page.locator("[data-changes]");
    assertChanged(changes);
    WritingStory.picture(keeper, "case-edit");
    page.locator("#decide").click();
    page.waitForURL("**decided=**");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> learner.get("me/notices").json().findValuesAsText("kind").contains("EDITED"));
    Visitor author = browser.as("learner1");
    author.open("/moderation/statement/" + id);
    assertChanged(author.main().locator(".diff"));
    assertThat(author.main().locator("[aria-labelledby=text]").textContent())
        .contains("The seal of Mrs Hansen broke.");
    WritingStory.picture(author, "statement-edit");
    Visitor other = browser.as("moderator2");
    other.open("/moderation/case/" + id);
    assertChanged(other.main().locator(".bench-decision .diff"));
    Visitor reader = browser.as("trainer1");
    reader.open("/communities/history/" + topic);
    assertThat(reader.sees("Edited by a moderator")).isTrue();
    assertThat(reader.main().textContent()).doesNotContain("Hansen");
    WritingStory.picture(reader, "history-edit");
  }

  // Word by word: the blank between them stayed.
  private static void assertChanged(Locator diff) {
    PlaywrightAssertions.assertThat(diff.locator("del"))
        .containsText(new String[] {"Mrs", "Hansen"});
    PlaywrightAssertions.assertThat(diff.locator("ins"))
        .containsText(new String[] {"a", "customer"});
  }
}
