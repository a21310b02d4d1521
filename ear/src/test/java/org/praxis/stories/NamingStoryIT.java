package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HR names people in forms: they type a part of a name, and choose. */
class NamingStoryIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member hr = praxis.as("hr1");
  private final String mark = "q" + UUID.randomUUID().toString().substring(0, 7);
  private final String slug = "drill-" + mark;
  private final String anna = "Weber, Anna " + mark;
  private final String ben = "Roth, Ben " + mark;

  @BeforeEach
  void aTrackAndTwoWhoAreCalledTheSame() throws Exception {
    praxis
        .as("trainer1")
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"Fire drill","summary":"What to do.","days":30,"stages":[{"steps":[{"kind":"PAGE",
             "title":"Read","text":"Walk, do not run."}]}]}
            """
                .formatted(slug))
        .expecting(2);
    praxis.hire("anna1" + mark, anna, "title: Buyer", "l: Lisbon");
    praxis.hire("anna2" + mark, anna, "title: Welder", "l: Lisbon");
    praxis.hire("ben" + mark, ben, "title: Clerk", "l: Lisbon");
    praxis.as("admin1").followTheDirectory();
  }

  @Test
  void ofTwoWhoAreCalledTheSameTheOneIsExemptedWhoWasChosen() {
    Visitor desk = browser.as("hr1");
    desk.open("/training/exemptions");
    if (!desk.main().locator("#person").isVisible()) {
      desk.main().locator("details.add-step > summary").click();
    }
    type(desk, "#person", "web ann " + mark);
    assertThat(options(desk).allTextContents())
        .hasSize(2)
        .allMatch(text -> text.contains("#") && text.contains(" · Lisbon"))
        .anyMatch(text -> text.contains("Buyer"))
        .anyMatch(text -> text.contains("Welder"));
    assertThat(desk.main().locator("#person").getAttribute("aria-expanded")).isEqualTo("true");
    WritingStory.assertNothingBreaksAxe(desk);
    pictures(desk, "naming-1440");
    takeWelder(desk);
    assertThat(desk.main().locator("#person").inputValue()).startsWith(anna + " #");
    assertThat(options(desk).count()).isZero();

    desk.main().locator("#track").selectOption(slug);
    // Refused for want of a reason, it is still who was chosen.
    desk.press("Exempt somebody");
    desk.page().locator("#reason-error").waitFor();
    desk.write("Why", "Is a fire fighter.");
    desk.press("Exempt somebody");
    desk.page().waitForURL("**done=exempted");
    assertThat(AssigningStoryIT.exempt(hr, slug)).containsExactly(welder());
  }

  @Test
  void twoAreAddedToARuleByTheKeyboardAndWhoIsTypedByHandBesides() {
    Visitor desk = browser.as("hr1");
    desk.open("/training/assignment-edit");
    desk.main().locator("#track").selectOption(slug);
    Keyboard keys = type(desk, "#people", "rot " + mark);
    WritingStory.assertNothingBreaksAxe(desk);
    assertThat(desk.main().locator(".field [role=status]").textContent()).contains("1 colleague");
    keys.press("ArrowDown");
    keys.press("Enter");
    keys.press("Enter");
    keys.type("weber " + mark);
    options(desk).first().waitFor();
    takeWelder(desk);
    String chosen = desk.main().locator("#people").inputValue();
    assertThat(chosen.lines()).hasSize(2).first().isEqualTo(ben);
    assertThat(chosen).contains("\n" + anna + " #");
    // With nobody marked, Enter ends the line, and Escape closes the list alone.
    keys.press("Enter");
    keys.type("learn");
    options(desk).first().waitFor();
    keys.press("Escape");
    assertThat(options(desk).count()).isZero();
    keys.press("Shift+Home");
    String learner = praxis.as("learner1").get("me").json().at("/chip/name").asText();
    keys.type(learner);
    keys.press("Enter");
    assertThat(desk.main().locator("#people").inputValue()).endsWith(learner + "\n");
    desk.press("See whom it concerns");
    desk.page().waitForURL("**/training/assignment-change/**");
    String change = desk.page().url().replaceAll(".*/assignment-change/|[?#].*", "");
    assertThat(hr.get("training/assignments/changes/" + change).json().at("/rule/people"))
        .hasSize(3)
        .extracting(JsonNode::asText)
        .contains(welder());
  }

  @Test
  void onAPhoneTheListFitsAndAPressChooses() {
    Visitor phone = browser.as("hr1", Browser.Screen.PHONE);
    phone.open("/training/assignment-edit");
    type(phone, "#people", mark);
    assertThat(options(phone).count()).isEqualTo(3);
    assertThat(
            (Boolean)
                phone.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .isTrue();
    WritingStory.assertNothingBreaksAxe(phone);
    pictures(phone, "naming-390");
    options(phone).filter(new Locator.FilterOptions().setHasText("Clerk")).click();
    assertThat(phone.main().locator("#people").inputValue()).isEqualTo(ben);
    assertThat(options(phone).count()).isZero();
  }

  private static Keyboard type(Visitor visitor, String field, String words) {
    visitor.main().locator(field).focus();
    Keyboard keys = visitor.page().keyboard();
    keys.type(words);
    options(visitor).first().waitFor();
    return keys;
  }

  private static void takeWelder(Visitor visitor) {
    Keyboard keys = visitor.page().keyboard();
    keys.press("ArrowDown");
    if (!chosen(visitor).contains("Welder")) {
      keys.press("ArrowDown");
    }
    assertThat(chosen(visitor)).contains("Welder");
    keys.press("Enter");
  }

  private static String chosen(Visitor visitor) {
    return visitor.main().locator("[role=option][aria-selected=true]").textContent();
  }

  private static Locator options(Visitor visitor) {
    return visitor.main().locator(".field [role=option]");
  }

  private String welder() {
    for (JsonNode row :
        hr.get("people?q=" + URLEncoder.encode("welder " + mark, StandardCharsets.UTF_8))
            .expecting(2)
            .json()
            .path("items")) {
      return row.at("/person/id").asText();
    }
    throw new AssertionError("nobody welds");
  }

  private static void pictures(Visitor visitor, String name) {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      visitor
          .page()
          .emulateMedia(
              new Page.EmulateMediaOptions()
                  .setColorScheme(scheme)
                  .setReducedMotion(ReducedMotion.REDUCE));
      WritingStory.picture(visitor, name + "-" + scheme);
    }
  }
}
