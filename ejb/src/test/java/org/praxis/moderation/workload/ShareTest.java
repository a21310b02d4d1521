package org.praxis.moderation.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxis.moderation.workload.view.Share;

class ShareTest {
  /** The four examples in table I of Newcombe 1998, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void theIntervalIsThatOfTheExamplesInTheLiterature(long part, long of, double low, double high) {
    Wilson bounds = Wilson.of(part, of);
    assertThat(bounds.low()).isCloseTo(low, within(0.00006));
    assertThat(bounds.high()).isCloseTo(high, within(0.00006));
  }

  @Test
  void theIntervalOfAllIsThatOfNoneTheOtherWayRoundAndHoldsWhatWasSeen() {
    for (int of = 1; of < 500; of++) {
      for (int part = 0; part <= of; part++) {
        Wilson bounds = Wilson.of(part, of);
        assertThat(bounds.low()).isBetween(0.0, (double) part / of);
        assertThat(bounds.high()).isBetween((double) part / of, 1.0);
        assertThat(bounds.low())
            .isCloseTo(1 - Wilson.of((long) of - part, of).high(), within(1e-12));
      }
    }
  }

  @Test
  void thereIsNoIntervalOfNothingAndNoneOfMoreThanAll() {
    assertThatThrownBy(() -> Wilson.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofFewerThanTenThereAreNumbersAndNoRate() {
    assertThat(Share.of(3, 9, 2)).isEqualTo(new Share(3L, 9L, null, null, null, Telling.TOO_FEW));
    assertThat(Share.of(0, 0, 0)).isEqualTo(new Share(0L, 0L, null, null, null, Telling.TOO_FEW));
    Share ten = Share.of(3, 10, 2);
    assertThat(ten.telling()).isEqualTo(Telling.YES);
    assertThat(ten.rate()).isEqualTo(0.3);
  }

  @Test
  void whatOnePersonAloneDecidedHasNoNumbersAtAll() {
    assertThat(Share.of(3, 100, 1))
        .isEqualTo(new Share(null, null, null, null, null, Telling.ONE_PERSON));
    assertThat(Share.of(0, 1, 1).of()).isNull();
  }
}
