package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLanguageTest {
  @Test
  void theSmallWordsOfALineTellItsLanguage() {
    assertThat(TextLanguage.of("How do I connect the printer on the second floor?"))
        .contains(TextLanguage.ENGLISH);
    assertThat(TextLanguage.of("Wie verbinde ich mich mit dem Drucker im zweiten Stock?"))
        .contains(TextLanguage.GERMAN);
  }

  @Test
  void aQuoteInAnotherLanguageDoesNotMatterInALongText() {
    assertThat(
            TextLanguage.of(
                "Die Meldung heißt \"the device is not ready\", und danach geht nichts mehr,"
                    + " auch wenn ich das Gerät neu starte."))
        .contains(TextLanguage.GERMAN);
  }

  @Test
  void namesAloneTellNone() {
    assertThat(TextLanguage.of("PostgreSQL 18")).isEmpty();
    assertThat(TextLanguage.of("")).isEmpty();
  }
}
