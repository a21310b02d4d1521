package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.dev.FormVisitor;
import org.praxis.stories.Member.Answer;

/** One's own access tokens, and a person whom Praxis is closed to. */
class AccessIT extends BrowserStory {
  private final Member learner = Praxis.shared().as("learner1");
  private final Member colleague = Praxis.shared().as("learner2");
  private final Member admin = Praxis.shared().as("admin1");
  private final String label = "script " + UUID.randomUUID();

  @Test
  void aTokensSecretIsInTheAnswerToItsCreationAndNowhereElse() {
    Answer created = learner.createToken(label, "read", "training").expecting(2);
    String secret = created.json().path("secret").asText();
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Cache-Control")).isEqualTo("no-store");
    assertThat(created.header("Location")).endsWith("/api/v1/me/tokens/" + created.id());
    assertThat(secret).matches("praxis_[A-Za-z0-9_-]{43}");

    Answer list = learner.get("me/tokens");
    assertThat(list.text()).doesNotContain(secret);
    JsonNode row = row(list, created.id());
    assertThat(row.path("label").asText()).isEqualTo(label);
    assertThat(row.path("lastFour").asText()).isEqualTo(secret.substring(46));
    assertThat(row.path("scopes")).extracting(JsonNode::asText).containsExactly("read", "training");
  }

  @Test
  void aTokenIsRevokedByItsOwnerAlone() {
    String id = learner.createToken(label, "read").id();
    assertThat(colleague.send("DELETE", "me/tokens/" + id, null).status()).isEqualTo(404);
    assertThat(learner.send("DELETE", "me/tokens/" + id, null).status()).isEqualTo(204);
    assertThat(learner.send("DELETE", "me/tokens/" + id, null).status()).isEqualTo(204);
    assertThat(learner.get("me/tokens").text()).doesNotContain(id);
  }

  @Test
  void everyMistakeInATokenIsNamedAtOnce() {
    Answer refused =
        learner.post(
            "me/tokens", "{\"label\":\" \",\"scopes\":[],\"expires\":\"2020-01-01T00:00:00Z\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(fields(refused)).containsExactly("expires", "label", "scopes");
    assertThat(fields(learner.createToken(label, "administration"))).containsExactly("scopes");
    assertThat(learner.createToken(label, "everything").status()).isEqualTo(400);
    assertThat(learner.createToken(label, "READ").status()).isEqualTo(400);
    assertThat(learner.post("me/tokens", null).status()).isEqualTo(400);
  }

  @Test
  void aForeignOrUnknownSessionIsMissing() {
    assertThat(learner.send("DELETE", "me/sessions/" + UUID.randomUUID(), null).status())
        .isEqualTo(404);
    assertThat(learner.send("DELETE", "me/sessions/x", null).status()).isEqualTo(404);
  }

  @Test
  void aNewTokenIsShownOnceOnTheProfileAndRevokedThere() {
    Visitor visitor = browser.as("learner1");
    visitor.open("/people/me");
    visitor.write("What is it for?", label);
    visitor.page().locator("input[name=scopes][value=read]").check();
    visitor.press("Create token");
    String secret = visitor.page().locator("#secret").inputValue();
    assertThat(secret).matches("praxis_[A-Za-z0-9_-]{43}");
    assertThat(visitor.page().url()).doesNotContain("praxis_");
    assertThat(visitor.written("What is it for?")).isEmpty();
    assertThat(visitor.page().context().cookies())
        .noneMatch(cookie -> cookie.value.contains(secret));

    visitor.page().reload();
    assertThat(visitor.page().locator("#secret").count()).isZero();
    assertThat(learner.get("me/tokens").json().findValuesAsText("label")).containsOnlyOnce(label);
    assertThat(visitor.page().content()).doesNotContain(secret).contains(label);
    visitor
        .page()
        .locator("summary", new Page.LocatorOptions().setHasText("Revoke the token " + label))
        .click();
    visitor.press("Yes, revoke it (the token " + label + ")");
    visitor.page().waitForURL("**/people/me?done=revoked#tokens");
    assertThat(visitor.sees("The token is revoked.")).isTrue();
    assertThat(visitor.sees(label)).isFalse();
  }

  @Test
  void whatIsMissingInTheFormIsSaidAtItsFieldsAndWhatWasTypedStays() {
    Visitor visitor = browser.as("learner1");
    visitor.open("/people/me");
    visitor.write("What is it for?", "x".repeat(81));
    visitor.page().locator("#expires").selectOption("7");
    visitor.press("Create token");
    assertThat(visitor.page().locator("#label-error").isVisible()).isTrue();
    assertThat(visitor.page().locator("#scopes-error").isVisible()).isTrue();
    assertThat(visitor.written("What is it for?")).hasSize(81);
    assertThat(visitor.page().locator("#expires").inputValue()).isEqualTo("7");
    assertThat(visitor.page().locator("#secret").count()).isZero();
  }

  @Test
  void aLearnerIsOfferedNoScopeThatTheirRoleCannotUse() {
    Visitor visitor = browser.as("learner1");
    visitor.open("/people/me");
    assertThat(visitor.page().locator("input[name=scopes]").all())
        .extracting(box -> box.getAttribute("value"))
        .containsExactly("read", "write", "moderation", "training");
  }

  @Test
  void whoIsDeactivatedIsRefusedUntilTheyAreBack() {
    Member person = Praxis.shared().as("adiallo");
    String id = person.get("me").expecting(2).json().at("/chip/id").asText();
    String address = "people/" + id + "/deactivation";
    assertThat(learner.post(address, null).status()).isEqualTo(403);
    assertThat(admin.post(address, null).status()).isEqualTo(204);
    try {
      assertThat(person.get("me").status()).isIn(401, 403);
      assertThat(person.get("communities").status()).isIn(401, 403);
    } finally {
      assertThat(admin.send("DELETE", address, null).status()).isEqualTo(204);
    }
    assertThat(person.get("me").status()).isEqualTo(200);
  }

  @Test
  void whatASignInWasRefusedForIsAmongThePersonsSignIns() {
    Member person = Praxis.shared().as("tlehmann");
    String id = person.get("me").expecting(2).json().at("/chip/id").asText();
    admin.post("people/" + id + "/deactivation", null).expecting(2);
    FormVisitor visitor = new FormVisitor(Praxis.shared().address());
    try {
      assertThat(visitor.signIn("tlehmann", "praxis").status()).isEqualTo(403);
    } finally {
      admin.send("DELETE", "people/" + id + "/deactivation", null).expecting(2);
    }
    assertThat(visitor.signIn("tlehmann", "praxis").isSignedIn()).isTrue();
    assertThat(visitor.open("/people/me").text()).contains("state-DEACTIVATED");
  }

  /** The server itself takes a token out of its header and puts it there. */
  @Test
  void aTokenInTheHeaderThatTheServerUsesForItselfOpensNothing() {
    String secret = learner.createToken(label, "read").json().path("secret").asText();
    assertThat(send("GET", "me", "Praxis-Token", secret).status()).isEqualTo(401);
    assertThat(send("GET", "me", "Authorization", "Bearer " + secret).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"praxis_x", "praxis_", "praxis_%00", "praxis_' or 1=1"})
  void aTokenThatNobodyWasGivenIsInvalidAlsoFromWhoIsSignedIn(String token) {
    FormVisitor visitor = new FormVisitor(Praxis.shared().address());
    visitor.signIn("learner1", "praxis");
    Answer answer =
        Member.send(
            HttpRequest.newBuilder(Praxis.shared().address().resolve("/api/v1/me"))
                .header("Cookie", "praxis=" + visitor.cookie("praxis"))
                .header("Authorization", "Bearer " + token)
                .build());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  /** The API's router passes over parameters in a path and takes two slashes for one. */
  @ParameterizedTest
  @CsvSource({
    "GET,/me/tokens",
    "GET,/me;x=1/tokens",
    "GET,//me/tokens",
    "GET,/me//tokens;x",
    "GET,/me/sessions;x",
    "POST,/training/tracks",
    "POST,/training;x=1/tracks",
    "POST,//training/tracks",
    "POST,/;x/training//tracks",
    "POST,/people;x/1/deactivation",
    "POST,//moderation//cases/1/decision"
  })
  void noSpellingOfAnAddressLeadsATokenPastItsScopes(String method, String path) {
    String secret = learner.createToken(label, "read", "write").json().path("secret").asText();
    Answer answer =
        Member.send(
            HttpRequest.newBuilder(URI.create(Praxis.shared().address() + "api/v1" + path))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}"))
                .build());
    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
  }

  private static Answer send(String method, String path, String header, String value) {
    return Member.send(
        HttpRequest.newBuilder(Praxis.shared().address().resolve("/api/v1/" + path))
            .header(header, value)
            .method(method, BodyPublishers.noBody())
            .build());
  }

  @Test
  void nobodyDeactivatesThemselvesOrSomebodyUnknown() {
    String own = admin.get("me").json().at("/chip/id").asText();
    assertThat(admin.post("people/" + own + "/deactivation", null).status()).isEqualTo(409);
    assertThat(admin.post("people/" + UUID.randomUUID() + "/deactivation", null).status())
        .isEqualTo(404);
  }

  private static JsonNode row(Answer list, String id) {
    for (JsonNode row : list.expecting(2).json()) {
      if (row.path("id").asText().equals(id)) {
        return row;
      }
    }
    throw new AssertionError("not in the list: " + id);
  }

  private static List<String> fields(Answer refused) {
    return refused.json().path("errors").findValuesAsText("field");
  }
}
