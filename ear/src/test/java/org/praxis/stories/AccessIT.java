package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.stories.Member.Answer;

/** One's own access tokens, and a person whom Praxis is closed to. */
@ExtendWith(Praxis.Running.class)
class AccessIT {
  private static Browser browser;

  private final Member learner = Praxis.shared().as("learner1");
  private final Member colleague = Praxis.shared().as("learner2");
  private final Member admin = Praxis.shared().as("admin1");
  private final String label = "script " + UUID.randomUUID();

  @BeforeAll
  static void openTheBrowser() {
    browser = new Browser(Praxis.shared().address());
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

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
    assertThat(fields(learner.createToken(label, "moderation"))).containsExactly("scopes");
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

    visitor.open("/people/me");
    assertThat(visitor.page().content()).doesNotContain(secret).contains(label);
    visitor.press("Revoke the token " + label);
    visitor.page().waitForURL("**/people/me?done=revoked");
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
        .containsExactly("read", "write", "training");
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
