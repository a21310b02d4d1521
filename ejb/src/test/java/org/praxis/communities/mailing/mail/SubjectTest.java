package org.praxis.communities.mailing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Re: Printers",
        "RE : Printers",
        "AW: Printers",
        "Antw: [it] Re[2]: Printers",
        "[it] Re: Printers",
        "Re: AW: SV: Fwd: Printers",
        "WG: Printers",
        "Re^3:  printers ",
        "[Fwd: Printers]",
        "Printers (fwd)"
      })
  void whatAnswersOrForwardsIsAboutTheSame(String text) {
    Subject subject = Subject.of(text, "it");
    assertThat(subject.base()).isEqualTo("printers");
    assertThat(subject.title()).isEqualToIgnoringCase("Printers");
    assertThat(subject.reply()).isTrue();
  }

  @Test
  void theTagOfTheListIsNoPartOfATitleAndOtherTagsAre() {
    assertThat(Subject.of("[ILUG] Printers", "ilug").title()).isEqualTo("Printers");
    assertThat(Subject.of("[Razor-users] Printers", "razor-users").title()).isEqualTo("Printers");
    assertThat(Subject.of("[URGENT] Printers", "ilug").title()).isEqualTo("[URGENT] Printers");
    assertThat(Subject.of("[URGENT] Printers", "ilug").base()).isEqualTo("printers");
    assertThat(Subject.of("[URGENT] Printers", "ilug").reply()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'',true", "Re:,true", "'   ',true", "[it],false", "Reply needed: now,false"})
  void whatSaysNothingHasATitleAllTheSame(String text, boolean empty) {
    Subject subject = Subject.of(text, null);
    assertThat(subject.base().isEmpty()).isEqualTo(empty);
    assertThat(subject.title()).isNotBlank();
  }

  @Test
  void aTitleIsNoLongerThanThatOfATopic() {
    String title = Subject.of("Printers ".repeat(100), null).title();
    assertThat(title).hasSizeLessThanOrEqualTo(Subject.LONGEST).endsWith("…");
  }
}
