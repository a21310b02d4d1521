package org.praxis.stories.directories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Browser;
import org.praxis.stories.Member;
import org.praxis.stories.Member.Answer;
import org.praxis.stories.Praxis;
import org.praxis.stories.Visitor;

/** Sign-in at the company's OpenID provider, in a real browser. */
@Tag("directories")
class OpenIdSignInIT {
  private static Keycloak keycloak;
  private static Praxis praxis;
  private static Browser browser;

  @BeforeAll
  static void start() {
    keycloak = new Keycloak(18180, "learner1", "learner2", "moderator2");
    praxis =
        new Praxis(
            7600,
            Map.of(
                "PRAXIS_SIGN_IN",
                "oidc",
                "PRAXIS_OIDC_PROVIDER_URL",
                keycloak.issuer().toString(),
                "PRAXIS_OIDC_CLIENT_ID",
                Keycloak.CLIENT,
                "PRAXIS_OIDC_CLIENT_SECRET",
                Keycloak.SECRET,
                "PRAXIS_OIDC_GROUPS_CLAIM",
                "groups"),
            "sign-in-oidc.cli");
    browser = new Browser(praxis.address());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (praxis != null) {
      praxis.close();
    }
    keycloak.close();
  }

  @Test
  void whoSignsInAtTheProviderLandsOnThePageThatWasAskedFor() {
    Visitor learner = browser.visitor(Browser.Screen.DESK);
    learner.open("/communities/discover?page=1");
    signInAtKeycloak(learner, "learner1");
    assertThat(learner.page().url())
        .isEqualTo(praxis.address().resolve("/communities/discover?page=1").toString());
    assertThat(learner.page().locator("header").textContent()).contains("Amina");
  }

  @Test
  void theGroupsThatTheProviderNamesGiveTheRole() {
    Visitor moderator = browser.visitor(Browser.Screen.DESK);
    moderator.open("/moderation/queue");
    signInAtKeycloak(moderator, "moderator2");
    assertThat(moderator.open("/moderation/queue").status()).isEqualTo(200);

    Visitor learner = browser.visitor(Browser.Screen.DESK);
    learner.open("/");
    signInAtKeycloak(learner, "learner2");
    assertThat(learner.open("/moderation/queue").status()).isEqualTo(403);
  }

  @Test
  void whoSignsOutIsAskedForThePasswordAgain() {
    Visitor learner = browser.visitor(Browser.Screen.DESK);
    learner.open("/");
    signInAtKeycloak(learner, "learner2");
    Page page = learner.page();
    page.locator("form[action$='/signout'] button").dispatchEvent("click");
    page.waitForURL("**/signin?goodbye=true");
    learner.open("/");
    assertThat(page.url()).startsWith(keycloak.issuer().toString());
    assertThat(page.locator("#password").isVisible()).isTrue();
  }

  @Test
  void aProgramUsesTheProvidersAccessToken() {
    Answer me = me(keycloak.accessToken("moderator2"));
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().path("uid").asText()).isEqualTo("moderator2");
    assertThat(me.json().path("roles").toString()).contains("moderator");
  }

  /** Whoever runs that application could come in as anybody who uses it. */
  @Test
  void aTokenThatAnotherApplicationWasGivenOpensNothing() {
    assertThat(me(keycloak.accessTokenOfOther("moderator2")).status()).isEqualTo(401);
  }

  @Test
  void aTokenInTheAddressOpensNothing() {
    Answer answer =
        Member.send(
            HttpRequest.newBuilder(
                    praxis
                        .address()
                        .resolve("/api/v1/me?access_token=" + keycloak.accessToken("learner1")))
                .build());
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void aTokenThatSomebodyChangedIsRefused() {
    String token = keycloak.accessToken("learner1");
    String[] parts = token.split("\\.");
    String forged = parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A";
    assertThat(me(forged).status()).isEqualTo(401);
  }

  private static Answer me(String token) {
    return Member.send(
        HttpRequest.newBuilder(praxis.address().resolve("/api/v1/me"))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private static void signInAtKeycloak(Visitor visitor, String name) {
    Page page = visitor.page();
    assertThat(page.url()).startsWith(keycloak.issuer().toString());
    page.locator("#username").fill(name);
    page.locator("#password").fill("praxis");
    page.locator("#kc-login").click();
    page.waitForURL(url -> url.startsWith(praxis.address().toString()));
  }
}
