package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.dev.WildFlyServer;
import org.praxis.stories.Browser.Screen;

/** What is on somebody's screen stays true while they look at it. */
class LiveIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member learner = praxis.as("learner1");
  private final Member colleague = praxis.as("learner2");
  private final String slug = "live-" + UUID.randomUUID();

  @Test
  void aReplyAppearsWhereSomebodyReadsAndWrites() {
    moderator.found(slug, 0);
    String topic = learner.ask(slug, "Which pump?", "It is loud.").id();
    Visitor reader = browser.as("learner1");
    reader.open("/communities/topic/" + topic);
    reader.write("Your reply", "Not sent yet");
    stay(reader);
    Visitor writer = browser.as("learner2");
    writer.open("/communities/topic/" + topic);
    // They read German.
    writer.page().locator("#text").pressSequentially("Take the blue one.");
    sees(reader, "Somebody is writing an answer");
    writer.page().locator("#send").click();
    writer.page().waitForURL("**/communities/topic/*?**");
    PlaywrightAssertions.assertThat(reader.main().locator(".post .prose").last())
        .containsText("Take the blue one.");
    sees(reader, "A new reply has just come.");
    sees(reader, "1 reply");
    assertThat(reader.written("Your reply")).isEqualTo("Not sent yet");
    assertStayed(reader);
    // What appeared can be used as if it had been there.
    reader.page().locator("article.post").last().getByText("Quote").click();
    await().until(() -> reader.written("Your reply").contains("> Take the blue one."));
  }

  @Test
  void anEditAndAWithdrawalAppearToo() {
    moderator.found(slug, 0);
    String topic = learner.ask(slug, "Which pump?", "It is loud.").id();
    String reply = colleague.reply(topic, "The blue one.").expecting(2).id();
    Visitor reader = browser.as("learner1");
    reader.open("/communities/topic/" + topic);
    stay(reader);
    long version = colleague.get("me/contributions/" + reply).json().path("version").asLong();
    colleague
        .put(
            "me/contributions/" + reply,
            "{\"text\":\"The green one.\",\"version\":" + version + "}")
        .expecting(2);
    sees(reader, "The green one.");
    version = colleague.get("me/contributions/" + reply).json().path("version").asLong();
    colleague
        .post("me/contributions/" + reply + "/withdrawal", "{\"version\":" + version + "}")
        .expecting(2);
    await().until(() -> !reader.sees("The green one."));
    assertStayed(reader);
  }

  @Test
  void theBellCountsWhileSomebodyLooks() {
    moderator.found(slug, 0);
    String topic = learner.ask(slug, "Which pump?", "It is loud.").id();
    Visitor reader = browser.as("learner1");
    reader.open("/");
    stay(reader);
    Locator bell = reader.page().locator("a.bell .count");
    int before = Integer.parseInt(bell.textContent());
    colleague.reply(topic, "The blue one.").expecting(2);
    PlaywrightAssertions.assertThat(bell).hasText(Integer.toString(before + 1));
    PlaywrightAssertions.assertThat(bell).isVisible();
    // Read elsewhere, it counts no more here.
    Visitor elsewhere = browser.as("learner1");
    elsewhere.open("/communities/topic/" + topic);
    PlaywrightAssertions.assertThat(bell).hasText(Integer.toString(before));
    assertStayed(reader);
  }

  @Test
  void aModeratorHearsThatMoreWaits() {
    moderator.found(slug, 1);
    Visitor atWork = browser.as("moderator1");
    atWork.open("/moderation/queue");
    stay(atWork);
    Locator waiting = atWork.page().locator(".doors [data-count=work]");
    int before = Integer.parseInt(waiting.textContent());
    String held = learner.ask(slug, "Which pump?", "It is loud.").id();
    PlaywrightAssertions.assertThat(waiting).hasText(Integer.toString(before + 1));
    sees(atWork, "The queue is not as it was");
    assertStayed(atWork);
    moderator.approve(held);
    PlaywrightAssertions.assertThat(waiting).hasText(Integer.toString(before));
  }

  @Test
  void whoMayNotReadATopicHearsNothingOfIt() {
    PrivateCommunity.found(praxis.as("trainer1"), slug, slug, "PRIVATE", "Secret pumps");
    String topic = praxis.as("trainer1").ask(slug, "Which pump?", "It is loud.").id();
    Visitor outsider = browser.as("learner1");
    Visitor owner = browser.as("trainer1");
    try (Line outside = Line.open(praxis.address(), outsider.page().context());
        Line inside = Line.open(praxis.address(), owner.page().context())) {
      outside.say("topic " + topic);
      inside.say("topic " + topic);
      outside.say("writing");
      // The server may not have heard yet what the page shows.
      await()
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () -> {
                praxis.as("trainer1").reply(topic, "The blue one.").expecting(2);
                return inside.hasHeard("topic");
              });
      assertThat(outside.hasHeard("topic")).isFalse();
      assertThat(inside.hasHeard("writing")).isFalse();
    }
  }

  @Test
  void whatHappensBetweenAPageAndItsLineIsHeardToo() {
    moderator.found(slug, 0);
    String topic = learner.ask(slug, "Which pump?", "It is loud.").id();
    Visitor reader = browser.as("learner1");
    reader.open("/communities/topic/" + topic);
    Page made = reader.page();
    try (Line before = Line.open(praxis.address(), made.context(), made)) {
      before.say("topic " + topic);
      colleague.reply(topic, "The blue one.").expecting(2);
      before.awaitHeard("topic");
      before.awaitHeard("counts");
      // As if the page had taken that long to open its own.
      try (Line late = Line.open(praxis.address(), made.context(), made)) {
        late.awaitHeard("counts");
        late.say("topic " + topic);
        late.awaitHeard("topic");
      }
    }
  }

  @Test
  void aLineIsOpenedForOurOwnPagesAlone() {
    Visitor somebody = browser.as("learner1");
    assertThatThrownBy(
            () ->
                Line.open(praxis.address(), somebody.page().context(), "http://elsewhere.example"))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    assertThatThrownBy(
            () -> Line.open(praxis.address(), browser.visitor(Screen.DESK).page().context()))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
  }

  @Test
  void whoSignsOutHearsNothingMore() {
    Visitor somebody = browser.as("learner1");
    try (Line line = Line.open(praxis.address(), somebody.page().context())) {
      somebody.page().locator("details.menu summary").click();
      somebody.press("Sign out");
      assertThat(line.closed()).isBetween(1000, 1013);
    }
  }

  @Test
  void whoSignsOutElsewhereReadsThatOnThePageThatTheyLeftOpen() {
    Visitor somebody = browser.as("learner1");
    somebody.open("/");
    Page elsewhere = somebody.page().context().newPage();
    elsewhere.navigate(praxis.address().toString());
    elsewhere.locator("details.menu summary").click();
    elsewhere.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
    // Whose session is over is looked at every 25 seconds.
    PlaywrightAssertions.assertThat(somebody.page().locator(".live-over"))
        .containsText(
            "You are signed out", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
    somebody.page().locator(".live-over a").click();
    PlaywrightAssertions.assertThat(somebody.page().locator("input[type=password]")).isVisible();
  }

  @Test
  void anInboxThatIsOpenSaysThatItIsNotAsItWas() {
    moderator.found(slug, 0);
    String topic = learner.ask(slug, "Which pump?", "It is loud.").id();
    Visitor reader = browser.as("learner1");
    reader.open("/notification/inbox");
    stay(reader);
    Locator count = reader.page().locator(".tabs [data-count=news]");
    int before = Integer.parseInt(count.textContent());
    colleague.reply(topic, "The blue one.").expecting(2);
    sees(reader, "There is something new");
    PlaywrightAssertions.assertThat(count).hasText(Integer.toString(before + 1));
    assertStayed(reader);
  }

  @Test
  void whoSaysTooMuchIsHeardNoMore() {
    Visitor somebody = browser.as("learner1");
    try (Line line = Line.open(praxis.address(), somebody.page().context())) {
      for (int i = 0; i < 61; i++) {
        line.say("writing");
      }
      assertThat(line.closed()).isEqualTo(1008);
    }
    try (Line line = Line.open(praxis.address(), somebody.page().context())) {
      line.say("topic ".repeat(50));
      assertThat(line.closed()).isEqualTo(1009);
    }
  }

  @Test
  void whatHappensOnAnotherNodeIsHeardHereToo() {
    moderator.found(slug, 0);
    String topic = learner.ask(slug, "Which pump?", "It is loud.").id();
    Visitor reader = browser.as("learner1");
    reader.open("/communities/topic/" + topic);
    stay(reader);
    try (WildFlyServer node = praxis.anotherNode(7_400)) {
      URI there = node.address();
      new Member(there, "learner2").reply(topic, "The blue one.").expecting(2);
      sees(reader, "The blue one.");
      assertStayed(reader);
      try (Browser elsewhere = new Browser(there)) {
        Visitor colleagueThere = elsewhere.as("learner2");
        colleagueThere.open("/communities/topic/" + topic);
        // The colleague's page may not have its line yet.
        await()
            .until(
                () -> {
                  reader.main().getByLabel("Your reply").pressSequentially(" Thank you.");
                  return colleagueThere.sees("Jemand schreibt gerade eine Antwort");
                });
      }
    }
  }

  /** A page that is loaded anew forgets this. */
  private static void stay(Visitor visitor) {
    visitor.page().evaluate("() => { window.stayed = true; }");
  }

  private static void assertStayed(Visitor visitor) {
    assertThat(visitor.page().evaluate("() => window.stayed === true")).isEqualTo(true);
  }

  private static void sees(Visitor visitor, String text) {
    PlaywrightAssertions.assertThat(visitor.main().getByText(text).first()).isVisible();
  }
}
