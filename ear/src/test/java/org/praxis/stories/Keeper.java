package org.praxis.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Somebody who looks after topics, in a moderator's words. */
final class Keeper {
  private final Visitor visitor;

  Keeper(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Goes from a topic to the page where it is looked after. */
  Keeper looksAfter(String topic) {
    visitor.open("/communities/topic/" + topic);
    visitor.follow("Look after this topic");
    visitor.page().waitForURL("**/communities/topic-keeping/**");
    return this;
  }

  void closes(String why) {
    visitor.write("Why, for its readers (optional)", why);
    presses("Close", "closed");
  }

  void opensAgain() {
    presses("Open it again", "reopened");
  }

  void pins() {
    presses("Pin", "pinned");
  }

  void unpins() {
    presses("Unpin", "unpinned");
  }

  /** Lets everybody wait so many minutes between two replies. */
  void slowsTo(int minutes) {
    visitor.write("Minutes (optional)", "" + minutes);
    presses("Save", "slowed");
  }

  /** Asks for it; others may read it there than here, so that Praxis may ask back. */
  void wantsToMoveTo(String community) {
    choosesTheCommunity(community);
    visitor.press("Move");
    visitor.page().waitForLoadState();
  }

  void movesTo(String community) {
    choosesTheCommunity(community);
    presses("Move", "moved");
  }

  // In a company of many communities one looks for it first. Here their names are their addresses.
  private void choosesTheCommunity(String community) {
    Locator part = visitor.main().getByLabel("Part of its name");
    if (part.count() > 0) {
      part.fill(community);
      visitor.press("Search");
      visitor.page().waitForURL("**q=" + community + "**");
    }
    visitor.main().getByLabel("To which community").selectOption(community);
  }

  /** Says that it is meant, and asks again. */
  void meansIt() {
    visitor.main().getByLabel("The readers there are not those of here; that is meant").check();
    presses("Move", "moved");
  }

  void mergesInto(String address) {
    visitor.write("Address of the other topic", address);
    presses("Merge", "merged");
  }

  /** Makes a topic of those replies, which are known by what they say. */
  void splitsOff(String title, String... replies) {
    for (String reply : replies) {
      choice(reply).check();
    }
    visitor.write("Title of the new topic", title);
    presses("Split off", "split");
  }

  private Locator choice(String reply) {
    return visitor
        .page()
        .locator(".split-row", new com.microsoft.playwright.Page.LocatorOptions().setHasText(reply))
        .getByRole(AriaRole.CHECKBOX);
  }

  private void presses(String button, String done) {
    visitor.press(button);
    visitor.page().waitForURL("**/communities/topic/*?done=" + done + "**");
  }
}
