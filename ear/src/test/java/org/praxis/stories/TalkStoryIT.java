package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Talking beside a step: one conversation in the track and in its community. */
class TalkStoryIT extends CompanyStory {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Praxis praxis = Praxis.shared();
  private final Member owner = praxis.as("moderator1");
  private final Member trainer = praxis.as("trainer1");
  private final String community = "k-" + UUID.randomUUID();

  private SampleTalk track(int firstContributionsHeld, String talk) {
    owner.found(community, firstContributionsHeld);
    trainer.join(community);
    return SampleTalk.published(trainer, community, talk);
  }

  private static String place(String rest) {
    return "{\"place\":\"TOPIC\"" + rest + "}";
  }

  private boolean isDone(String learner, SampleTalk track) {
    return praxis
        .as(learner)
        .get("training/tracks/" + track.slug())
        .json()
        .path("steps")
        .get(1)
        .path("state")
        .asText()
        .equals("DONE");
  }

  @Test
  void aModeratedAnswerCompletesTheStepAndStandsInBothPlaces() {
    SampleTalk track = track(1, place(""));
    Visitor learner = browser.as("learner1");
    learner.open(track.page());
    assertThat(learner.main().locator("#talk-closed").textContent())
        .contains("waits for a moderator");
    owner.approve(track.topic());
    praxis.as("learner1").enrol(track.slug());

    learner.open(track.page());
    learner.write("Your reply", "I let the customer finish, and asked one question.");
    learner.press("Send reply");
    learner.page().waitForURL("**" + track.page() + "?sent=**");
    assertThat(learner.main().textContent())
        .contains("Thank you. A moderator reads this before others do.")
        .contains("1 contribution of yours waits for a moderator");
    Visitor colleague = browser.as("hr1");
    colleague.open(track.page());
    assertThat(colleague.main().textContent()).doesNotContain("asked one question");
    assertThat(isDone("learner1", track)).isFalse();

    String reply =
        praxis
            .as("learner1")
            .get("me/contributions?size=1")
            .json()
            .path("items")
            .get(0)
            .path("id")
            .asText();
    owner.approve(reply);
    await().atMost(PATIENCE).until(() -> isDone("learner1", track));
    for (String page : new String[] {track.page(), "/communities/topic/" + track.topic()}) {
      colleague.open(page);
      assertThat(colleague.main().textContent()).as(page).contains("asked one question");
    }
    assertThat(colleague.main().locator(".topic-step").textContent())
        .contains("Part of the track Calm talks, step 2: What helped you?");
    colleague.follow("Part of the track");
    colleague.page().waitForURL("**" + track.page());
    learner.open(track.page());
    assertThat(learner.main().locator("#counts + ul .met").count()).isOne();
    WritingStory.assertNothingBreaksAxe(learner);
  }

  @Test
  void theLearnerReadsWhatCountsAndAnExpertApprovesAtTheReply() {
    SampleTalk track = track(0, place(",\"endorsed\":1,\"expert\":true,\"loss\":\"WITHDRAW\""));
    praxis.as("learner1").enrol(track.slug());
    praxis.as("learner1").reply(track.topic(), "I wrote down what they said.").expecting(2);
    Visitor learner = browser.as("learner1");
    learner.open(track.page());
    assertThat(learner.main().textContent())
        .contains("0 of 1 colleague endorsed something that you wrote")
        .contains("No expert has approved of a reply of yours yet");
    assertThat(learner.main().locator("button[name=approve]").count()).isZero();

    Visitor colleague = browser.as("learner2");
    colleague.open(track.page());
    colleague.main().locator("button[name=helped]").click();
    colleague.page().waitForURL("**" + track.page() + "?done=helped**");
    Visitor expert = browser.as("trainer1");
    expert.open(track.page());
    WritingStory.assertNothingBreaksAxe(expert);
    expert.main().locator("input[name^=reason-]").fill("That is how it is done.");
    expert.main().locator("button[name=approve]").click();
    expert.page().waitForURL("**" + track.page() + "?done=approved**");
    await().atMost(PATIENCE).until(() -> isDone("learner1", track));
    learner.open(track.page());
    assertThat(learner.main().locator(".talk-approvals").textContent())
        .contains("That is how it is done.");

    expert.main().locator("button[name=unapprove]").click();
    expert.page().waitForURL("**" + track.page() + "?done=unapproved**");
    learner.open(track.page());
    assertThat(learner.main().locator("#lost").textContent()).contains("This step is open again");
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              learner.open("/notification/inbox");
              return learner.main().textContent().contains("This discussion step is open again");
            });
  }

  @Test
  void anExpertIsToldAndApprovesOnTheTopicsPage() {
    SampleTalk track = track(0, place(",\"expert\":true"));
    praxis.as("learner1").enrol(track.slug());
    praxis.as("learner1").reply(track.topic(), "I wrote down what they said.").expecting(2);
    Visitor expert = browser.as("trainer1");
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              expert.open("/notification/inbox");
              return expert.main().textContent().contains("lacks nothing but your approval");
            });
    String topic = "/communities/topic/" + track.topic();
    expert.open(topic);
    WritingStory.assertNothingBreaksAxe(expert);
    expert.main().locator("input[name=reason]").fill("That is how it is done.");
    expert.main().locator("input[name=reason]").press("Enter");
    expert.page().waitForURL("**" + topic + "?reply=**done=approved**");
    assertThat(expert.main().locator(".talk-approvals").textContent())
        .contains("That is how it is done.");
    await().atMost(PATIENCE).until(() -> isDone("learner1", track));
    Visitor colleague = browser.as("learner2");
    colleague.open(topic);
    assertThat(colleague.main().locator("button[name=approve]").count()).isZero();
  }

  @Test
  void whoHasNotWrittenDoesNotSeeOthersWhereTheTrainerWantsThat() {
    SampleTalk track = track(0, place(",\"postFirst\":true"));
    praxis.as("learner2").reply(track.topic(), "What a colleague said.").expecting(2);
    praxis.as("learner1").enrol(track.slug());
    Visitor learner = browser.as("learner1");
    learner.open(track.page());
    assertThat(learner.page().content()).doesNotContain("What a colleague said.");
    assertThat(learner.main().locator("#talk-hidden").isVisible()).isTrue();
    assertThat(praxis.as("learner1").get(track.path()).expecting(2).text())
        .doesNotContain("What a colleague said.");
    learner.write("Your reply", "What I say.");
    learner.press("Send reply");
    learner.page().waitForURL("**" + track.page() + "?done=replied**");
    assertThat(learner.main().textContent()).contains("What a colleague said.");
  }

  @Test
  void theTrainerChoosesInTheDraftWhatCompletesTheStep() {
    SampleTalk track = track(0, place(""));
    Visitor designer = browser.as("trainer1");
    designer.open("/training/draft-step/" + track.slug() + "/" + track.step());
    Locator form = designer.main();
    assertThat(form.locator("input[name=talk-place][value=OWN]").isChecked()).isTrue();
    WritingStory.assertNothingBreaksAxe(designer);
    form.locator("#talk-endorsed").fill("2");
    form.locator("input[name=talk-expert]").check();
    form.locator("#talk-experts").fill("Nobody At All");
    form.locator("#talk-replies").fill("0");
    form.locator("#talk-characters").fill("99999999999");
    form.locator("input[name=talk-postFirst]").check();
    form.locator("input[name=talk-loss][value=WITHDRAW]").check();
    form.locator("button[name=save][value=stay]").click();
    designer.page().locator("#talk-experts-error").waitFor();
    assertThat(form.locator("#talk-replies-error").isVisible()).isTrue();
    assertThat(form.locator("#talk-characters-error").textContent()).contains("10,000");
    assertThat(form.locator("#talk-characters").inputValue()).isEqualTo("99999999999");
    form.locator("#talk-replies").fill("1");
    form.locator("#talk-characters").fill("200");
    assertThat(form.locator("#talk-endorsed").inputValue()).isEqualTo("2");
    form.locator("#talk-experts").fill("");
    form.locator("button[name=save][value=stay]").click();
    designer.page().waitForURL("**?done=stepSaved");
    assertThat(form.locator("#talk-characters").inputValue()).isEqualTo("200");
    assertThat(form.locator("input[name=talk-loss][value=WITHDRAW]").isChecked()).isTrue();

    praxis.as("learner1").enrol(track.slug());
    praxis.as("learner1").reply(track.topic(), "Short.").expecting(2);
    await().atMost(PATIENCE).until(() -> isDone("learner1", track));
    designer.open("/training/publish/" + track.slug());
    assertThat(designer.main().textContent())
        .contains("1 of them has not written what it would ask");
    designer.open("/training/preview/" + track.slug() + "/2");
    assertThat(designer.main().textContent()).contains("0 of 1 reply with at least 200 characters");
  }
}
