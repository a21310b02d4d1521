package org.praxis.stories;

import org.junit.jupiter.api.BeforeAll;

/** A story in a browser, of a company whose directory Praxis has followed. */
abstract class CompanyStory extends BrowserStory {
  @BeforeAll
  static void theCompanyIsKnown() {
    Praxis.shared().as("admin1").followTheDirectory();
  }
}
