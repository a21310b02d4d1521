package org.praxis.notification.mail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praxis.notification.mail.model.Seals.Purpose;

class SealsTest {
  private final Seals seals = new Seals("a secret");

  @Test
  void whatWasSealedOpensForItsPurposeAlone() {
    for (long number : new long[] {1, 41, 1_000_000, Long.MAX_VALUE}) {
      String sealed = seals.seal(Purpose.REPLY, number);
      assertThat(seals.open(Purpose.REPLY, sealed)).hasValue(number);
      assertThat(seals.open(Purpose.BOUNCE, sealed)).isEmpty();
      assertThat(new Seals("another").open(Purpose.REPLY, sealed)).isEmpty();
    }
  }

  @Test
  void anAddressHasRoomForIt() {
    assertThat("praxis+r" + seals.seal(Purpose.REPLY, Long.MAX_VALUE)).hasSizeLessThan(64);
    assertThat(seals.seal(Purpose.REPLY, Long.MAX_VALUE)).matches("[a-z0-9-]{30}");
  }

  @Test
  void anotherNumberUnderTheSameSignatureIsNone() {
    String sealed = seals.seal(Purpose.REPLY, 12);
    assertThat(seals.open(Purpose.REPLY, sealed.replaceFirst("^c", "d"))).isEmpty();
    assertThat(seals.open(Purpose.REPLY, "zzzzzzzzzzzzz" + sealed.substring(1))).isEmpty();
    assertThat(seals.open(Purpose.REPLY, "")).isEmpty();
  }

  @Test
  void noTwoSealsAreAlike() {
    assertThat(
            java.util.stream.LongStream.range(0, 2_000)
                .mapToObj(number -> seals.seal(Purpose.REPLY, number).split("-")[1])
                .distinct())
        .hasSize(2_000);
  }
}
