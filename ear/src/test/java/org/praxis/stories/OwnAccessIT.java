package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;
import org.praxis.stories.Browser.Screen;

/** What somebody does with their own sessions and tokens, and what time it is at a colleague's. */
class OwnAccessIT extends CompanyStory {
  private static final String PICTURES = System.getProperty("pictures");

  private final String label = "Script " + UUID.randomUUID();

  @Test
  void aNewTokenIsCopiedByItsButton() {
    Visitor visitor = browser.as("learner2");
    Page page = visitor.page();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    visitor.open("/people/me");
    page.locator("#label").fill(label);
    page.locator("input[name=scopes][value=read]").check();
    page.locator("button[name=create]").click();
    Locator copy = page.locator("button[data-copy=secret]");
    copy.click();
    page.locator("button[data-copy=secret]:text-is('" + copy.getAttribute("data-copied") + "')")
        .waitFor();
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo(page.locator("#secret").inputValue());
    assertThat((String) page.evaluate("navigator.clipboard.readText()")).startsWith("praxis_");
  }

  @Test
  void whereNothingCanBeCopiedTheButtonDoesNotSaySo() {
    Visitor visitor = browser.as("learner2");
    Page page = visitor.page();
    page.addInitScript(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
            + " document.execCommand = () => false;");
    visitor.open("/people/me");
    page.locator("#label").fill(label);
    page.locator("input[name=scopes][value=read]").check();
    page.locator("button[name=create]").click();
    Locator copy = page.locator("button[data-copy=secret]");
    copy.click();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("secret");
    assertThat(copy.textContent()).isNotEqualTo(copy.getAttribute("data-copied"));
  }

  @Test
  void anotherSessionIsEndedFromTheList() {
    Visitor elsewhere = browser.as("moderator1", Screen.PHONE);
    Visitor here = browser.as("moderator1");
    here.open("/people/me");
    Locator others =
        here.page()
            .locator("#sessions tbody tr")
            .filter(
                new Locator.FilterOptions()
                    .setHas(here.page().locator("button[name=end]:not([form=leave])")));
    int before = others.count();
    assertThat(before).isPositive();
    elsewhere.open("/people/me");
    // The latest first: that of the phone was just used.
    Locator first = others.locator("button[name=end]").first();
    first.click();
    here.page().waitForURL("**/people/me?done=ended#sessions");
    assertThat(others.count()).isEqualTo(before - 1);
    elsewhere.open("/people/me");
    assertThat(elsewhere.page().url()).contains("/signin");
    here.open("/people/me");
    assertThat(here.page().url()).endsWith("/people/me");
  }

  @Test
  void aColleaguesClockSaysTheTimeWhereTheySit() {
    Visitor visitor = browser.as("learner1");
    String jonas = Praxis.shared().as("learner1").find("Jonas Brandt").path("id").asText();
    ZonedDateTime before = ZonedDateTime.now(ZoneId.of("Europe/Berlin"));
    visitor.open("/people/person/" + jonas);
    ZonedDateTime after = ZonedDateTime.now(ZoneId.of("Europe/Berlin"));
    String said = visitor.main().textContent();
    assertThat(Stream.of(before, after).map(OwnAccessIT::clock)).anyMatch(said::contains);
  }

  private static String clock(ZonedDateTime at) {
    return "(it is "
        + at.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
        + " "
        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Locale.ENGLISH).format(at)
        + " there)";
  }

  @Test
  void listsOfManySessionsAndTokensFitTheScreen() {
    Member trainer = Praxis.shared().as("trainer1");
    trainer.createToken("Nightly export of tracks and certificates", "read", "training");
    trainer.createToken("Chat bot", "read", "write");
    trainer.createToken("Calendar", "read");
    browser.as("trainer1");
    browser.as("trainer1", Screen.PHONE);
    new FormVisitor(Praxis.shared().address()).signIn("trainer1", "praxis");
    Visitor visitor = browser.as("trainer1");
    for (Screen screen : List.of(Screen.DESK, Screen.PHONE)) {
      Page page = visitor.page();
      page.setViewportSize(screen.width(), screen.height());
      visitor.open("/people/me");
      assertThat(page.locator("#sessions tbody tr").count()).isGreaterThanOrEqualTo(4);
      assertThat(page.locator("#tokens tbody tr").count()).isGreaterThanOrEqualTo(3);
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
      for (String list : List.of("sessions", "tokens")) {
        if (PICTURES != null) {
          page.locator("#" + list)
              .screenshot(
                  new Locator.ScreenshotOptions()
                      .setPath(Path.of(PICTURES, "me-" + list + "-" + screen.width() + ".png")));
        }
      }
    }
  }
}
