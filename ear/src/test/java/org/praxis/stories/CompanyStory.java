package org.praxis.stories;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** A story in a browser, of a company whose directory Praxis has followed. */
@ExtendWith(Praxis.Running.class)
abstract class CompanyStory {
  static Browser browser;

  @BeforeAll
  static void theCompanyIsKnown() {
    Praxis.shared().as("admin1").followTheDirectory();
    browser = new Browser(Praxis.shared().address());
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }
}
