package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.dev.FormVisitor;
import org.praxis.stories.Member.Answer;

/** Mistakes in what is asked of people and audiences, and whether one is told how to mend them. */
@ExtendWith(Praxis.Running.class)
class ApiWordsIT {
  private static final String NOBODY = UUID.randomUUID().toString();

  private final Praxis praxis = Praxis.shared();
  private final Member learner = praxis.as("learner1");
  private final Member hr = praxis.as("hr1");
  private final Member admin = praxis.as("admin1");

  @Test
  void whoeverIsRefusedWritesNothingIntoTheLog() throws IOException {
    long before = praxis.logged("WFLYEJB0034");
    for (String path : new String[] {"audiences", "people/sync", "directories", "duties/vacant"}) {
      assertThat(learner.get(path).status()).isEqualTo(403);
    }
    assertThat(learner.post("audiences", "{}").status()).isEqualTo(403);
    assertThat(hr.post("audiences", "{}").status()).isEqualTo(400);
    assertThat(hr.get("audiences/" + NOBODY).status()).isEqualTo(404);
    assertThat(praxis.logged("WFLYEJB0034")).isEqualTo(before);
  }

  @Test
  void aTokensLabelIsKeptWithoutWhatNoKeyboardTypes() throws IOException {
    long before = praxis.logged("invalid byte sequence");
    Answer created = learner.createToken("\u202e<b>" + NOBODY, "read").expecting(2);
    assertThat(created.json().path("label").asText()).isEqualTo("<b>" + NOBODY);
    Answer refused = learner.createToken("a\u0000b", "read");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("label");
    assertThat(praxis.logged("invalid byte sequence")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audiences", "people/" + "x/deactivation", "communities", "me/tokens"})
  void whoForgetsTheirCredentialsIsToldToBringThem(String path) {
    Answer answer = new Member(praxis.address(), null).post(path, "{}");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isNotBlank();
    assertThat(answer.json().path("detail").asText()).contains("Bearer", "Basic");
  }

  @Test
  void aSessionsCookieAloneChangesNothing() {
    FormVisitor visitor = new FormVisitor(praxis.address());
    visitor.signIn("learner1", "praxis");
    Answer answer =
        Member.send(
            HttpRequest.newBuilder(praxis.address().resolve("/api/v1/me/skills"))
                .header(
                    "Cookie",
                    "praxis="
                        + visitor.cookie("praxis")
                        + "; praxis-sso="
                        + visitor.cookie("praxis-sso"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"skills\":[]}"))
                .build());
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void onlyWhoSaysNullNamesNobodyAsTheirSuccessor() {
    String colleague = learner.find("Jonas Brandt").path("id").asText();
    learner.put("me/successor", "{\"person\":\"" + colleague + "\"}").expecting(2);
    assertThat(field(learner.put("me/successor", "{}"))).isEqualTo("person");
    assertThat(learner.get("me/successor").json().at("/person/id").asText()).isEqualTo(colleague);
    learner.put("me/successor", "{\"person\":null}").expecting(2);
    assertThat(learner.get("me/successor").json().path("person").isNull()).isTrue();
    assertThat(hr.get("people/" + NOBODY + "/successor").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, people?office=x, office",
    "GET, people?department=x, department",
    "GET, departments?under=x, under",
    "GET, people?size=x, size",
    "GET, people?q=%00, q",
    "GET, audiences/subjects?kind=x, kind",
    "DELETE, audiences/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11?version=x, version",
    "DELETE, audiences/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11?version=99999999999999999999999, version",
    "DELETE, audiences/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11, version"
  })
  void aMistakeInAParameterIsNamed(String method, String path, String field) {
    Answer answer = hr.send(method, path, null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(field(answer)).isEqualTo(field);
    assertThat(answer.json().at("/errors/0/message").asText()).doesNotContain("{", "page");
  }

  @ParameterizedTest
  @CsvSource({"me/tokens", "audiences", "me/successor"})
  void withoutABodyNoFieldIsBlamed(String path) {
    for (String body : new String[] {"", "null"}) {
      Answer answer = path.endsWith("successor") ? hr.put(path, body) : hr.post(path, body);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().path("errors")).isEmpty();
      assertThat(answer.json().path("detail").asText()).contains("/openapi");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"label\":\"x\",\"scopes\":[\"all\"],\"expires\":\"2030-01-01T00:00:00Z\"}|administration",
        "{\"label\":\"x\",\"scopes\":[\"read\"],\"expires\":\"2027-01-01\"}|T12:00:00Z",
        "{\"label\":\"x\",\"scopes\":[\"read\"],\"expires\":12345}|T12:00:00Z",
      })
  void aWrongValueIsToldWhatBelongsThere(String body, String words) {
    Answer answer = learner.post("me/tokens", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/message").asText()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"language\":\"klingon!!\"}|rule.language|de, en",
        "{\"title\":\"*\",\"language\":\"de\"}|rule.title|a second",
        "{\"office\":\"x\"}|rule.office|"
      })
  void aMistakeInARuleIsToldWithTheWayOut(String rule, String field, String words) {
    Answer answer = hr.post("audiences/preview", "{\"rule\":" + rule + "}");
    assertThat(field(answer)).isEqualTo(field);
    assertThat(answer.json().at("/errors/0/message").asText()).contains(words == null ? "" : words);
  }

  @Test
  void aRuleOfThreeThousandLevelsIsTooDeep() {
    String rule = "{\"not\":".repeat(3000) + "{\"language\":\"de\"}" + "}".repeat(3000);
    Answer answer = hr.post("audiences/preview", "{\"rule\":" + rule + "}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).contains("deep");
  }

  @Test
  void tooManyAreCountedAndTooLongIsMeasured() {
    String skills = "\"s\",".repeat(100) + "\"s\"";
    assertThat(message(learner.put("me/skills", "{\"skills\":[" + skills + "]}")))
        .isEqualTo("Give at most 100 entries.");
    String office = "offices/" + hr.get("offices").json().at("/items/0/id").asText(NOBODY);
    String draft =
        "{\"zone\":\"%s\",\"opens\":\"09:00\",\"closes\":\"17:00\",\"days\":[\"MONDAY\"],\"version\":0}"
            .formatted("x".repeat(10_240));
    assertThat(message(hr.put(office, draft))).contains("at most 60 characters");
  }

  @Test
  void theSubjectsOfRulesAreListed() {
    JsonNode groups =
        hr.get("audiences/subjects?kind=GROUP&q=praxis-h").expecting(2).json().path("items");
    JsonNode offices = hr.get("audiences/subjects?kind=OFFICE&size=1").expecting(2).json();
    assertThat(offices.path("items")).hasSizeLessThanOrEqualTo(1);
    for (JsonNode group : groups) {
      hr.post(
              "audiences/preview",
              "{\"rule\":{\"group\":\"" + group.path("value").asText() + "\"}}")
          .expecting(2);
    }
    assertThat(learner.get("audiences/subjects").status()).isEqualTo(403);
  }

  @Test
  void whoAsksForNobodyInParticularGetsEverybody() {
    JsonNode everybody = learner.get("people?size=1").expecting(2).json();
    assertThat(everybody.path("items")).hasSize(1);
    assertThat(everybody.path("total").asInt()).isGreaterThan(1);
  }

  @Test
  void whatIsNotSaidInALanguageIsSaidInEnglish() {
    for (String languages : new String[] {"xx;q=zz", "de;;q", "x".repeat(3000)}) {
      Answer answer =
          Member.send(
              HttpRequest.newBuilder(praxis.address().resolve("/api/v1/me"))
                  .header("Authorization", "Basic bGVhcm5lcjE6cHJheGlz")
                  .header("Accept-Language", languages)
                  .build());
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
  }

  @Test
  void answersAreKeptByNobodyInBetween() {
    assertThat(learner.get("me").header("Cache-Control")).isEqualTo("no-store");
    Answer nowhere = learner.get("nowhere");
    assertThat(nowhere.json().path("detail").asText()).contains("/openapi");
    assertThat(nowhere.header("Vary")).contains("Accept-Language");
    assertThat(learner.send("DELETE", "people", null).json().path("detail").asText())
        .contains("GET");
  }

  private static String message(Answer refused) {
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    return refused.json().at("/errors/0/message").asText();
  }

  private static String field(Answer refused) {
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    return refused.json().at("/errors/0/field").asText();
  }
}
