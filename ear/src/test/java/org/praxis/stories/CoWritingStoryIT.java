package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A track is made of what a community wrote, and learners write on in its guide. */
class CoWritingStoryIT extends CompanyStory {
  private static final String TEXT = "Switch it off.\n\nOpen the lid.";

  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member learner1 = praxis.as("learner1");
  private final String slug = "g-" + UUID.randomUUID();

  @Test
  void aTrackIsMadeOfACommunityAndItsGuideStepIsDoneByAnAcceptedChange() {
    String community = "c-" + UUID.randomUUID();
    moderator.found(community, 0);
    String topic = moderator.ask(community, "How do I open it?", "It is **closed**.").id();
    String guide = SampleGuide.start(moderator, community, "Pumps", TEXT, null);

    Visitor trainer = browser.as("trainer1");
    trainer.open("/communities/community/" + community);
    trainer.follow("Make a track of it");
    trainer.page().waitForURL("**/training/from/" + community);
    Page page = trainer.page();
    page.locator("button[name=begin]").click();
    page.locator("#sources-error").waitFor();

    page.locator("#title").fill("Pumps from the inside");
    page.locator("#slug").fill(slug);
    page.locator("#summary").fill("You open a pump.");
    page.locator("input[value='guide:" + guide + "']").check();
    page.locator("#q").fill("open");
    page.locator("button[name=look][value=search]").click();
    page.waitForURL("**look=search**");
    assertThat(page.locator("#title").inputValue()).isEqualTo("Pumps from the inside");
    assertThat(page.locator(".sources-chosen li").allTextContents())
        .singleElement()
        .asString()
        .contains("Pumps");
    page.locator("input[value='topic:" + topic + "']").check();
    page.locator("button[name=begin]").click();
    page.waitForURL("**/training/draft/" + slug + "?done=begunWith");
    assertThat(page.locator(".outline-step .kind-of-PAGE").count()).isOne();
    assertThat(page.locator(".outline-step .kind-of-DISCUSSION").count()).isOne();

    trainer.open("/training/draft/" + slug + "?add=1");
    page.locator("details.add-step[open] input[name=kind][value=GUIDE]").check();
    page.locator("#add-1-title").fill("Make it better");
    page.locator("#add-1-title").press("Enter");
    page.waitForURL("**/training/draft/*?add=1&kind=GUIDE**");
    page.locator(".outline-step a:has-text('Make it better')").first().click();
    page.waitForURL("**/training/draft-step/**");
    assertThat(trainer.main().locator(".notice-warn").textContent()).contains("community");
    page.locator("#community").selectOption(community);
    saves(trainer);
    page.locator("#guideTask-guide").selectOption(guide);
    page.locator("#guideTask-characters").fill("20");
    saves(trainer);
    assertThat(page.locator("#guideTask-characters").inputValue()).isEqualTo("20");
    trainer.open("/training/preview/" + slug + "/3");
    assertThat(trainer.main().textContent()).contains("20 characters of the guide “Pumps”");
    trainer.open("/training/publish/" + slug);
    page.locator("button[name=publish]").click();
    page.waitForURL("**done=published**");

    Visitor learner = browser.as("learner1");
    learner.open("/training/step/" + slug + "/3");
    learner.press("Enrol");
    learner.page().waitForURL("**?done=enrolled");
    learner.follow("Propose a change");
    learner.page().waitForURL("**/communities/guide-propose/**");
    learner.write(
        "Text", TEXT.replace("Open the lid", "Open the lid with the small key by the door"));
    learner.write("Why it should change", "It is locked.");
    learner.press("Send the proposal");
    learner.page().waitForURL("**/communities/guide-proposal/**");
    String proposal = learner.page().url().replaceAll(".*/|[?#].*", "");
    learner.open("/training/step/" + slug + "/3");
    assertThat(learner.main().locator("#waiting").textContent())
        .contains("Pumps", "have to accept");
    assertThat(learner.main().locator(".state-DONE").count()).isZero();

    moderator
        .post("guide-proposals/" + proposal + "/acceptance", "{\"version\":0,\"revision\":1}")
        .expecting(2);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              learner.open("/training/step/" + slug + "/3");
              return learner.page().locator(".facts .state-DONE").count() > 0;
            });
    assertThat(learner.main().locator("#waiting").count()).isZero();
    assertThat(learner.main().textContent()).contains("What you published");
    JsonNode task =
        learner1
            .get(
                "training/tracks/"
                    + slug
                    + "/steps/"
                    + learner1.get("training/tracks/" + slug).json().at("/steps/2/id").asText()
                    + "/guide")
            .expecting(2)
            .json();
    assertThat(task.path("done").asBoolean()).isTrue();
  }

  private static void saves(Visitor trainer) {
    Locator save = trainer.page().locator("button[name=save][value=stay]");
    save.click();
    trainer.page().waitForURL("**?done=stepSaved");
  }
}
