package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
  @ParameterizedTest
  @CsvSource({
    "Calm conversations, calm-conversations",
    "Größe & Übermaß, groesse-uebermass",
    "Zoë's first week!, zoe-s-first-week",
    "' -- A -- ', a",
    "Øre og æble, ore-og-aeble",
    "北京, ''"
  })
  void aTitleSuggestsItsAddress(String title, String slug) {
    assertThat(Slugs.of(title)).isEqualTo(slug);
  }

  @Test
  void aLongTitleSuggestsAnAddressThatIsNotTooLongAndDoesNotEndInAHyphen() {
    assertThat(Slugs.of("a".repeat(59) + " b")).isEqualTo("a".repeat(59));
    assertThat(Slugs.of("x".repeat(200))).hasSize(60);
  }

  @Test
  void noTitleSuggestsNothing() {
    assertThat(Slugs.of(null)).isEmpty();
  }

  @Test
  void withoutATitleItIsTheTitleAloneThatIsMissed() {
    assertThat(Slugs.chosen(" ", " ")).matches("[a-z]+");
    assertThat(Slugs.chosen("", "Fire safety")).isEqualTo("fire-safety");
    assertThat(Slugs.chosen(" own ", "")).isEqualTo("own");
    assertThat(Slugs.chosen("", "\u5b89\u5168")).isEmpty();
  }
}
