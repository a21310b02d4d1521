package org.praxis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.bench.Answered.Sort;
import org.praxis.bench.Crowd.Seen;

class SightingsTest {
  private static final Sightings SEEN =
      new Sightings(
          List.of(
              new Seen("home", 0, 100, Answered.good()),
              new Seen("home", 150, 900, Answered.refused("not now")),
              new Seen("reply", 200, 2_200, Answered.broken("500 12345678-aa")),
              new Seen("reply", 210, 2_300, Answered.broken("500 87654321-bb")),
              new Seen("home", 2_400, 2_450, Answered.good())));

  @Test
  void whatTookLongestIsCountedFromWhenItWasAskedFor() {
    assertThat(SEEN.longest()).isEqualTo(2_090);
    assertThat(SEEN.of("home").longest()).isEqualTo(750);
  }

  @Test
  void itIsWellAgainAfterTheLastThatWasNotGood() {
    assertThat(SEEN.lastNotGood()).hasValue(2_300);
    assertThat(SEEN.from(2_300).firstGood()).hasValue(2_450);
    assertThat(SEEN.until(100).lastNotGood()).isEmpty();
  }

  @Test
  void answersOfASortAreCountedSecondBySecond() {
    assertThat(SEEN.perSecond(Sort.GOOD)).containsExactly(1L, 0L, 1L);
    assertThat(SEEN.count(Sort.BROKEN)).isEqualTo(2);
  }

  @Test
  void complaintsThatDifferInANumberOnlyAreOne() {
    assertThat(SEEN.complaints(Sort.BROKEN)).isEqualTo("reply: 500 … (2 times)");
  }
}
