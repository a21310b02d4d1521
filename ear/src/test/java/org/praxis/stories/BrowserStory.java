package org.praxis.stories;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** A story in a browser. */
@ExtendWith(Praxis.Running.class)
abstract class BrowserStory {
  static Browser browser;

  @BeforeAll
  static void openTheBrowser() {
    browser = new Browser(Praxis.shared().address());
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }
}
