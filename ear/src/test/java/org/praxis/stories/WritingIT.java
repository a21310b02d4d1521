package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Browser.Screen;

/** How people write: marks, files, and what they are told before they send. */
class WritingIT extends WritingStory {
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

  private static Object focused(Visitor visitor) {
    return visitor.page().evaluate("document.activeElement.dataset.mark");
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
}
