package org.praxis.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  @Test
  void aSecretIsRecognisedByItsForm() {
    Secret secret = Secret.random();
    assertThat(secret.text()).matches("praxis_[A-Za-z0-9_-]{43}").endsWith(secret.lastFour());
    assertThat(Secret.looksLikeOne(secret.text())).isTrue();
    assertThat(Secret.random()).isNotEqualTo(secret);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "praxis_",
        "praxis_0123456789012345678901234567890123456789012 ",
        "eyJhbGciOi"
      })
  void whatIsNoneIsNotLookedUp(String text) {
    assertThat(Secret.looksLikeOne(text)).isFalse();
  }

  @Test
  void aSecretInALogTellsNothing() {
    Secret secret = Secret.random();
    assertThat(secret.toString()).doesNotContain(secret.text());
  }
}
