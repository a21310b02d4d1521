package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Somebody who uses the keyboard alone. Wherever they come to, they see that they are there: each
 * stop has an outline and stands on the screen.
 */
final class Typist {
  private static final int MOST_STOPS = 200;
  // Of the element itself, or of what frames it: a choice, an editor, the label of a file's field.
  private static final String SEEN =
      """
      () => {
        const here = document.activeElement;
        if (!here || here === document.body) return "nowhere";
        const outlined = (one) => {
          const style = getComputedStyle(one);
          return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        };
        const framed = [here, ...(here.labels ?? [])];
        for (let one = here.parentElement, up = 0; one && up < 3; one = one.parentElement, up++) framed.push(one);
        const box = here.getBoundingClientRect();
        const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        const words = here.tagName + " " + (here.id || here.name || here.textContent.trim().slice(0, 40));
        if (!framed.some(outlined)) return "no outline: " + words;
        return inside ? "" : "not on the screen: " + words;
      }""";

  private final Visitor visitor;
  private final Page page;

  Typist(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  void opens(String address) {
    visitor.open(address);
  }

  void presses(String key) {
    page.keyboard().press(key);
  }

  /** Presses a key that leads to another page, and waits for it. */
  void pressesAndGoes(String key, String address) {
    presses(key);
    page.waitForURL(address);
  }

  void types(String text) {
    page.keyboard().type(text);
  }

  /** On a page that has just been opened, the first stop leads past what all pages have. */
  void skipsToTheContent() {
    presses("Tab");
    assertThat(page.locator("a.skip").evaluate("one => one === document.activeElement"))
        .isEqualTo(true);
    seesWhereTheyAre();
    presses("Enter");
  }

  /** Goes on until there, and sees each stop on the way. */
  void goesTo(Locator there) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if (isAt(there)) {
        seesWhereTheyAre();
        return;
      }
      presses("Tab");
      // After the last stop comes the browser's own, and then the first again.
      if (!isAt(there) && !isNowhere()) {
        seesWhereTheyAre();
      }
    }
    throw new AssertionError("not reached by Tab: " + there);
  }

  void isNowAt(Locator there) {
    assertThat(isAt(there)).as("at %s", there).isTrue();
    seesWhereTheyAre();
  }

  private boolean isAt(Locator there) {
    return there.count() > 0
        && Boolean.TRUE.equals(there.first().evaluate("one => one === document.activeElement"));
  }

  private boolean isNowhere() {
    return Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body"));
  }

  private void seesWhereTheyAre() {
    assertThat(page.evaluate(SEEN)).isEqualTo("");
  }
}
