package org.praxis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {
  private static Measured round(double perSecond, double p95, long failed) {
    return new Measured("home", 8, perSecond, 1, p95, 3, 4, 5, 6, failed);
  }

  @Test
  void eachFigureIsTheMedianOfItsRoundsAndNoFailureIsForgotten() {
    Measured median =
        Measured.median(List.of(round(300, 9, 0), round(100, 40, 2), round(200, 20, 1)));
    assertThat(median.perSecond()).isEqualTo(200);
    assertThat(median.p95()).isEqualTo(20);
    assertThat(median.failed()).isEqualTo(3);
    assertThat(median.name()).isEqualTo("home");
    assertThat(median.parallel()).isEqualTo(8);
  }

  @Test
  void betweenTwoRoundsTheMedianIsInTheMiddle() {
    assertThat(Measured.median(List.of(round(300, 10, 0), round(100, 30, 0))).perSecond())
        .isEqualTo(200);
    assertThat(Measured.median(List.of(round(300, 10, 0))).p95()).isEqualTo(10);
  }
}
