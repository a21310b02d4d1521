package org.praxis.training.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.praxis.platform.InvalidInput;

class EvidenceDraftTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  private static EvidenceDraft of(LocalDate finished, LocalDate until) {
    return new EvidenceDraft("First aid", "Red Cross", finished, until, null, null);
  }

  @Test
  void bothDaysThatCannotBeAreSaidAtOnce() {
    EvidenceDraft draft = of(TODAY.plusDays(1), TODAY);
    assertThatThrownBy(() -> draft.check(TODAY))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.each().map(InvalidInput::key))
                    .containsExactly(
                        "training.evidence.finished.future", "training.evidence.until"));
  }

  @Test
  void aDayThatIsMissingIsNotCompared() {
    assertThatCode(() -> of(null, TODAY).check(TODAY)).doesNotThrowAnyException();
    assertThatCode(() -> of(TODAY, TODAY).check(TODAY)).doesNotThrowAnyException();
  }
}
