package org.praxis.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Somebody in front of the pages, who does what members do, in a member's words. */
public final class Visitor {
  private final Page page;

  Visitor(Page page) {
    this.page = page;
  }

  public Page page() {
    return page;
  }

  public Visitor signIn(String name, String password) {
    page.navigate("/");
    page.getByLabel("User name").fill(name);
    page.getByLabel("Password").fill(password);
    press("Sign in");
    return this;
  }

  /** Goes to an address. */
  public Response open(String address) {
    return page.navigate(address);
  }

  public void press(String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)).click();
  }

  public void follow(String link) {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link)).first().click();
  }

  /** Fills a field by its label. */
  public void write(String label, String text) {
    field(label).fill(text);
  }

  /** What stands in a field. */
  String written(String label) {
    return field(label).inputValue();
  }

  private Locator field(String label) {
    return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  /** Does nothing for so long; the page's clock is moved on by it. Of a hurried browser. */
  void pause(Duration duration) {
    page.clock().fastForward(duration.toMillis());
  }

  public boolean sees(String text) {
    return main().getByText(text).first().isVisible();
  }

  public Locator main() {
    return page.locator("main");
  }

  // --- communities

  /** Asks in a community and stands on the topic's page after it; answers the topic's address. */
  String ask(String community, String title, String text) {
    open("/communities/start/" + community);
    main().getByText("An answer.").click();
    write("Title", title);
    write("Text", text);
    press("Send");
    page.waitForURL("**/communities/topic/**");
    return page.url().replaceAll("[?#].*", "");
  }

  /** Replies in the topic that is open. */
  void reply(String text) {
    write("Your reply", text);
    press("Send reply");
    page.waitForURL("**/communities/topic/*?**");
  }

  // --- moderation

  /** Opens the case of a topic with that title from the queue, on whichever of its pages it is. */
  void openCase(String title) {
    open("/moderation/queue");
    while (main().getByText(title).count() == 0) {
      main().locator("nav a[rel=next]").click();
    }
    follow(title);
    page.waitForURL("**/moderation/case/**");
  }

  /** The case before them is theirs, and the page says so. */
  void awaitsClaim() {
    page.locator("#claim [data-claim=mine]").waitFor();
  }

  void approve() {
    choose("APPROVE");
    decide();
  }

  void giveBack(String clause, String message) {
    against("RETURN", clause, message);
  }

  void reject(String clause, String message) {
    against("REJECT", clause, message);
  }

  private void against(String verdict, String clause, String message) {
    choose(verdict);
    page.locator("#clause").selectOption(clause);
    page.locator("#message").fill(message);
    decide();
  }

  // By value, not by word: moderator2 reads German.
  void choose(String verdict) {
    page.locator("input[name=verdict][value=" + verdict + "]").check();
  }

  // Until it has taken effect: others see nothing of it while it can be undone.
  private void decide() {
    String before = page.url();
    page.locator("#decide").click();
    page.waitForURL(url -> !url.equals(before));
    String decided = "/api/v1/moderation/cases/" + before.replaceAll("^.*/case/|[?#].*$", "");
    String address = before.replaceAll("/moderation/.*$", "") + decided;
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !page.request().get(address).text().contains("\"state\":\"OPEN\""));
  }
}
