package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looking after topics: closing, pinning, slowing, moving, merging, splitting. */
@ExtendWith(Praxis.Running.class)
class TopicKeepingIT {
  private static Browser browser;
  private static Member owner;
  private static Member learner;
  private static Member colleague;
  private static String community;

  @BeforeAll
  static void aCommunityWithATopic() {
    browser = new Browser(Praxis.shared().address());
    owner = Praxis.shared().as("moderator1");
    learner = Praxis.shared().as("learner1");
    colleague = Praxis.shared().as("trainer1");
    community = "keeping-" + UUID.randomUUID();
    owner.found(community, community, 0);
    colleague.join(community);
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  private static Visitor moderator() {
    return browser.as("moderator1");
  }

  private static String asked(String title) {
    return learner.ask(community, title, "Who knows?").id();
  }

  @Test
  void aTopicIsClosedWithAWordAndOpenedAgain() {
    String topic = asked("Is the old template still right?");
    Visitor moderator = moderator();
    new Keeper(moderator).looksAfter(topic).closes("The new one is in the handbook.");
    assertThat(moderator.sees("The topic is closed.")).isTrue();
    Visitor reader = browser.as("trainer1");
    reader.open("/communities/topic/" + topic);
    assertThat(reader.sees("This topic is closed: nobody replies any more.")).isTrue();
    assertThat(reader.sees("The new one is in the handbook.")).isTrue();
    assertThat(reader.main().getByLabel("Your reply").count()).isZero();
    assertThat(colleague.reply(topic, "And yet").status()).isEqualTo(409);
    assertThat(reader.main().getByText("Look after this topic").count()).isZero();
    assertThat(reader.open("/communities/topic-keeping/" + topic).status()).isEqualTo(403);
    new Keeper(moderator).looksAfter(topic).opensAgain();
    reader.open("/communities/topic/" + topic);
    reader.reply("It is, with one change.");
    assertThat(reader.sees("It is, with one change.")).isTrue();
  }

  @Test
  void whatIsPinnedStandsAboveTheOthers() {
    String topic = asked("Read this first");
    asked("Something newer");
    Visitor moderator = moderator();
    new Keeper(moderator).looksAfter(topic).pins();
    moderator.open("/communities/community/" + community);
    assertThat(moderator.main().locator(".topic-row").first().textContent())
        .contains("Read this first", "Pinned");
    new Keeper(moderator).looksAfter(topic).unpins();
    moderator.open("/communities/community/" + community);
    assertThat(moderator.main().getByText("Pinned").count()).isZero();
  }

  @Test
  void inSlowModeOneWaitsBetweenTwoRepliesAndLosesNothing() {
    String topic = asked("A heated one");
    Visitor moderator = moderator();
    new Keeper(moderator).looksAfter(topic).slowsTo(5);
    Visitor writer = browser.as("trainer1");
    writer.open("/communities/topic/" + topic);
    assertThat(writer.sees("one waits 5 minutes between two replies")).isTrue();
    writer.reply("My first word");
    writer.write("Your reply", "And at once a second");
    writer.press("Send reply");
    writer.page().waitForLoadState();
    assertThat(writer.page().getByText("Here one waits between two replies.").isVisible()).isTrue();
    assertThat(writer.written("Your reply")).isEqualTo("And at once a second");
    moderator.open("/communities/topic/" + topic);
    moderator.reply("Calmly, please.");
    moderator.reply("I do not have to wait.");
    assertThat(moderator.sees("I do not have to wait.")).isTrue();
  }

  @Test
  void repliesThatLeadAwayBecomeATopicOfTheirOwn() {
    String topic = asked("Which printer on the third floor?");
    colleague.reply(topic, "The grey one.").expecting(2);
    String first = colleague.reply(topic, "By the way, the lift is broken.").id();
    String second = learner.reply(topic, "Since Monday, the lift.").id();
    Visitor moderator = moderator();
    new Keeper(moderator)
        .looksAfter(topic)
        .splitsOff("The lift is broken", "By the way, the lift", "Since Monday, the lift");
    assertThat(moderator.main().locator("h1").textContent()).isEqualTo("The lift is broken");
    assertThat(moderator.sees("They are a topic of their own now")).isTrue();
    assertThat(moderator.sees("By the way, the lift is broken.")).isTrue();
    assertThat(moderator.sees("Since Monday, the lift.")).isTrue();
    String split = moderator.page().url().replaceAll("\\?.*", "");
    Visitor writer = browser.as("trainer1");
    for (String old : new String[] {first, second}) {
      writer.open("/communities/post/" + old);
      assertThat(writer.page().url()).startsWith(split);
    }
    writer.open("/communities/topic/" + topic);
    assertThat(writer.sees("The grey one.")).isTrue();
    assertThat(writer.main().getByText("By the way").count()).isZero();
    writer.open("/notification/inbox");
    assertThat(writer.sees("What you wrote stands here now")).isTrue();
    assertThat(writer.sees("The lift is broken")).isTrue();
  }

  @Test
  void ofManyRepliesUnderAReplyTheLastCanBeSplitOffToo() {
    String topic = asked("Which ladder do we use?");
    String above = colleague.reply(topic, "The long one.").id();
    for (int n = 1; n <= 7; n++) {
      colleague
          .post(
              "topics/" + topic + "/replies",
              "{\"text\":\"Rung number %d.\",\"under\":\"%s\"}".formatted(n, above))
          .expecting(2);
    }
    Visitor moderator = moderator();
    Keeper keeper = new Keeper(moderator).looksAfter(topic);
    assertThat(moderator.main().getByText("Rung number 7.").count()).isZero();
    moderator.follow("All 7 replies to this");
    moderator.page().waitForURL("**?under=" + above + "**");
    keeper.splitsOff("What a rung bears", "Rung number 7.");
    assertThat(moderator.main().locator("h1").textContent()).isEqualTo("What a rung bears");
    assertThat(moderator.sees("Rung number 7.")).isTrue();
  }

  @Test
  void aTopicMovesToAnotherCommunityAndKeepsItsAddress() {
    String topic = asked("A question for another place");
    String other = "kept-" + UUID.randomUUID();
    owner.found(other, other, 0);
    Visitor moderator = moderator();
    new Keeper(moderator).looksAfter(topic).movesTo(other);
    assertThat(moderator.page().url()).contains("/communities/topic/" + topic);
    moderator.open("/communities/community/" + other);
    assertThat(moderator.sees("A question for another place")).isTrue();
    moderator.open("/communities/community/" + community);
    assertThat(moderator.main().getByText("A question for another place").count()).isZero();
    Visitor author = browser.as("learner1");
    assertThat(author.open("/communities/topic/" + topic).status()).isEqualTo(200);
  }

  @Test
  void whoLookedForACommunityMovesToTheOneThatTheyChose() {
    String topic = asked("A question for a place one looks for");
    String other = "sought-" + UUID.randomUUID();
    owner.found(other, other, 0);
    Visitor moderator = moderator();
    Keeper keeper = new Keeper(moderator).looksAfter(topic);
    moderator.open(
        "/communities/topic-keeping/%s?q=sought&community=%s".formatted(topic, community));
    keeper.movesTo(other);
    moderator.open("/communities/community/" + other);
    assertThat(moderator.sees("A question for a place one looks for")).isTrue();
  }

  @Test
  void whereOthersMayReadItOneIsAskedFirst() {
    String circle = "circle-" + UUID.randomUUID();
    owner
        .post(
            "communities",
            """
            {"slug":"%s","name":"A circle","access":"PRIVATE","charter":{"purpose":"Among us","firstContributions":0,
             "clauses":[{"kind":"IN_SCOPE","text":"Plans"}]}}
            """
                .formatted(circle))
        .expecting(2);
    String topic = owner.ask(circle, "Ready to be told", "Soon.").id();
    Visitor moderator = moderator();
    Keeper keeper = new Keeper(moderator).looksAfter(topic);
    keeper.wantsToMoveTo(community);
    moderator.page().getByText("Other people may read it in").first().waitFor();
    assertThat(learner.get("topics/" + topic).status()).isEqualTo(404);
    keeper.meansIt();
    assertThat(learner.get("topics/" + topic).status()).isEqualTo(200);
  }

  @Test
  void twoTopicsBecomeOneAndTheOldAddressLeadsThere() {
    String kept = asked("How do I print on both sides?");
    colleague.reply(kept, "In the dialog, under layout.").expecting(2);
    String topic = colleague.ask(community, "Printing on both sides", "I cannot find it.").id();
    String neither = learner.reply(topic, "Neither could I.").id();
    colleague
        .post(
            "topics/" + topic + "/replies",
            "{\"text\":\"Under layout.\",\"under\":\"%s\"}".formatted(neither))
        .expecting(2);
    Visitor moderator = moderator();
    new Keeper(moderator)
        .looksAfter(topic)
        .mergesInto(Praxis.shared().address().resolve("/communities/topic/" + kept).toString());
    assertThat(moderator.main().locator("h1").textContent())
        .isEqualTo("How do I print on both sides?");
    for (String text :
        new String[] {"In the dialog, under layout.", "I cannot find it.", "Neither could I."}) {
      assertThat(moderator.sees(text)).as(text).isTrue();
    }
    // One level: what answers a reply of the merged topic stands beside it and says so.
    assertThat(moderator.main().locator("#r-" + topic + " ~ .post-nested").last().textContent())
        .contains("Under layout.", "In reply to Amina Otieno");
    Visitor author = browser.as("trainer1");
    author.open("/communities/topic/" + topic);
    assertThat(author.page().url()).contains("/communities/topic/" + kept);
    new Keeper(moderator).looksAfter(kept).splitsOff("Printing on both sides", "I cannot find it.");
    assertThat(moderator.page().url()).contains("/communities/topic/" + topic);
    assertThat(moderator.main().locator("#r-" + neither + " ~ .post-nested").textContent())
        .contains("Under layout.");
    assertThat(moderator.main().locator(".post-first .prose").textContent().strip())
        .isEqualTo("I cannot find it.");
  }
}
