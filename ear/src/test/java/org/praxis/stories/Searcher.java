package org.praxis.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Somebody who looks for something. */
final class Searcher {
  private final Visitor visitor;
  private final Page page;

  Searcher(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** From whichever page, without a mouse. */
  void goesToTheSearchByKey() {
    page.keyboard().press("/");
    assertThat(field()).isFocused();
  }

  void types(String words) {
    page.keyboard().type(words);
  }

  /** Waits until that is offered. */
  void isOffered(String title) {
    assertThat(field()).hasAttribute("aria-expanded", "true");
    assertThat(options().first()).containsText(title);
  }

  void isOfferedNothing() {
    assertThat(field()).hasAttribute("aria-expanded", "false");
  }

  void choosesTheFirst() {
    page.keyboard().press("ArrowDown");
    assertThat(options().first()).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
  }

  void searches() {
    page.keyboard().press("Enter");
    page.waitForURL("**/search?**");
  }

  void looksFor(String words) {
    visitor.open("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  /** Where the keyboard and a screen reader go on: at how much was found, in sight of the words. */
  void isAtTheCount(String said) {
    assertThat(page.locator("#found")).containsText(said);
    assertThat(page.locator("#found")).isFocused();
    assertThat(page.locator(".search-page input[name=q]")).isInViewport();
  }

  /** The titles of what was found, in their order. */
  List<String> finds() {
    return page.locator(".hits .row-title").allInnerTexts();
  }

  /** The words that are marked, in titles and texts. */
  List<String> seesMarked() {
    return page.locator(".hits mark").allInnerTexts();
  }

  void narrows(String facet, String choice) {
    page.locator(".facet summary").filter(new Locator.FilterOptions().setHasText(facet)).click();
    page.locator(".facet[open] a")
        .filter(new Locator.FilterOptions().setHasText(choice))
        .first()
        .click();
    page.locator(".facet-chosen").waitFor();
  }

  /** Opens the rest of a facet, and says which its last one is. */
  String choosesTheLastOfMore(String facet, String more) {
    page.locator(".facet > summary").filter(new Locator.FilterOptions().setHasText(facet)).click();
    page.locator(".facet[open] .facet-more summary")
        .filter(new Locator.FilterOptions().setHasText(more))
        .click();
    Locator last = page.locator(".facet[open] .facet-more li a span:first-child").last();
    String called = last.innerText();
    last.click();
    page.locator(".facet-chosen").waitFor();
    return called;
  }

  void narrowsNoLonger() {
    page.locator(".facet-chosen").first().click();
    assertThat(page.locator(".facet-chosen")).hasCount(0);
  }

  private Locator field() {
    return page.locator(".bar [role=combobox]");
  }

  private Locator options() {
    return page.locator(".bar").getByRole(AriaRole.OPTION);
  }
}
