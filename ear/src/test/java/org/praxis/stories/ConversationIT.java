package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Talking with each other: kinds of topics, replies to replies, quotes, mentions, endorsements. */
@ExtendWith(Praxis.Running.class)
class ConversationIT {
  private static Browser browser;
  private static Conversation talk;

  @BeforeAll
  static void openTheBrowser() {
    browser = new Browser(Praxis.shared().address());
    talk = new Conversation(Praxis.shared(), "talk-" + UUID.randomUUID());
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @Test
  void aPollIsStartedVotedInAndItsResultIsSeenAfterVoting() {
    Visitor learner = browser.as("learner1");
    learner.open("/communities/start/" + talk.slug);
    learner.main().getByText("A choice between").click();
    learner.write("Title", "Which tool?");
    learner.write("Text", "For the next course.");
    learner.write("Options", "One\nTwo");
    learner.page().getByLabel("Tags").fill("Courses, tools");
    learner.press("Send");
    learner.page().waitForURL("**/communities/topic/**");
    Visitor colleague = browser.as("moderator1");
    colleague.open(learner.page().url());
    assertThat(colleague.sees("You see the result once you have voted")).isTrue();
    colleague.main().getByLabel("Two").check();
    colleague.press("Vote");
    assertThat(colleague.sees("100 %")).isTrue();
    assertThat(colleague.sees("1 person has voted")).isTrue();
    colleague.follow("courses");
    assertThat(colleague.sees("Which tool?")).isTrue();
  }

  @Test
  void aReplyIsRepliedToAndQuotedWithoutLeavingThePage() {
    Visitor learner = browser.as("learner1");
    learner.open("/communities/topic/" + talk.question);
    Locator post = learner.page().locator("#r-" + talk.answer);
    post.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Quote")).click();
    PlaywrightAssertions.assertThat(learner.main().getByLabel("Your reply"))
        .hasValue(Pattern.compile("^> \\["));
    assertThat(learner.written("Your reply")).contains("](post:" + talk.answer, "> Some of them");
    post.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Reply")).click();
    assertThat(learner.sees("You reply to")).isTrue();
    learner.write("Your reply", "Indeed, under it.");
    learner.press("Send reply");
    learner.page().waitForURL("**reply=**");
    assertThat(learner.page().locator(".post-nested").getByText("Indeed, under it.").isVisible())
        .isTrue();
  }

  @Test
  void somebodyIsMentionedByKeyboardAndToldOfIt() {
    String boss = Praxis.shared().as("moderator1").get("me").json().at("/chip/name").asText();
    Visitor learner = browser.as("learner1");
    learner.open("/communities/topic/" + talk.question);
    Locator field = learner.main().getByLabel("Your reply");
    field.pressSequentially("Thanks to @" + boss.substring(0, 4));
    learner.page().getByRole(AriaRole.OPTION).first().waitFor();
    field.press("Enter");
    assertThat(field.inputValue()).isEqualTo("Thanks to @[" + boss + "] ");
    learner.press("Preview");
    assertThat(learner.page().locator(".editor-preview a.mention").textContent())
        .isEqualTo("@" + boss);
    learner.press("Write on");
    learner.press("Send reply");
    learner.page().waitForURL("**reply=**");
    assertThat(learner.page().locator("a.mention").last().textContent()).startsWith("@");
    String reply = learner.page().url().replaceAll(".*reply=([0-9a-f-]{36}).*", "$1");
    learner.open("/communities/contribution/" + reply);
    assertThat(learner.main().locator("textarea").inputValue())
        .isEqualTo("Thanks to @[" + boss + "]");
    Visitor moderator = browser.as("moderator1");
    moderator.open("/notification/inbox");
    moderator.follow("Why does my sum leave out rows?");
    assertThat(moderator.page().url()).contains("reply=");
  }

  @Test
  void whoNamesSomebodyThatIsNotThereIsToldSoAndLosesNothing() {
    Visitor moderator = browser.as("moderator1");
    moderator.open("/communities/topic/" + talk.question);
    moderator.write("Your reply", "As @[Nobody Inparticular] says.");
    moderator.press("Send reply");
    assertThat(moderator.sees("Nobody is called “Nobody Inparticular”")).isTrue();
    assertThat(moderator.written("Your reply")).isEqualTo("As @[Nobody Inparticular] says.");
  }

  @Test
  void whatHelpedIsSaidAndWhatCameOfItIsRead() {
    Visitor trainer = browser.as("trainer1");
    trainer.open("/communities/topic/" + talk.question);
    trainer
        .page()
        .locator("#r-" + talk.answer)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Helped me"))
        .click();
    trainer.page().waitForURL("**reply=**");
    trainer.follow("Helped 3 colleagues");
    assertThat(trainer.sees("Cut our month-end from two days to three hours.")).isTrue();
    trainer.press("Join");
    trainer.write("What did you do with it?", "Taught it to my course.");
    trainer.press("I applied this");
    assertThat(trainer.sees("Taught it to my course.")).isTrue();
    trainer.press("Take it back");
    assertThat(trainer.main().getByText("Taught it to my course.").count()).isZero();
  }

  @Test
  void anIdeaIsVotedForAndWhoAnnouncesSeesWhoHasReadIt() {
    Visitor moderator = browser.as("moderator1");
    moderator.open("/communities/topic/" + talk.idea);
    moderator.main().getByText("I want this").click();
    assertThat(moderator.sees("You want this")).isTrue();
    moderator.open("/communities/topic/" + talk.announcement);
    moderator.follow("Who?");
    assertThat(moderator.sees("Not yet:")).isTrue();
    Visitor learner = browser.as("learner1");
    assertThat(learner.open("/communities/seen/" + talk.announcement).status()).isEqualTo(403);
  }

  @Test
  void aTagIsWatchedOnItsPage() {
    Visitor colleague = browser.as("trainer1");
    colleague.open("/communities/tag/formulas");
    colleague.main().getByText("Normal").first().click();
    colleague
        .main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Watching"))
        .click();
    colleague.page().waitForURL("**done=followed**");
    assertThat(colleague.main().locator(".follow summary").textContent()).contains("Watching");
    JsonNode follow =
        Praxis.shared().as("trainer1").get("tags/formulas/following").expecting(2).json();
    assertThat(follow.path("level").asText()).isEqualTo("WATCHING");
    assertThat(Praxis.shared().as("trainer1").get("tags/nobody-says-this/following").status())
        .isEqualTo(404);
  }

  @Test
  void aTopicsAddressLeadsOnForAsLongAsItIsAPartOfAnother() {
    Member member = Praxis.shared().as("learner1");
    Member owner = Praxis.shared().as("moderator1");
    String more = member.ask(talk.slug, "Which pump is quiet?", "It is loud.").id();
    String pumps = member.ask(talk.slug, "Pumps", "All about them.").id();
    owner.post("topics/" + more + "/merge", "{\"into\":\"" + pumps + "\"}").expecting(2);
    Member.Answer moved = member.get("topics/" + more);
    assertThat(moved.status()).isEqualTo(307);
    assertThat(moved.header("Location")).endsWith("/topics/" + pumps);
    Visitor learner = browser.as("learner1");
    learner.open("/communities/topic/" + more);
    assertThat(learner.page().url()).contains(pumps);
    owner
        .post(
            "topics/" + pumps + "/split",
            "{\"replies\":[\"%s\"],\"title\":\"Quiet pumps\",\"kind\":\"QUESTION\"}"
                .formatted(more))
        .expecting(2);
    learner.open("/communities/topic/" + more);
    assertThat(learner.page().url()).endsWith(more);
    assertThat(learner.sees("Quiet pumps")).isTrue();
    learner.open("/communities/topic/" + pumps);
    assertThat(learner.sees("All about them.")).isTrue();
  }

  @Test
  void underATopicThatWasTakenBackNobodyIsOfferedToReply() {
    Member member = Praxis.shared().as("learner1");
    String topic = member.ask(talk.slug, "Never mind", "I found it.").id();
    String reply = Praxis.shared().as("learner2").reply(topic, "Where was it?").id();
    Visitor moderator = browser.as("moderator1");
    moderator.open("/communities/topic/" + topic);
    Locator post = moderator.page().locator("#r-" + reply);
    assertThat(post.locator("a.act").allTextContents().toString()).contains("Reply", "Quote");
    takeBack(member, topic);
    moderator.open("/communities/topic/" + topic);
    assertThat(post.getByText("Where was it?").isVisible()).isTrue();
    assertThat(post.locator("a.act").allTextContents().toString()).doesNotContain("Reply", "Quote");
  }

  @Test
  void whoHasLeftIsOfferedToTakeBackWhatTheyWroteAndToJoin() {
    Member trainer = Praxis.shared().as("trainer1");
    Member owner = Praxis.shared().as("moderator1");
    String slug = "left-" + UUID.randomUUID();
    owner.found(slug, 0);
    trainer.join(slug);
    String topic = trainer.ask(slug, "Who is next?", "Me.").id();
    trainer.send("DELETE", "communities/" + slug + "/members/me", null).expecting(2);
    Visitor visitor = browser.as("trainer1");
    visitor.open("/communities/contribution/" + topic);
    assertThat(visitor.page().locator("#revising").count()).isZero();
    visitor.press("Take it back");
    assertThat(visitor.sees("You have taken it back")).isTrue();
    Locator restore =
        visitor
            .main()
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restore"));
    assertThat(restore.count()).isZero();
    visitor.press("Join");
    restore.click();
    assertThat(visitor.page().locator("#revising").isVisible()).isTrue();
  }

  private static void takeBack(Member author, String contribution) {
    String version =
        author.get("me/contributions/" + contribution).expecting(2).json().path("version").asText();
    author
        .post("me/contributions/" + contribution + "/withdrawal", "{\"version\":" + version + "}")
        .expecting(2);
  }

  @Test
  void anAddressOfAReplyHoldsAndLeadsNowhereForWhoMayNotReadIt() {
    Visitor learner = browser.as("learner1");
    learner.open("/communities/post/" + talk.answer);
    assertThat(learner.page().url()).contains("/communities/topic/" + talk.question);
    assertThat(learner.open("/communities/post/" + UUID.randomUUID()).status()).isEqualTo(404);
  }
}
