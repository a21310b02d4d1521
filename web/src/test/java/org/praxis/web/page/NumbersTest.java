package org.praxis.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.platform.InvalidInput;

class NumbersTest {
  @Test
  void anEmptyFieldIsNoNumberAndSaysSoWithoutARefusal() {
    assertThat(Numbers.wholeOrNone("minutes", null, "key")).isNull();
    assertThat(Numbers.wholeOrNone("minutes", " ", "key")).isNull();
    assertThat(Numbers.wholeOrNone("minutes", " 45 ", "key")).isEqualTo(45);
  }

  @Test
  void aNumberThatIsTooLargeIsLargerThanAnyFieldTakesAndNotMissing() {
    assertThat(Numbers.wholeOrNone("days", "99999999999", "key")).isEqualTo(Integer.MAX_VALUE);
    assertThat(Numbers.wholeOrNone("days", "-99999999999", "key")).isEqualTo(Integer.MIN_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4o", "1,5", "9e9", "-"})
  void whatIsNoNumberIsNotTakenForAnEmptyField(String typed) {
    assertThat(Numbers.whole(typed)).isNull();
    assertThatThrownBy(() -> Numbers.wholeOrNone("minutes", typed, "key"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains("minutes"));
  }
}
