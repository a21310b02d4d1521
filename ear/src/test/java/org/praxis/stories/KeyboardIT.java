package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A conversation from its beginning to its answer, with the keyboard alone. */
@ExtendWith(Praxis.Running.class)
class KeyboardIT {
  private static Browser browser;
  private static String slug;

  @BeforeAll
  static void aCommunity() {
    browser = new Browser(Praxis.shared().address());
    slug = "keys-" + UUID.randomUUID();
    Praxis.shared().as("moderator1").found(slug, 0);
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @Test
  void fromFindingACommunityToThankingForTheAnswer() {
    Visitor asking = browser.as("trainer1");
    Typist asker = new Typist(asking);
    joins(asking, asker);
    asks(asking, asker);
    String topic = asking.page().url().replaceAll("[?#].*", "");
    Visitor answering = browser.as("learner1");
    Typist colleague = new Typist(answering);
    colleague.opens(topic);
    replies(answering, colleague);
    asker.opens(topic);
    thanks(asking, asker, topic);
  }

  @Test
  void fromWhatOneIsToldToChoosingWhatComesByMail() {
    Member asker = Praxis.shared().as("learner2");
    String title = "Which key marks it? " + UUID.randomUUID().toString().substring(0, 8);
    String topic = asker.ask(slug, title, "Without a mouse.").id();
    Praxis.shared().as("learner1").reply(topic, "Enter.").expecting(2);
    Visitor reader = browser.as("learner2");
    Typist typist = new Typist(reader);
    Locator thread =
        reader.main().locator("li", new Locator.LocatorOptions().setHasText(title)).first();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              typist.opens("/notification/inbox");
              return thread.count() > 0;
            });
    typist.skipsToTheContent();
    typist.goesTo(thread.locator("button[name=seen]"));
    typist.presses("Enter");
    PlaywrightAssertions.assertThat(thread).isVisible();
    PlaywrightAssertions.assertThat(thread.locator(".count")).hasCount(0);
    typist.opens("/notification/inbox");
    typist.skipsToTheContent();
    typist.goesTo(thread.locator("summary"));
    typist.presses("Enter");
    assertThat(thread.locator("details p").isVisible()).isTrue();
    typist.opens("/notification/settings");
    typist.skipsToTheContent();
    Locator answers = reader.page().locator("#matter-ANSWERS");
    typist.goesTo(answers);
    typist.presses("ArrowUp");
    assertThat(answers.inputValue()).isEqualTo("IMMEDIATELY");
    typist.goesTo(reader.page().locator("button[name=choose]"));
    // Whoever came by the skip link comes back to where it leads.
    typist.pressesAndGoes("Enter", "**/notification/settings?done=choices**");
    assertThat(answers.inputValue()).isEqualTo("IMMEDIATELY");
    asker.put("me/mail/choices", "{\"choices\":{}}").expecting(2);
  }

  private static void joins(Visitor reader, Typist typist) {
    typist.opens("/communities/discover");
    typist.skipsToTheContent();
    typist.goesTo(reader.main().getByRole(AriaRole.SEARCHBOX));
    typist.types("Spreadsheets");
    typist.pressesAndGoes("Enter", "**/communities/discover?q=Spreadsheets**");
    // Others may be called the same.
    typist.opens("/communities/community/" + slug);
    typist.skipsToTheContent();
    typist.goesTo(button(reader, "Join"));
    typist.pressesAndGoes("Enter", "**/communities/community/*?done=joined**");
    typist.goesTo(link(reader, "Ask or discuss"));
    typist.pressesAndGoes("Enter", "**/communities/start/**");
  }

  private static void asks(Visitor writer, Typist typist) {
    Page page = writer.page();
    typist.skipsToTheContent();
    typist.goesTo(page.locator("input[name=kind]:checked"));
    Locator question = page.locator("input[name=kind][value=QUESTION]");
    for (int choice = 0; choice < 5 && !question.isChecked(); choice++) {
      typist.presses("ArrowDown");
    }
    typist.isNowAt(question);
    typist.goesTo(writer.main().getByLabel("Title"));
    typist.types("Which keys move a row?");
    typist.goesTo(tool(page, "bold"));
    typist.presses("ArrowRight");
    typist.isNowAt(tool(page, "italic"));
    typist.presses("ArrowLeft");
    typist.isNowAt(tool(page, "bold"));
    typist.presses("Enter");
    Locator text = writer.main().getByLabel("Text", new Locator.GetByLabelOptions().setExact(true));
    typist.isNowAt(text);
    typist.types("Without");
    typist.presses("End");
    typist.types(" a mouse, please.");
    assertThat(text.inputValue()).isEqualTo("**Without** a mouse, please.");
    Locator preview = page.locator("#preview");
    typist.goesTo(preview);
    typist.presses("Space");
    page.locator(".editor-preview strong").waitFor();
    typist.isNowAt(preview);
    assertThat(page.locator(".editor-preview").textContent()).contains("Without a mouse, please.");
    typist.presses("Space");
    typist.isNowAt(text);
    typist.goesTo(page.locator("#send"));
    typist.pressesAndGoes("Enter", "**/communities/topic/**");
    assertThat(writer.sees("Which keys move a row?")).isTrue();
  }

  private static void replies(Visitor writer, Typist typist) {
    typist.skipsToTheContent();
    typist.goesTo(writer.main().getByLabel("Your reply"));
    typist.types("Alt and the arrows.");
    typist.goesTo(writer.page().locator("#send"));
    typist.pressesAndGoes("Enter", "**/communities/topic/*?reply=**");
    // The page opens at the reply, and one goes on from there.
    typist.presses("Tab");
    typist.isNowAt(writer.page().locator("article[id^=r-] a, .notice a").first());
  }

  private static void thanks(Visitor reader, Typist typist, String topic) {
    typist.skipsToTheContent();
    typist.goesTo(button(reader, "This answers my question"));
    typist.pressesAndGoes("Enter", "**?done=accepted#answer");
    assertThat(reader.sees("Alt and the arrows.")).isTrue();
    typist.opens(topic);
    typist.skipsToTheContent();
    typist.goesTo(button(reader, "Helped me"));
    typist.presses("Enter");
    reader.page().locator("button[name=unhelped]").waitFor();
    typist.opens(topic);
    typist.skipsToTheContent();
    Locator follow = reader.main().locator(".follow > summary");
    typist.goesTo(follow);
    typist.presses("Enter");
    typist.goesTo(reader.main().locator(".follow button[value=MUTED]"));
    typist.presses("Enter");
    reader.page().waitForURL("**done=followed**");
    assertThat(follow.textContent()).contains("Muted");
    typist.opens(topic);
    typist.skipsToTheContent();
    typist.goesTo(reader.main().locator(".topic-acts button[name=bookmark]"));
    typist.presses("Enter");
    reader.page().waitForURL("**done=bookmarked**");
    typist.goesTo(reader.main().locator(".topic-acts .post-act-done"));
  }

  private static Locator tool(Page page, String mark) {
    return page.locator("[data-mark=" + mark + "]");
  }

  private static Locator button(Visitor visitor, String name) {
    return visitor
        .main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private static Locator link(Visitor visitor, String name) {
    return visitor
        .main()
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }
}
