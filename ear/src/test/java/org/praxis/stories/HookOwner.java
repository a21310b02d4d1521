package org.praxis.stories;

import com.microsoft.playwright.Locator;

/** Somebody who looks after the webhooks of their community. */
final class HookOwner {
  private final Visitor visitor;

  HookOwner(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Goes there from the community's settings. */
  void looksAfterTheWebhooksOf(String community) {
    visitor.open("/communities/settings/" + community);
    visitor.follow("Look after webhooks");
    visitor.page().waitForURL("**/notification/hooks/" + community);
  }

  /** Tries to add one; what is wrong with it is said. */
  void wants(String address, String news) {
    writesTheAddress(address);
    visitor.main().getByLabel(news).check();
    visitor.press("Add webhook");
    visitor.page().waitForLoadState();
  }

  void writesTheAddress(String address) {
    visitor.main().locator("#address").fill(address);
  }

  /** Answers the secret that is shown then. */
  String addsIt() {
    visitor.press("Add webhook");
    visitor.page().waitForURL("**/notification/hook/*?done=hookMade");
    return secret().inputValue();
  }

  boolean showsASecret() {
    return secret().count() > 0;
  }

  private Locator secret() {
    return visitor.main().locator("#secret");
  }

  void presses(String button, String done) {
    visitor.press(button);
    visitor.page().waitForURL("**/notification/hook/*?done=" + done);
  }

  void looksAgain() {
    visitor.page().reload();
  }

  /** The rows of the log, the latest first. */
  Locator log() {
    return visitor.main().locator(".hook-log tbody tr");
  }

  void sendsAgain(int row) {
    log().nth(row).locator("button[name=again]").click();
    visitor.page().waitForURL("**/notification/hook/*?done=hookAgain");
  }

  /** From the list of the community's. */
  void chooses(String address) {
    visitor.follow(address);
    visitor.page().waitForURL("**/notification/hook/*");
  }

  void removes() {
    visitor.main().locator("summary").getByText("Remove the webhook").click();
    visitor.press("Yes, remove it");
    visitor.page().waitForURL("**/notification/hooks/*?done=hookRemoved");
  }

  boolean sees(String text) {
    return visitor.sees(text);
  }
}
