package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Browser.Screen;

/** A rule takes a while to build: by keyboard, on a phone, with a session that ends meanwhile. */
class AudienceBuildingIT extends CompanyStory {
  private final Member hr = Praxis.shared().as("hr1");
  private final String name = "Built " + UUID.randomUUID();

  @Test
  void whatWasBuiltIsThereAgainAfterTheSessionEnded() {
    Visitor visitor = begin(Screen.DESK);
    Page page = visitor.page();
    page.locator("#name").fill(name);
    add(page, 0, "TITLE");
    page.context().clearCookies();
    page.locator("#rule-all-0-title").fill("software*");
    page.locator("#preview-said").getByText("You are signed out").waitFor();
    page.locator("button[name=save]").click();
    page.waitForURL("**/signin?to=**");
    assertThat(visitor.sees("Your session is not known any more")).isTrue();
    page.getByLabel("User name").fill("hr1");
    page.getByLabel("Password").fill("praxis");
    visitor.press("Sign in");
    page.waitForURL("**/people/audience-edit");
    visitor.main().getByText("Your unsent text is back").waitFor();
    assertThat(page.locator("#name").inputValue()).isEqualTo(name);
    assertThat(page.locator("#rule-all-0-title").inputValue()).isEqualTo("software*");
    page.locator("button[name=save]").click();
    page.waitForURL("**/people/audience/*?done=audienceCreated");
    visitor.open("/people/audience-edit");
    assertThat(page.locator("#name").inputValue()).isEmpty();
    assertThat(page.locator("#rule-all-0-title").count()).isZero();
  }

  @Test
  void whileTheServerIsAwayThatIsSaidAndWhatWasBuiltStays() {
    Page page = begin(Screen.DESK).page();
    add(page, 0, "TITLE");
    page.locator("#rule-all-0-title").waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.route("**/people/audience-edit**", route -> route.abort());
    page.locator("#rule-all-0-title").fill("software*");
    page.locator("#preview-said").getByText("Praxis does not answer right now").waitFor();
    assertThat(page.locator("#rule-all-0-title").inputValue()).isEqualTo("software*");
    page.unroute("**/people/audience-edit**");
    page.locator("#rule-all-0-title").fill("software e*");
    page.locator("#preview-said").getByText("people").first().waitFor();
    assertThat(page.locator("#preview-said").textContent()).doesNotContain("does not answer");
  }

  @Test
  void whoGoesByKeyboardGoesOnInTheNewLine() {
    Page page = begin(Screen.DESK).page();
    page.locator("select[name=add-0-kind]").selectOption("LANGUAGE");
    page.locator("button[name=add]").press("Enter");
    focused(page, "nodes-1-not");
    assertThat(page.locator("select[name=add-0-kind]").inputValue()).isEqualTo("LANGUAGE");
    page.locator("button[name=group]").press("Enter");
    focused(page, "nodes-2-kind");
    page.locator("button[name=remove][value='2']").press("Enter");
    focused(page, "nodes-1-not");
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndWhatIsCompleteIsShown() {
    Page page = begin(Screen.PHONE).page();
    add(page, 0, "TITLE");
    add(page, 0, "OFFICE");
    add(page, 0, "MANAGER");
    page.locator("#rule-all-0-title").fill("*engineer*");
    page.locator("#rule-all-2-under").fill("nobody-at-all");
    page.locator("button[name=save]").click();
    assertThat(page.locator("[role=alert] li").allTextContents())
        .containsExactlyInAnyOrder(
            "Name: Please write something here.",
            "Line 3, Office: This is needed.",
            "Line 4, Manager: Nobody here has that user name or name.");
    assertThat(page.locator("#preview-said").textContent()).contains("people");
    assertThat(page.locator("#preview-names").textContent())
        .contains("left out here: Line 3, Line 4.");
    page.locator("#rule-all-0-title").scrollIntoViewIfNeeded();
    assertThat(page.locator("#preview-brief").isVisible()).isTrue();
    assertThat(page.locator("#preview-brief").textContent()).contains("people");
  }

  @Test
  void whoLeadsIsOfferedWhileTypingAndSaidWhenTaken() {
    Page page = begin(Screen.DESK).page();
    add(page, 0, "MANAGER");
    page.locator("#rule-all-0-under").fill("sa");
    Locator offered = page.locator("#candidates option[value=srichter]");
    offered.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    assertThat(offered.textContent()).isEqualTo("Sabine Richter");
    page.locator("#rule-all-0-under").fill("srichter");
    page.locator("#preview-names").getByText("Line 2 means Sabine Richter").waitFor();
  }

  @Test
  void noGroupIsOfferedThatWouldBeTooDeep() {
    Page page = begin(Screen.PHONE).page();
    for (int group = 0; group < 4; group++) {
      page.locator("button[name=group][value='" + group + "']").click();
    }
    assertThat(page.locator("select.rule-group").count()).isEqualTo(5);
    assertThat(page.locator("button[name=add]").count()).isEqualTo(5);
    assertThat(page.locator("button[name=group][value='4']").count()).isZero();
  }

  @Test
  void whoWasOvertakenSeesHowItIsNowAndSavesTheirs() {
    String draft = "{\"name\":%s,\"rule\":{\"title\":\"*engineer*\"}}";
    String id = hr.post("audiences", draft.formatted(Member.quoted(name))).expecting(2).id();
    Visitor visitor = browser.as("hr1");
    Page page = visitor.page();
    visitor.open("/people/audience-edit/" + id);
    String other = "{\"name\":%s,\"rule\":{\"language\":\"de\"},\"version\":0}";
    hr.put("audiences/" + id, other.formatted(Member.quoted(name))).expecting(2);
    page.locator("#rule-all-0-title").fill("software*");
    page.locator("button[name=save]").click();
    assertThat(visitor.sees("Everyone with the language German")).isTrue();
    page.locator("button[name=save]").click();
    page.waitForURL("**?done=audienceChanged");
    assertThat(visitor.sees("Everyone with a title like “software*”")).isTrue();
  }

  private static Visitor begin(Screen screen) {
    Visitor visitor = browser.as("hr1", screen);
    assertThat(visitor.open("/people/audience-edit").status()).isEqualTo(200);
    return visitor;
  }

  private static void focused(Page page, String field) {
    PlaywrightAssertions.assertThat(page.locator("[name='" + field + "']")).isFocused();
  }

  private static void add(Page page, int group, String kind) {
    page.locator("select[name=add-" + group + "-kind]").selectOption(kind);
    page.locator("button[name=add][value='" + group + "']").click();
  }
}
