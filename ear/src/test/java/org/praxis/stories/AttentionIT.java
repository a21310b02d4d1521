package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new, what one follows and what one keeps, as members meet it. */
class AttentionIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member colleague = praxis.as("learner2");
  private final String community = "c-" + UUID.randomUUID();
  private final String title = "What changed? " + UUID.randomUUID().toString().substring(0, 8);
  private String topic;
  private Visitor reader;

  @BeforeEach
  void aTopicThatIsNew() {
    praxis.as("moderator1").found(community, 0);
    topic = colleague.ask(community, title, "Tell me.").id();
    reader = browser.as("learner1");
  }

  @Test
  void newRepliesAreCountedInListsAndBeginBelowALine() {
    reader.open("/");
    assertThat(row(title)).contains("New");
    reader.open("/communities/topic/" + topic);
    assertThat(reader.sees("New since your last visit")).isFalse();
    reader.open("/"); // a topic that is open is read on as it goes on
    colleague.reply(topic, "The first of two.").expecting(2);
    colleague.reply(topic, "The second.").expecting(2);
    reader.open("/communities/community/" + community);
    reader.main().locator(".topic-row").first().getByText("2 new").click();
    reader.page().waitForURL("**/communities/topic/" + topic + "?new=true#new");
    assertThat(reader.main().locator("#new + article").textContent()).contains("The first of two.");
    reader.open("/communities/community/" + community);
    assertThat(row(title)).doesNotContain("new");
  }

  @Test
  void aCommunityIsReadWithOnePress() {
    colleague.ask(community, "Another one", "Tell me.").expecting(2);
    reader.open("/communities/community/" + community);
    reader.follow("New (2)");
    reader.press("Mark all as read");
    assertThat(reader.sees("All of it is marked as read.")).isTrue();
    assertThat(reader.main().locator(".news").count()).isZero();
  }

  @Test
  void aMutedCommunityIsNotNewAtHome() {
    reader.open("/communities/community/" + community);
    choose("Muted");
    reader.open("/");
    assertThat(reader.main().getByText(title).count()).isZero();
  }

  @Test
  void whoWatchesATopicIsToldOnceOfAllRepliesUntilTheyReadThem() {
    reader.open("/communities/topic/" + topic);
    choose("Watching");
    reader.open("/");
    colleague.reply(topic, "One.").expecting(2);
    colleague.reply(topic, "Two.").expecting(2);
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () -> {
              reader.open("/notification/inbox");
              return row(title).contains("2 new replies");
            });
    reader.follow(title);
    reader.page().waitForURL("**/communities/topic/" + topic + "**");
    reader.open("/notification/inbox");
    assertThat(row(title)).contains("2 replies");
    assertThat(
            reader
                .main()
                .locator("li", new Locator.LocatorOptions().setHasText(title))
                .locator(".count")
                .count())
        .isZero();
  }

  @Test
  void aBookmarkRemindsByTheReadersClock() {
    String reply = colleague.reply(topic, "Worth keeping.").id();
    reader.open("/communities/topic/" + topic);
    reader.page().locator("button[name=bookmark][value='" + reply + "']").click();
    reader.page().waitForURL("**reply=" + reply + "**");
    reader.page().locator("#r-" + reply).getByText("Bookmarked").click();
    reader.write("Your note (optional)", "For Friday");
    ZoneId zone = ZoneId.of(praxis.as("learner1").get("me").json().path("timeZone").asText());
    LocalDateTime when =
        LocalDateTime.now(zone).plusDays(2).withHour(9).withMinute(30).withSecond(0).withNano(0);
    reader
        .page()
        .locator("#remindAt")
        .fill(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(when));
    reader.press("Save");
    reader.page().waitForURL("**/communities/bookmarks?done=kept");
    assertThat(reader.sees("For Friday")).isTrue();
    assertThat(praxis.as("learner1").get("me/bookmarks").json().at("/items/0/remindAt").asText())
        .isEqualTo(when.atZone(zone).toInstant().toString());
  }

  private void choose(String level) {
    reader.main().locator(".follow summary").click();
    reader
        .main()
        .locator(".follow-panel button", new Locator.LocatorOptions().setHasText(level))
        .first()
        .click();
    reader.page().waitForURL("**done=followed**");
  }

  private String row(String text) {
    return reader
        .main()
        .locator("li", new Locator.LocatorOptions().setHasText(text))
        .first()
        .textContent();
  }
}
