package org.praxis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  @ParameterizedTest
  @ValueSource(strings = {"/people/search?q=a", "/apiary", "/communities/topic/1"})
  void aPageIsGoneTo(String asked) {
    assertThat(Destination.of(asked)).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/signout", "/signin?to=/", "/api/v1/me", "/openapi", "//evil", "x"})
  void whatIsNoPageForPeopleIsNot(String asked) {
    assertThat(Destination.of(asked)).isEqualTo("/");
  }
}
