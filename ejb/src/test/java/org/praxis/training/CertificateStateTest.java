package org.praxis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.training.CertificateState.EXPIRED;
import static org.praxis.training.CertificateState.REVOKED;
import static org.praxis.training.CertificateState.SUPERSEDED;
import static org.praxis.training.CertificateState.VALID;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CertificateStateTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void itHoldsUntilTheLastMomentOfItsTime() {
    assertThat(CertificateState.of(null, false, null, NOW)).isEqualTo(VALID);
    assertThat(CertificateState.of(null, false, NOW, NOW)).isEqualTo(VALID);
    assertThat(CertificateState.of(null, false, NOW.minusNanos(1), NOW)).isEqualTo(EXPIRED);
  }

  @Test
  void aLaterOneCountsWhetherThisOneHasExpiredOrNot() {
    assertThat(CertificateState.of(null, true, null, NOW)).isEqualTo(SUPERSEDED);
    assertThat(CertificateState.of(null, true, NOW.minusSeconds(1), NOW)).isEqualTo(SUPERSEDED);
  }

  @Test
  void whatWasRevokedIsNothingElseAnyMore() {
    assertThat(CertificateState.of(NOW, true, NOW.minusSeconds(1), NOW)).isEqualTo(REVOKED);
  }
}
