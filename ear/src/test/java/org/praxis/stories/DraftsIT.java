package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praxis.stories.Browser.Screen;

/** What people have begun, and where they find it again. */
class DraftsIT extends WritingStory {
  @Test
  void aReplySavesItselfToo() {
    String topic = Praxis.shared().as("learner2").ask(community, "Why? " + mark, "Text").id();
    Visitor learner = browser.as("learner1", Screen.PHONE);
    learner.open("/communities/topic/" + topic);
    learner.write("Your reply", "Because of " + mark);
    saved(learner);
    picture(learner, "writing-reply");
    Visitor later = browser.as("learner1");
    later.open("/communities/drafts");
    later.follow("Because of " + mark);
    assertThat(later.written("Your reply")).isEqualTo("Because of " + mark);
    later.press("Send reply");
    later.page().waitForURL("**/communities/topic/*?**");
    assertThat(later.written("Your reply")).isEmpty();
  }

  @Test
  void aDraftIsGoneOnWithOnAnotherDeviceAndGoneWhenItIsSent() {
    Visitor desk = begin("learner1");
    desk.main().getByText("A conversation").click();
    desk.write("Title", "A long thought " + mark);
    desk.write("Text", "It begins");
    saved(desk);
    desk.page().context().close();

    Visitor phone = browser.as("learner1", Screen.PHONE);
    phone.open("/communities/drafts");
    picture(phone, "writing-drafts");
    assertNothingBreaksAxe(phone);
    phone.follow("A long thought " + mark);
    assertThat(phone.written("Text")).isEqualTo("It begins");
    assertThat(phone.page().locator("[name=kind]:checked").inputValue()).isEqualTo("DISCUSSION");
    assertThat(phone.sees("Your draft is back")).isTrue();
    picture(phone, "writing-draft-back");
    phone.write("Text", "It begins, and ends.");
    phone.press("Send");
    phone.page().waitForURL("**/communities/topic/**");
    phone.open("/communities/drafts");
    assertThat(phone.main().textContent()).doesNotContain(mark);
  }

  @Test
  void ofTwoDevicesBothKeepWhatTheyWrote() {
    Visitor desk = begin("learner1");
    desk.write("Text", "Begun " + mark);
    saved(desk);
    Visitor phone = begin("learner1");
    assertThat(phone.written("Text")).isEqualTo("Begun " + mark);
    phone.write("Text", "On the phone " + mark);
    saved(phone);
    desk.write("Text", "At the desk " + mark);
    pause(desk);
    desk.main().getByText("what you have here is newer").waitFor();
    saved(desk);
    picture(desk, "writing-apart");
    desk.follow("Open the other");
    assertThat(desk.written("Text")).isEqualTo("On the phone " + mark);
    desk.open("/communities/start/" + community);
    assertThat(desk.written("Text")).isEqualTo("At the desk " + mark);
    desk.press("Discard");
    desk.main().getByText("The draft is discarded.").waitFor();
    assertThat(desk.written("Text")).isEqualTo("On the phone " + mark);
  }

  @Test
  void whatIsTypedAfterTheSessionHasEndedIsThereAgain() {
    Visitor learner = begin("learner1");
    learner.write("Text", "Before. " + mark);
    saved(learner);
    learner.page().context().clearCookies();
    learner.write("Text", "Before. And after. " + mark);
    pause(learner);
    learner.main().getByText("you are signed out").waitFor();
    learner.signIn("learner1", "praxis");
    learner.open("/communities/start/" + community);
    assertThat(learner.written("Text")).isEqualTo("Before. And after. " + mark);
    saved(learner);
  }

  @Test
  void aReturnedTextIsGoneOnWithLater() {
    Visitor learner = browser.as("learner1");
    learner.ask(community, "When? " + mark, "When does bluebird start?");
    Visitor moderator = browser.as("moderator1");
    moderator.openCase("When? " + mark);
    moderator.giveBack("3", "Ask without its name, please.");
    learner.open("/communities/contributions");
    learner.follow("When? " + mark);
    learner.write("Text", "When does it start?");
    saved(learner);
    learner.page().context().close();
    Visitor later = browser.as("learner1");
    later.open("/communities/contributions");
    later.follow("When? " + mark);
    assertThat(later.written("Text")).isEqualTo("When does it start?");
    later.main().getByText("You changed it after it was sent").waitFor();
    picture(later, "writing-revision");
    later.press("Send again");
    later.page().waitForURL("**/communities/contribution/*?**");
  }
}
