package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.praxis.stories.Browser.Screen;

/** How people write guides: what they began stays, and what they are told before they send. */
class GuideWritingIT extends WritingStory {
  private static final String TEXT = "Switch it off.\n\nOpen the lid.\n\nLook inside.";

  private final Member owner = Praxis.shared().as("learner1");

  @Test
  void aGuideIsBegunAtTheDeskAndPublishedFromThePhone() {
    String topic = owner.ask(community, "How do I open it? " + mark, "It is closed.").id();
    Visitor desk = browser.as("learner1");
    desk.open("/communities/guide-start/" + community + "?topic=" + topic);
    desk.write("Title", "Open it " + mark);
    desk.write("Text", "Like a bluebird");
    desk.main().getByText("A word in it touches clause 3").waitFor();
    saved(desk);
    picture(desk, "guide-writing-start");
    assertNothingBreaksAxe(desk);
    desk.page().context().close();

    Visitor phone = browser.as("learner1", Screen.PHONE);
    phone.open("/communities/drafts");
    phone.follow("Open it " + mark);
    assertThat(phone.written("Text")).isEqualTo("Like a bluebird");
    assertThat(phone.sees("Your draft is back")).isTrue();
    picture(phone, "guide-writing-back");
    phone.write("Text", "Turn the key.");
    phone.press("Publish the guide");
    phone.page().waitForURL("**/communities/guide/*?done=guideStarted");
    assertThat(phone.sees("How do I open it? " + mark)).isTrue();
    phone.open("/communities/drafts");
    assertThat(phone.main().textContent()).doesNotContain(mark);
  }

  @Test
  void anImageInAGuideIsForAllWhoReadTheGuide() {
    Visitor writer = browser.as("learner1");
    writer.open("/communities/guide-start/" + community);
    writer.write("Title", "See it " + mark);
    text(writer).fill("It looks like this:\n\n");
    writer.page().locator("#file").setInputFiles(image("lid.png"));
    await().until(() -> text(writer).inputValue().contains("![lid.png](attachment:"));
    writer.press("Preview");
    assertShown(writer, ".editor-preview img");
    writer.press("Publish the guide");
    writer.page().waitForURL("**/communities/guide/*?done=guideStarted");
    assertShown(writer, ".prose img");
    Visitor colleague = browser.as("trainer1", Screen.PHONE);
    colleague.open(writer.page().url().replaceAll("\\?.*", ""));
    assertShown(colleague, ".prose img");
    picture(colleague, "guide-writing-image");
  }

  @Test
  void whatOthersPublishedMeanwhileIsShownAndNotWrittenOver() {
    String guide = SampleGuide.start(owner, community, "Pumps " + mark, TEXT, null);
    Visitor writer = browser.as("learner1");
    writer.open("/communities/guide-edit/" + guide);
    writer.write("Text", TEXT.replace("Look inside", "Look behind it"));
    writer.page().locator("#note").fill("It is behind");
    saved(writer);
    writer.page().context().close();
    SampleGuide.edit(owner, guide, TEXT.replace("Switch it off", "Unplug it"), 1, "Safer")
        .expecting(2);

    Visitor later = browser.as("learner1");
    later.open("/communities/drafts");
    later.follow("Pumps " + mark);
    assertThat(later.written("Text")).contains("Look behind it").contains("Switch it off");
    assertThat(later.page().locator("#note").inputValue()).isEqualTo("It is behind");
    assertThat(later.sees("The guide was changed since you began this text")).isTrue();
    assertThat(later.sees("What changed while you were writing")).isTrue();
    assertNothingBreaksAxe(later);
    picture(later, "guide-writing-overtaken");
    later.press("Bring both together");
    later.page().waitForLoadState();
    assertThat(later.written("Text")).contains("Look behind it").contains("Unplug it");
    later.press("Publish the change");
    later.page().waitForURL("**/communities/guide/*?done=guideChanged");
    assertThat(later.sees("Unplug it.")).isTrue();
    assertThat(later.sees("Look behind it.")).isTrue();
  }

  @Test
  void withoutScriptsThePreviewShowsToo() {
    String guide = SampleGuide.start(owner, community, "Pumps " + mark, TEXT, null);
    Visitor writer = browser.withoutScripts("learner1");
    writer.open("/communities/guide-edit/" + guide);
    writer.write("Text", TEXT.replace("Look inside", "Look for the bluebird"));
    writer.page().locator("#file").setInputFiles(image("lid.png"));
    SampleGuide.edit(owner, guide, TEXT.replace("Switch it off", "Unplug it"), 1, "Safer")
        .expecting(2);
    writer.press("Preview");
    assertShown(writer, ".editor-preview img");
    assertThat(writer.sees("A word in it touches clause 3")).isTrue();
    assertThat(writer.sees("What changed while you were writing")).isTrue();
    writer.press("Bring both together");
    assertThat(writer.written("Text")).contains("bluebird").contains("Unplug it");
  }

  @Test
  void ofTwoDevicesBothKeepWhatTheyProposeAndTheReasonStays() {
    String guide = SampleGuide.start(owner, community, "Pumps " + mark, TEXT, null);
    Praxis.shared().as("trainer1").join(community);
    Visitor desk = browser.as("trainer1");
    desk.open("/communities/guide-propose/" + guide);
    desk.write("Text", TEXT + "\n\nBegun.");
    desk.write("Why it should change", "It ends too early.");
    saved(desk);
    Visitor phone = browser.as("trainer1", Screen.PHONE);
    phone.open("/communities/guide-propose/" + guide);
    assertThat(phone.written("Why it should change")).isEqualTo("It ends too early.");
    phone.write("Text", TEXT + "\n\nOn the phone.");
    saved(phone);
    desk.write("Text", TEXT + "\n\nAt the desk, with bluebird.");
    pause(desk);
    desk.main().getByText("what you have here is newer").waitFor();
    desk.main().getByText("Where your change is taken, a moderator will read it").waitFor();
    saved(desk);
    picture(desk, "guide-writing-proposal");
    assertNothingBreaksAxe(desk);
    desk.follow("Open the other");
    assertThat(desk.written("Text")).endsWith("On the phone.");
    desk.press("Send the proposal");
    desk.page().waitForURL("**/communities/guide-proposal/**");
    String proposal = desk.page().url().replaceAll(".*/|[?#].*", "");
    assertThat(desk.sees("It ends too early.")).isTrue();

    desk.open("/communities/guide-propose/" + guide + "?change=" + proposal);
    assertThat(desk.written("Text")).endsWith("On the phone.");
    desk.write("Why it should change", "It ends much too early.");
    saved(desk);
    desk.open("/communities/drafts");
    desk.follow("Pumps " + mark);
    assertThat(desk.written("Why it should change")).isEqualTo("It ends much too early.");
    desk.press("Discard");
    desk.main().getByText("The draft is discarded.").waitFor();
    assertThat(desk.page().url()).contains("change=" + proposal);
    assertThat(desk.written("Why it should change")).isEqualTo("It ends too early.");
  }
}
