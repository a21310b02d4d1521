package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.stories.Browser.Screen;

/** How people write: marks, files, drafts, and what they are told before they send. */
@ExtendWith(Praxis.Running.class)
class WritingIT {
  private static final String PICTURES = System.getProperty("pictures");

  private static Browser browser;

  private final String community = "c-" + UUID.randomUUID();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void openTheBrowser() {
    browser = new Browser(Praxis.shared().address());
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @BeforeEach
  void aCommunity() {
    Praxis.shared().as("moderator1").found(community, 0);
  }

  @Test
  void marksAreSetByButtonAndByKeyAndLookAsTheyWillBeRead() {
    Visitor learner = begin("learner1");
    Locator text = text(learner);
    text.fill("one\ntwo");
    text.press("Control+A");
    learner.press("List");
    assertThat(text.inputValue()).isEqualTo("- one\n- two");
    text.press("Control+Z");
    assertThat(text.inputValue()).isEqualTo("one\ntwo");
    text.press("Control+A");
    text.press("Control+B");
    assertThat(text.inputValue()).isEqualTo("**one\ntwo**");
    text.press("Control+B");
    assertThat(text.inputValue()).isEqualTo("one\ntwo");
    text.fill("");
    learner.press("Table");
    text.press("Control+End");
    text.pressSequentially("A **word**");
    learner.press("Preview");
    Locator shown = learner.main().locator(".editor-preview");
    shown.locator("table th").first().waitFor();
    assertThat(shown.locator("strong").textContent()).isEqualTo("word");
    assertNothingBreaksAxe(learner);
    learner.press("Write on");
    assertThat(text.isVisible()).isTrue();
  }

  @Test
  void theButtonsAreOneStopOnTheWayOfTheTabKey() {
    Visitor learner = begin("learner1");
    learner.main().getByLabel("Title").focus();
    learner.page().keyboard().press("Tab");
    learner.page().keyboard().press("ArrowRight");
    assertThat(focused(learner)).isEqualTo("italic");
    learner.page().keyboard().press("ArrowLeft");
    learner.page().keyboard().press("ArrowLeft");
    assertThat(focused(learner)).isEqualTo("image");
    learner.page().keyboard().press("Tab");
    assertThat(learner.page().evaluate("document.activeElement.id")).isEqualTo("text");
  }

  @Test
  void anImageIsAttachedSeenBeforeAndReadByColleagues() {
    Visitor learner = begin("learner1");
    learner.write("Title", "Where is the button? " + mark);
    text(learner).fill("I see this:\n\n");
    learner.page().locator("#file").setInputFiles(image("screen.png"));
    await().until(() -> text(learner).inputValue().contains("![screen.png](attachment:"));
    learner.main().getByText("screen.png is attached.").waitFor();
    learner.press("Preview");
    assertShown(learner, ".editor-preview img");
    picture(learner, "writing-preview");
    learner.press("Send");
    learner.page().waitForURL("**/communities/topic/**");
    assertShown(learner, ".post .prose img");

    Visitor colleague = browser.as("learner2", Screen.PHONE);
    colleague.open(learner.page().url().replaceAll("\\?.*", ""));
    assertShown(colleague, ".post .prose img");
    picture(colleague, "writing-topic");
    colleague.main().locator(".post a:has(img)").click();
    colleague.page().waitForURL("**/communities/attachment/**");
  }

  @Test
  void anImageIsPastedAndAFileIsDropped() {
    Visitor learner = begin("learner1");
    text(learner).fill("See ");
    transfer(learner, "paste", "image.png", "image/png", image("x").buffer);
    await().until(() -> text(learner).inputValue().startsWith("See ![image.png](attachment:"));
    text(learner).press("Control+End");
    text(learner).pressSequentially(" and ");
    transfer(learner, "drop", "notes.txt", "text/plain", "words".getBytes());
    await().until(() -> text(learner).inputValue().contains(" and [notes.txt](attachment:"));
  }

  @Test
  void anArchiveIsRefusedInWordsAndNothingIsLost() {
    Visitor learner = begin("learner1");
    text(learner).fill("My files:");
    learner
        .page()
        .locator("#file")
        .setInputFiles(new FilePayload("all.zip", "application/zip", new byte[] {'P', 'K', 3, 4}));
    learner.main().getByText("all.zip: An archive cannot be attached").waitFor();
    assertThat(text(learner).inputValue()).isEqualTo("My files:");
  }

  @Test
  void withoutScriptsFilesPreviewAndTheLookBeforehandAreThere() {
    Praxis.shared().as("learner2").ask(community, "Äpfel zählen " + mark, "Text").expecting(2);
    Visitor learner = browser.withoutScripts("learner1");
    learner.open("/communities/start/" + community);
    learner.write("Title", "Äpfel " + mark);
    learner.write("Text", "When does bluebird start? Größe: 3");
    learner.page().locator("#file").setInputFiles(image("screen.png"));
    learner.press("Upload");
    assertThat(learner.written("Title")).isEqualTo("Äpfel " + mark);
    assertThat(learner.written("Text"))
        .startsWith("When does bluebird start? Größe: 3\n\n![screen.png](attachment:");
    assertShown(learner, ".editor-preview img");
    assertThat(learner.sees("A word in it touches clause 3")).isTrue();
    assertThat(learner.sees("Äpfel zählen " + mark)).isTrue();
    picture(learner, "writing-without-scripts");

    learner
        .page()
        .locator("#file")
        .setInputFiles(new FilePayload("all.zip", "application/zip", new byte[] {'P', 'K', 3, 4}));
    learner.press("Send");
    assertThat(learner.sees("An archive cannot be attached")).isTrue();
    assertThat(learner.written("Text")).startsWith("When does bluebird start?");
    learner.write("Text", "When does it start?");
    learner.press("Send");
    learner.page().waitForURL("**/communities/topic/**");
  }

  @Test
  void withoutScriptsAReplyHasItsPreviewAndItsFilesToo() {
    String topic = Praxis.shared().as("learner2").ask(community, "Why? " + mark, "Text").id();
    Visitor learner = browser.withoutScripts("learner1");
    learner.open("/communities/topic/" + topic);
    learner.write("Your reply", "Because **so**.");
    learner.page().locator("#file").setInputFiles(image("screen.png"));
    learner.press("Preview");
    assertShown(learner, ".editor-preview img");
    learner.press("Send reply");
    learner.page().waitForURL("**/communities/topic/*?**");
    assertShown(learner, ".post .prose img");
  }

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

  @Test
  void whileOneTypesTheTitleWhatWasAskedBeforeIsShown() {
    Praxis.shared().as("learner2").ask(community, "Sum of " + mark + " is wrong", "x").expecting(2);
    Visitor learner = begin("learner1");
    Locator title = learner.main().getByLabel("Title");
    title.pressSequentially("My sum of " + mark);
    learner.main().getByText("Sum of " + mark + " is wrong").waitFor();
    learner.write("Text", "Is it bluebird?");
    learner.main().getByText("A word in it touches clause 3").waitFor();
    assertNothingBreaksAxe(learner);
    picture(learner, "writing-hints");
    learner.write("Text", "Is it me?");
    learner
        .main()
        .getByText("A word in it touches clause 3")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
  }

  // --- what they do

  private Visitor begin(String name) {
    Visitor visitor = browser.as(name);
    visitor.open("/communities/start/" + community);
    return visitor;
  }

  private static Locator text(Visitor visitor) {
    return visitor.page().locator("#text");
  }

  private static void saved(Visitor visitor) {
    visitor.main().getByText("Saved as a draft").waitFor();
  }

  private static Object focused(Visitor visitor) {
    return visitor.page().evaluate("document.activeElement.dataset.mark");
  }

  private static void assertShown(Visitor visitor, String image) {
    Locator shown = visitor.main().locator(image).first();
    shown.waitFor();
    shown.scrollIntoViewIfNeeded();
    await()
        .untilAsserted(
            () -> assertThat(shown.evaluate("image => image.naturalWidth")).isEqualTo(640));
  }

  private static void assertNothingBreaksAxe(Visitor visitor) {
    assertThat(new AxeBuilder(visitor.page()).setLegacyMode(true).analyze().getViolations())
        .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .isEqualTo(List.of());
  }

  private static void transfer(
      Visitor visitor, String how, String name, String type, byte[] content) {
    String bytes = Base64.getEncoder().encodeToString(content);
    visitor
        .page()
        .evaluate(
            """
            ([how, name, type, bytes]) => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type }));
              const options = { bubbles: true, cancelable: true };
              document.getElementById("text").dispatchEvent(how === "paste"
                ? new ClipboardEvent("paste", { ...options, clipboardData: data })
                : new DragEvent("drop", { ...options, dataTransfer: data }));
            }
            """,
            List.of(how, name, type, bytes));
  }

  private static FilePayload image(String name) {
    BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0xe8, 0xee, 0xf2));
    pen.fillRect(0, 0, 640, 360);
    pen.setColor(new Color(0x0f, 0x5c, 0x63));
    pen.fillRoundRect(240, 150, 160, 60, 20, 20);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload(name, "image/png", out.toByteArray());
  }

  private static void picture(Visitor visitor, String name) {
    if (PICTURES != null) {
      visitor
          .page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(Path.of(PICTURES, name + ".png")));
    }
  }
}
