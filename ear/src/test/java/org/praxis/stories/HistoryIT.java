package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thinking again about what one wrote: changing it, taking it back, restoring it. */
@ExtendWith(Praxis.Running.class)
class HistoryIT {
  private static Browser browser;
  private static Member learner;
  private static Member moderator;
  private static String community;

  @BeforeAll
  static void aCommunity() {
    browser = new Browser(Praxis.shared().address());
    moderator = Praxis.shared().as("moderator1");
    learner = Praxis.shared().as("learner1");
    community = "history-" + UUID.randomUUID();
    moderator.found(community, 0);
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @Test
  void whoeverReadsAChangedTextSeesWhatWasChanged() {
    String topic = learner.ask(community, "When is stocktaking?", "It is in May this year.").id();
    Visitor author = browser.as("learner1");
    author.open("/communities/topic/" + topic);
    author.follow("Change");
    author.write("Text", "It is in June this year.");
    sends(author);
    Visitor reader = browser.as("trainer1");
    reader.open("/communities/topic/" + topic);
    assertThat(reader.sees("It is in June this year.")).isTrue();
    reader.follow("changed");
    assertThat(reader.sees("As it reads now")).isTrue();
    assertThat(reader.sees("As it was first published")).isTrue();
    assertThat(reader.main().locator("del").first().textContent()).contains("May");
    assertThat(reader.main().locator("ins").first().textContent()).contains("June");
  }

  @Test
  void aChangeThatIsHeldIsReadByNobodyElseWhileTheTextStays() {
    String topic = learner.ask(community, "Which project?", "The one with the crane.").id();
    Visitor author = browser.as("learner1");
    author.open("/communities/contribution/" + topic);
    author.write("Text", "The one they call bluebird.");
    sends(author);
    author.open("/communities/contribution/" + topic);
    assertThat(author.sees("Your change waits for a moderator")).isTrue();
    Visitor reader = browser.as("trainer1");
    reader.open("/communities/topic/" + topic);
    assertThat(reader.sees("The one with the crane.")).isTrue();
    reader.open("/communities/history/" + topic);
    assertThat(reader.main().textContent()).doesNotContain("bluebird");
  }

  @Test
  void aReplyIsTakenBackAndRestoredWhileItsPlaceStays() {
    String topic = learner.ask(community, "Who has the key?", "To the small room.").id();
    String reply = learner.reply(topic, "I had it on Friday.").id();
    moderator
        .post(
            "topics/" + topic + "/replies",
            "{\"text\":\"And then?\",\"under\":\"%s\"}".formatted(reply))
        .expecting(2);
    Visitor author = browser.as("learner1");
    author.open("/communities/contribution/" + reply);
    author.press("Take it back");
    author.page().waitForURL("**?done=withdrawnText");
    Visitor reader = browser.as("trainer1");
    reader.open("/communities/topic/" + topic);
    assertThat(reader.sees("Its author has taken it back.")).isTrue();
    assertThat(reader.main().textContent()).doesNotContain("I had it on Friday.");
    assertThat(reader.sees("And then?")).isTrue();
    Locator post = reader.page().locator("#r-" + reply);
    assertThat(post.getByRole(AriaRole.BUTTON).count()).isZero();
    author.press("Restore");
    author.page().waitForURL("**?done=restoredText");
    reader.open("/communities/topic/" + topic);
    assertThat(reader.sees("I had it on Friday.")).isTrue();
  }

  @Test
  void aTopicThatIsTakenBackShowsItsTitleToNobodyElseAndItsRepliesStay() {
    String topic = learner.ask(community, "A hasty question", "Never mind.").id();
    moderator.reply(topic, "An answer worth keeping.").expecting(2);
    Visitor author = browser.as("learner1");
    author.open("/communities/contribution/" + topic);
    author.press("Take it back");
    author.page().waitForURL("**?done=withdrawnText");
    Visitor reader = browser.as("trainer1");
    reader.open("/communities/topic/" + topic);
    assertThat(reader.page().content()).doesNotContain("A hasty question");
    assertThat(reader.sees("A topic that was taken back")).isTrue();
    assertThat(reader.sees("An answer worth keeping.")).isTrue();
    reader.open("/communities/community/" + community);
    assertThat(reader.main().getByText("A hasty question").count()).isZero();
    assertThat(reader.open("/communities/history/" + topic).status()).isEqualTo(404);
    author.open("/communities/contribution/" + topic);
    author.press("Restore");
    author.page().waitForURL("**?done=restoredText");
    reader.open("/communities/topic/" + topic);
    assertThat(reader.main().locator("h1").textContent()).isEqualTo("A hasty question");
  }

  private static void sends(Visitor author) {
    author.page().locator("#send").click();
    author.page().waitForURL("**/communities/contribution/**?**");
  }
}
