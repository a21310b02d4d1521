package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Colleagues who write a guide together, in their browsers. */
class GuideStoriesIT extends BrowserStory {
  private static final String TEXT = "# Before\n\nSwitch it off.\n\n# Steps\n\nOpen the lid.";

  private final Member moderator = Praxis.shared().as("moderator1");
  private final Member learner = Praxis.shared().as("learner1");
  private final String community = "c-" + UUID.randomUUID();

  @BeforeEach
  void aCommunity() {
    moderator.found(community, 0);
  }

  @Test
  void aTopicBecomesAGuideThatAColleagueImproves() {
    String topic = learner.ask(community, "How do I open it?", "It is **closed**.").id();
    String answer = Praxis.shared().as("learner2").reply(topic, "Turn the key.").id();
    learner.put("topics/" + topic + "/accepted-answer", "{\"reply\":\"" + answer + "\"}");

    Visitor owner = browser.as("learner1");
    owner.open("/communities/topic/" + topic);
    owner.follow("Make a guide");
    assertThat(owner.written("Text")).contains("It is **closed**.").contains("Turn the key.");
    owner.write("Title", "Open it");
    owner.write("Text", TEXT);
    owner.press("Publish the guide");
    owner.page().waitForURL("**/communities/guide/*?done=guideStarted");
    String guide = owner.page().url().replaceAll("[?#].*", "");
    assertThat(owner.sees("Answer to “How do I open it?”")).isTrue();
    owner.page().locator(".contents a").last().click();
    assertThat(owner.page().url()).endsWith("#s-steps");

    // learner2 reads German.
    Praxis.shared().as("trainer1").join(community);
    Visitor colleague = browser.as("trainer1");
    colleague.open("/communities/topic/" + topic);
    colleague
        .page()
        .locator(".topic-guides a", new Page.LocatorOptions().setHasText("Open it"))
        .click();
    colleague.page().waitForURL("**/communities/guide/*");
    colleague.press("Yes");
    colleague.page().waitForURL("**#useful");
    assertThat(colleague.sees("Yes: 1. No: 0.")).isTrue();
    colleague.follow("Propose a change");
    colleague.write("Text", TEXT.replace("Open the lid", "Unlock the lid"));
    colleague.write("Why it should change", "It is locked.");
    colleague.press("Send the proposal");
    colleague.page().waitForURL("**/communities/guide-proposal/**");
    String proposal = colleague.page().url().replaceAll("[?#].*", "");

    owner.open(proposal);
    assertThat(diff(owner, "ins")).contains("Unlock");
    owner.press("Accept");
    owner.page().waitForURL("**/communities/guide/*?done=guideAccepted");
    assertThat(owner.sees("Unlock the lid.")).isTrue();
    colleague.open(proposal);
    assertThat(colleague.sees("Answered by")).isTrue();
    colleague.open(guide.replace("/guide/", "/guide-history/"));
    assertThat(colleague.sees("Revision 2: It is locked.")).isTrue();
  }

  @Test
  void whoIsSlowerSeesBothTextsAndLosesNothing() {
    String guide = SampleGuide.start(learner, community, "Pumps", TEXT, null);
    Visitor writer = browser.as("learner1");
    writer.open("/communities/guide-edit/" + guide);
    writer.write("Text", TEXT.replace("Open the lid", "Lift the lid"));
    SampleGuide.edit(learner, guide, TEXT.replace("Switch it off", "Unplug it"), 1, "Safer")
        .expecting(2);
    writer.press("Publish the change");
    writer.page().waitForLoadState();
    assertThat(writer.sees("What changed while you were writing")).isTrue();
    assertThat(writer.written("Text")).contains("Lift the lid").contains("Switch it off");
    assertThat(diff(writer, "ins")).contains("Unplug").contains("Lift");
    writer.press("Bring both together");
    writer.page().waitForLoadState();
    assertThat(writer.written("Text")).contains("Lift the lid").contains("Unplug it");
    writer.press("Publish the change");
    writer.page().waitForURL("**/communities/guide/*?done=guideChanged");
    assertThat(writer.sees("Lift the lid.")).isTrue();
    assertThat(writer.sees("Unplug it.")).isTrue();
  }

  @Test
  void aCollidingChangeIsResolvedByHand() {
    String guide = SampleGuide.start(learner, community, "Pumps", TEXT, null);
    String proposal =
        SampleGuide.propose(
            Praxis.shared().as("learner2"),
            guide,
            TEXT.replace("Open the lid", "Unlock the lid"),
            1,
            "It is locked.");
    SampleGuide.edit(learner, guide, TEXT.replace("Open the lid", "Lift the lid"), 1, "Heavy");
    learner
        .post("guide-proposals/" + proposal + "/acceptance", "{\"version\":0,\"revision\":2}")
        .expecting(4);
    Visitor owner = browser.as("learner1");
    owner.open("/communities/guide-proposal/" + proposal);
    assertThat(owner.sees("One passage to decide")).isTrue();
    owner.write("Text", TEXT.replace("Open the lid", "Unlock and lift the lid"));
    owner.press("Accept with this text");
    owner.page().waitForURL("**/communities/guide/*?done=guideAccepted");
    assertThat(owner.sees("Unlock and lift the lid.")).isTrue();
  }

  @Test
  void aHeldChangeWaitsWhileReadersSeeTheGuideAsItWas() {
    String guide = SampleGuide.start(learner, community, "Pumps", TEXT, null);
    Visitor writer = browser.as("learner1");
    writer.open("/communities/guide-edit/" + guide);
    writer.write("Text", TEXT + " About bluebird.");
    writer.press("Publish the change");
    writer.page().waitForURL("**/communities/guide-changes/**");
    assertThat(writer.sees("readers see the guide as it was")).isTrue();
    String sent = writer.page().url().replaceAll(".*/guide-changes/|[?#].*", "");
    Visitor colleague = browser.as("learner2");
    colleague.open("/communities/guide/" + guide);
    assertThat(colleague.main().textContent()).doesNotContain("bluebird");
    assertThat(colleague.open("/communities/guide-changes/" + sent).status()).isEqualTo(404);
    moderator.approve(sent);
    colleague.open("/communities/guide/" + guide);
    assertThat(colleague.main().textContent()).contains("bluebird");
  }

  @Test
  void aTrainerBeginsATrackWithAGuide() {
    String guide = SampleGuide.start(learner, community, "Pumps [all]", TEXT, null);
    Visitor trainer = browser.as("trainer1");
    trainer.open("/communities/guide/" + guide);
    trainer.page().locator("a[href*='/training/design?guide=']").click();
    Locator title = trainer.page().locator("#title");
    assertThat(title.inputValue()).isEqualTo("Pumps [all]");
    String slug = "g-" + UUID.randomUUID();
    trainer.page().locator("#slug").fill(slug);
    trainer.write("Summary", "Pumps.");
    trainer.press("Begin");
    trainer.page().waitForURL("**/training/draft/" + slug + "?done=begunWith");
    trainer.main().locator(".outline-step a").first().click();
    assertThat(trainer.page().locator("#text").inputValue())
        .contains("(/communities/guide/" + guide + ")");
  }

  @Test
  void aPrivateCommunitysGuideIsNotThereForOthersOnAnyPageOrAnswer() {
    String guide = SampleGuide.start(learner, community, "Secret pumps", TEXT, null);
    String proposal = SampleGuide.propose(learner, guide, TEXT + " More.", 1, "More");
    JsonNode revision = learner.get("guides/" + guide + "/revisions").json().at("/items/0/id");
    JsonNode settings = moderator.get("communities/" + community + "/settings").json();
    moderator
        .put(
            "communities/" + community + "/settings",
            "{\"name\":\"Secret\",\"access\":\"PRIVATE\",\"version\":%d}"
                .formatted(settings.path("version").asLong()))
        .expecting(2);
    Visitor outsider = browser.as("trainer1");
    for (String page :
        List.of(
            "guides/" + community,
            "guide-start/" + community,
            "guide/" + guide,
            "guide-edit/" + guide,
            "guide-history/" + guide,
            "guide-propose/" + guide,
            "guide-keeping/" + guide,
            "guide-proposal/" + proposal,
            "guide-changes/" + revision.asText())) {
      assertThat(outsider.open("/communities/" + page).status()).as(page).isEqualTo(404);
    }
    Member stranger = Praxis.shared().as("trainer1");
    for (String answer :
        List.of(
            "communities/" + community + "/guides",
            "guides/" + guide,
            "guides/" + guide + "/revisions",
            "guides/" + guide + "/proposals",
            "guide-revisions/" + revision.asText(),
            "guide-proposals/" + proposal)) {
      assertThat(stranger.get(answer).status()).as(answer).isEqualTo(404);
    }
    assertThat(stranger.get("guides?q=pumps&size=100").expecting(2).text())
        .doesNotContain("Secret pumps");
    assertThat(stranger.put("guides/" + guide + "/usefulness", "{\"useful\":true}").status())
        .isEqualTo(404);
  }

  private static String diff(Visitor reader, String kind) {
    return String.join(" ", reader.main().locator(".diff " + kind).allTextContents());
  }
}
