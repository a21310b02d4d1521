package org.praxis.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.platform.InvalidInput;

class DaysTest {
  @Test
  void anEmptyFieldIsNoDayAndSaysSoWithoutARefusal() {
    assertThat(Days.dayOrNone("until", null)).isNull();
    assertThat(Days.dayOrNone("until", " ")).isNull();
    assertThat(Days.dayOrNone("until", " 2030-01-31 ")).isEqualTo(LocalDate.of(2030, 1, 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12026-01-31", "2030-02-30", "31.01.2030", "2030-1-31", "soon"})
  void whatIsNoDayIsNotTakenForAnEmptyField(String typed) {
    assertThatThrownBy(() -> Days.dayOrNone("until", typed))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains("until"));
  }
}
