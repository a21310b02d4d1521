package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with Praxis, in their browsers. */
class StoriesIT extends BrowserStory {
  private final Member moderatorAtTheApi = Praxis.shared().as("moderator1");
  private final String community = "c-" + UUID.randomUUID();
  private final String title =
      "Why is my sum wrong? " + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void aCommunity() {
    moderatorAtTheApi.found(community, 1);
  }

  @Test
  void aNewcomersQuestionIsHeldApprovedAndThenReadByOthers() {
    Visitor learner = browser.as("learner1");
    String topic = learner.ask(community, title, "It says **0**.");
    assertThat(learner.sees("A moderator reads this before others do")).isTrue();

    Visitor colleague = browser.as("learner2");
    assertThat(colleague.open(topic).status()).isEqualTo(404);

    Visitor moderator = browser.as("moderator1");
    moderator.openCase(title);
    assertThat(moderator.sees("It says 0.")).isTrue();
    moderator.approve();

    assertThat(colleague.open(topic).status()).isEqualTo(200);
    assertThat(colleague.main().locator("strong").first().textContent()).isEqualTo("0");
  }

  @Test
  void aReturnedQuestionIsRevisedAndApproved() {
    Visitor learner = browser.as("learner1");
    String topic = learner.ask(community, title, "When does bluebird start?");
    Visitor moderator = browser.as("moderator2");
    moderator.openCase(title);
    moderator.giveBack("3", "It is not announced. Ask without its name, please.");

    learner.open("/communities/contributions");
    learner.follow(title);
    assertThat(learner.sees("It is not announced. Ask without its name, please.")).isTrue();
    assertThat(learner.sees("Projects that are not announced.")).isTrue();
    assertThat(learner.written("Text")).isEqualTo("When does bluebird start?");
    learner.write("Text", "When does the new project start?");
    learner.press("Send again");

    Visitor other = browser.as("moderator1");
    other.openCase(title);
    assertThat(other.sees("It is not announced. Ask without its name, please.")).isTrue();
    other.approve();
    Visitor colleague = browser.as("learner2");
    assertThat(colleague.open(topic).status()).isEqualTo(200);
    assertThat(colleague.sees("When does the new project start?")).isTrue();
  }

  @Test
  void aLearnerReadsPassesTheQuizAnswersAndIsCertifiedByAnApproval() {
    String track = "t-" + UUID.randomUUID();
    Praxis.shared().as("trainer1").publishTrack(track, community);
    moderatorAtTheApi.ask(community, title, "It says 0.").expecting(2);

    Visitor learner = browser.as("learner1");
    learner.open("/training/track/" + track);
    learner.press("Enrol");
    learner.open("/training/step/" + track + "/1");
    learner.press("I have read this");
    learner.open("/training/step/" + track + "/2");
    learner.press("Begin the quiz");
    answerQuiz(learner, "That one");
    learner.main().getByText("Not passed: you have 0 %.").waitFor();
    learner.follow("Back to the step");
    learner.press("Try again");
    answerQuiz(learner, "This one");
    learner.main().getByText("Passed: you have 100 %.").waitFor();
    learner.follow("Continue with step 3");
    learner.page().waitForURL("**/training/step/" + track + "/3");
    learner.follow(title);
    learner.reply("The cells hold text.");
    assertThat(learner.sees("A moderator reads this before others do")).isTrue();

    Visitor moderator = browser.as("moderator1");
    moderator.openCase(title);
    moderator.approve();

    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(15))
        .until(
            () -> {
              learner.open("/training/track/" + track);
              return learner.page().locator("a[href*='/training/certificate/']").count() > 0;
            });
    learner.page().locator("a[href*='/training/certificate/']").first().click();
    learner.page().waitForURL("**/training/certificate/**");
    String certificate = learner.page().url();
    Visitor hr = browser.as("hr1");
    assertThat(hr.open(certificate).status()).isEqualTo(200);
    assertThat(hr.sees("Tables that others understand")).isTrue();
  }

  @Test
  void ofTwoModeratorsTheSecondIsToldWhoDecidedAndKeepsTheirWords() {
    Praxis.shared().as("learner1").ask(community, title, "It says 0.").expecting(2);
    Visitor first = browser.as("moderator1");
    Visitor second = browser.as("moderator2");
    second.openCase(title);
    second.awaitsClaim();
    String address = second.page().url();
    String id = address.replaceAll("^.*/case/|[?#].*$", "");
    // As if they had done nothing for ten minutes.
    Praxis.shared()
        .as("moderator2")
        .send("DELETE", "moderation/cases/" + id + "/claim", null)
        .expecting(2);
    first.openCase(title);
    first.approve();
    second.choose("REJECT");
    second.page().locator("#clause").selectOption("2");
    second.page().locator("#message").fill("Meine lange Begründung");
    second.page().locator("#decide").click();
    String firstName = moderatorAtTheApi.get("me").json().at("/chip/name").asText();
    second.page().getByText(firstName).first().waitFor();
    assertThat(second.main().textContent()).contains(firstName);
    assertThat(second.page().content()).contains("Meine lange Begründung");
  }

  @Test
  void aWrongPasswordIsExplainedAndTheNameIsKept() {
    Visitor visitor = browser.visitor(Browser.Screen.PHONE);
    visitor.signIn("learner1", "wrong");
    assertThat(visitor.page().getByLabel("User name").inputValue()).isEqualTo("learner1");
    assertThat(visitor.page().getByText("do not match").isVisible()).isTrue();
    visitor.signIn("learner1", "praxis");
    assertThat(visitor.page().title()).startsWith("Home");
  }

  @Test
  void signingOutEndsTheSession() {
    Visitor learner = browser.as("learner1");
    learner.page().locator("header summary, header [aria-haspopup]").last().click();
    learner.press("Sign out");
    learner.page().getByText("You are signed out").waitFor();
    learner.open("/communities/contributions");
    assertThat(learner.page().getByLabel("Password").isVisible()).isTrue();
  }

  @Test
  void whatAMemberTypedIsThereAgainWhenItWasRefused() {
    Visitor learner = browser.as("learner1");
    learner.open("/communities/start/" + community);
    learner.write("Text", "A text without a title");
    learner.press("Send");
    assertThat(learner.written("Text")).isEqualTo("A text without a title");
    assertThat(learner.page().locator("[aria-invalid=true]").count()).isEqualTo(1);
  }

  private static void answerQuiz(Visitor learner, String option) {
    learner.page().waitForURL("**/training/sitting/**");
    for (int question = 0; question < 3; question++) {
      learner
          .main()
          .getByText(option, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
          .nth(question)
          .click();
    }
    learner.press("Finish");
  }
}
