package org.praxis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "GET,/people/search,q=a,/people/search?q=a",
    "POST,/people/audience-edit,,/people/audience-edit",
    "POST,/communities/start/sales,draft=1&done=saved,/communities/start/sales?draft=1",
    "POST,/people/me,done=chosen,/people/me",
    "POST,/people/x,done=a&page=2,/people/x?page=2",
    "POST,/people/x,undone=a,/people/x?undone=a",
    "DELETE,/people/me,,/",
    "POST,/signout,,/"
  })
  void afterSigningInOneIsOnThePageWhoseFormWasSent(
      String method, String path, String query, String asked) {
    assertThat(Destination.of(method, path, query)).isEqualTo(asked);
  }
}
