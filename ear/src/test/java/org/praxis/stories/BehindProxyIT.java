package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;

/** Praxis as it stands in production: a proxy ends TLS, and says who called. */
@ServerOfItsOwn
class BehindProxyIT {
  private static Praxis praxis;

  @BeforeAll
  static void start() {
    praxis =
        new Praxis(7700, Map.of("PRAXIS_BEHIND_PROXY", "true", "PRAXIS_SIGNIN_FREE_ADDRESS", "3"));
  }

  @AfterAll
  static void stop() {
    praxis.close();
  }

  @Test
  void theCookiesTravelEncryptedOnly() {
    assertThat(new FormVisitor(praxis.address()).signIn("learner1", "praxis").setCookies())
        .filteredOn(cookie -> cookie.startsWith("praxis"))
        .hasSize(2)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .containsIgnoringCase("; secure")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax"));
  }

  /** A proxy appends to what the caller sent; who could choose what counts would never wait. */
  @Test
  void whatACallerSaysOfItsAddressGivesItNoFreeGuesses() {
    List<Integer> guesses = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      guesses.add(guess("nobody-" + i, "203.0.113." + i + ", 192.0.2.7"));
    }
    assertThat(guesses).startsWith(401, 401, 401).contains(429);
    assertThat(guess("nobody", "203.0.113.9, 192.0.2.8")).isEqualTo(401);
  }

  private static int guess(String name, String forwardedFor) {
    String credentials = Base64.getEncoder().encodeToString((name + ":wrong").getBytes());
    return Member.send(
            HttpRequest.newBuilder(praxis.address().resolve("/api/v1/me"))
                .header("Authorization", "Basic " + credentials)
                .header("X-Forwarded-For", forwardedFor)
                .build())
        .status();
  }
}
