package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;
import org.praxis.stories.Member.Answer;

/** An OpenID provider that cannot be reached, and what a visitor leaves behind at the server. */
@ServerOfItsOwn
class ProviderDownIT {
  /** Nobody listens there. */
  private static final String DOWN = "http://127.0.0.1:1/realms/corp";

  private static Praxis praxis;

  @BeforeAll
  static void start() {
    praxis =
        new Praxis(
            7800,
            Map.of("PRAXIS_SIGN_IN", "oidc", "PRAXIS_OIDC_PROVIDER_URL", DOWN),
            "sign-in-oidc.cli");
  }

  @AfterAll
  static void stop() {
    praxis.close();
  }

  @Test
  void aPageSaysThatTheCompanysSignInPageDoesNotAnswer() {
    Landing answer = new FormVisitor(praxis.address()).open("/signin/company");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text()).contains("sign-in page does not answer right now");
  }

  @Test
  void aProgramIsToldTheSameInItsOwnWay() {
    Answer answer =
        Member.send(
            HttpRequest.newBuilder(praxis.address().resolve("/api/v1/me"))
                .header("Authorization", "Bearer e30.e30.e30")
                .build());
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.type()).startsWith("application/problem+json");
  }

  /** Anybody may ask for pages as often as they like. */
  @Test
  void whereAVisitorWantedToGoIsKeptWithThemAndTheServerKeepsNothing() {
    Landing sent = new FormVisitor(praxis.address()).open("/communities/discover?page=1");
    assertThat(sent.location()).endsWith("/signin/company");
    assertThat(sent.setCookies())
        .singleElement()
        .asString()
        .startsWith("praxis-to=%2Fcommunities%2Fdiscover%3Fpage%3D1;")
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
  }

  @Test
  void aPageTooLongForACookieIsTheHomePage() {
    Landing sent =
        new FormVisitor(praxis.address()).open("/communities/discover?q=" + "=".repeat(1900));
    assertThat(sent.setCookies()).singleElement().asString().startsWith("praxis-to=%2F;");
  }
}
