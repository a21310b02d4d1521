package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.stories.Member.Answer;

/** Every act of the slice through the API, and what it answers to those who may not or cannot. */
@ExtendWith(Praxis.Running.class)
class ApiIT {
  private static final String NOBODY = UUID.randomUUID().toString();

  private final Praxis praxis = Praxis.shared();
  private final Member learner = praxis.as("learner1");
  private final Member colleague = praxis.as("learner2");
  private final Member moderator = praxis.as("moderator1");
  private final Member trainer = praxis.as("trainer1");
  private final String community = "c-" + UUID.randomUUID();

  @BeforeEach
  void aCommunity() {
    moderator.found(community, 1);
  }

  @Test
  void theWholePathFromQuestionToCertificate() {
    assertThat(learner.get("me").json().path("roles"))
        .extracting(JsonNode::asText)
        .containsExactly("member");
    assertThat(moderator.get("me").json().path("roles"))
        .extracting(JsonNode::asText)
        .contains("moderator");

    Answer asked = learner.ask(community, "Why is my sum wrong?", "It says **0**.");
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.json().path("state").asText()).isEqualTo("HELD");
    String question = asked.id();
    assertThat(colleague.get("topics/" + question).status()).isEqualTo(404);
    moderator.approve(question);
    assertThat(colleague.get("topics/" + question).json().path("html").asText())
        .isEqualTo("<p>It says <strong>0</strong>.</p>\n");

    String track = "t-" + UUID.randomUUID();
    trainer.publishTrack(track, community);
    String enrolment = colleague.enrol(track);
    assertThat(colleague.enrol(track)).isEqualTo(enrolment);
    colleague.post("me/enrolments/" + enrolment + "/steps/1/completion", null).expecting(2);
    Answer failed = attempt(enrolment, 2, 1, 1);
    assertThat(failed.json().path("passed").asBoolean()).isFalse();
    assertThat(failed.json().path("wrong")).extracting(JsonNode::asInt).containsExactly(1);
    assertThat(attempt(enrolment, 1, 1, 1).json().path("passed").asBoolean()).isTrue();
    String answer = colleague.reply(question, "The cells hold text.").id();
    moderator.approve(answer);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> colleague.enrolment(enrolment).path("done").asInt() == 3);
    String number = colleague.enrolment(enrolment).path("certificate").asText();
    assertThat(learner.get("certificates/" + number).json().path("trackSlug").asText())
        .isEqualTo(track);

    Answer accepted =
        learner.put("topics/" + question + "/accepted-answer", "{\"reply\":\"" + answer + "\"}");
    assertThat(accepted.json().at("/acceptedAnswer/id").asText()).isEqualTo(answer);
  }

  @Test
  void aReturnedTextComesBackWithItsReasonsAndIsRevised() {
    String topic = learner.ask(community, "Bluebird?", "When?").id();
    String caseId = moderator.caseOf(topic);
    Answer decided =
        moderator.post(
            "moderation/cases/" + caseId + "/decision",
            "{\"verdict\":\"RETURN\",\"clause\":3,\"message\":\"Not announced yet.\",\"version\":0}");
    assertThat(decided.json().path("clauseText").asText())
        .isEqualTo("Projects that are not announced.");

    JsonNode mine = learner.get("me/contributions/" + topic).json();
    assertThat(mine.at("/decisions/0/message").asText()).isEqualTo("Not announced yet.");
    String revision = "{\"title\":\"What is new?\",\"text\":\"Anything?\",\"version\":%d}";
    assertThat(learner.put("me/contributions/" + topic, revision.formatted(99)).status())
        .isEqualTo(409);
    assertThat(colleague.put("me/contributions/" + topic, revision.formatted(1)).status())
        .isEqualTo(404);
    learner
        .put("me/contributions/" + topic, revision.formatted(mine.path("version").asInt()))
        .expecting(2);
    moderator.approve(topic);
    assertThat(colleague.get("topics/" + topic).status()).isEqualTo(200);
  }

  @Test
  void whoComesSecondLearnsWhoDecided() {
    String caseId = moderator.caseOf(learner.ask(community, "Why?", "?").id());
    String approve = "{\"verdict\":\"APPROVE\",\"version\":0}";
    moderator.post("moderation/cases/" + caseId + "/decision", approve).expecting(2);
    Answer second =
        praxis.as("moderator2").post("moderation/cases/" + caseId + "/decision", approve);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().path("detail").asText())
        .contains(moderator.get("me").json().at("/chip/name").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me",
        "communities",
        "moderation/cases",
        "training/tracks",
        "me/enrolments",
        "nothing"
      })
  void whoDidNotSignInIsToldSo(String path) {
    Answer answer = new Member(praxis.address(), null).get(path);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.type()).isEqualTo("application/problem+json");
  }

  @Test
  void aWrongPasswordSignsNobodyIn() {
    HttpRequest request =
        HttpRequest.newBuilder(praxis.address().resolve("/api/v1/me"))
            .header("Authorization", "Basic bGVhcm5lcjE6d3Jvbmc=")
            .build();
    Answer answer = Member.send(request);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asText()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,moderation/cases",
    "GET,moderation/cases/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11",
    "POST,communities",
    "POST,training/tracks"
  })
  void whatIsForOthersIsForbidden(String method, String path) {
    Answer answer = learner.send(method, path, method.equals("POST") ? "{}" : null);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("detail").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "communities/nowhere",
        "communities/nowhere/topics",
        "topics/not-an-id",
        "topics/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11",
        "me/contributions/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11",
        "training/tracks/nowhere",
        "certificates/PX-0000-0000-0000",
        "certificates/%00",
        "nowhere/at/all"
      })
  void whatIsNotThereIsMissing(String path) {
    Answer answer = learner.get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.type()).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=x",
        "page=99999999999",
        "size=0",
        "size=101",
        "page=-1",
        "size=1.5"
      })
  void aPageThatCannotBeIsRefusedByName(String query) {
    Answer answer = learner.get("communities?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(query.substring(0, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\":\"t\",\"text\":\"x\"}|kind",
        "{\"kind\":\"POLL\",\"title\":\"t\",\"text\":\"x\"}|kind",
        "{\"kind\":1,\"title\":\"t\",\"text\":\"x\"}|kind",
        "{\"kind\":\"QUESTION\",\"title\":\"  \",\"text\":\"x\"}|title",
        "{\"kind\":\"QUESTION\",\"title\":7,\"text\":\"x\"}|title",
        "{\"kind\":\"QUESTION\",\"title\":\"t\"}|text",
        "{\"kind\":\"QUESTION\",\"title\":\"t\",\"text\":\"x\",\"author\":\"me\"}|author"
      })
  void aMistakeInATopicIsNamed(String body, String field) {
    Answer answer = learner.post("communities/" + community + "/topics", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors"))
        .extracting(e -> e.path("field").asText())
        .containsExactly(field);
  }

  @Test
  void aTextThatIsTooLongIsRefusedWithItsLimit() {
    Answer answer = learner.ask(community, "t", "x".repeat(30_001));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/message").asText()).containsAnyOf("30,000", "30000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "\"x\"",
        "17",
        "{\"x\":{\"y\":[[[[]]]]}}",
        "not json"
      })
  void noBodyMakesTheServerFail(String body) {
    for (String path :
        List.of(
            "communities",
            "communities/" + community + "/topics",
            "topics/" + NOBODY + "/replies",
            "training/tracks",
            "me/enrolments/" + NOBODY + "/steps/1/attempts",
            "moderation/cases/" + NOBODY + "/decision")) {
      assertRefused(moderator.post(path, body));
      assertRefused(trainer.post(path, body));
    }
    assertRefused(learner.put("topics/" + NOBODY + "/accepted-answer", body));
    assertRefused(learner.put("me/contributions/" + NOBODY, body));
  }

  @Test
  void whatNoKeyboardTypesDoesNoHarm() {
    String hostile =
        "a\u0000b\u202E<script>alert(1)</script>\uD800 '; drop table people_person; --";
    String topic = moderator.ask(community, hostile, hostile).id();
    JsonNode shown = colleague.get("topics/" + topic).json();
    assertThat(shown.path("html").asText()).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(shown.path("title").asText()).startsWith("ab<script>");
  }

  @Test
  void aProblemIsToldInTheReadersLanguage() {
    HttpRequest request =
        HttpRequest.newBuilder(praxis.address().resolve("/api/v1/me"))
            .header("Accept-Language", "de-CH, en;q=0.5")
            .build();
    String german = Member.send(request).json().path("detail").asText();
    String english = new Member(praxis.address(), null).get("me").json().path("detail").asText();
    assertThat(german).isNotBlank().isNotEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin,https://evil.example",
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Origin,null"
  })
  void anotherSiteChangesNothingEvenWithCredentials(String header, String value) {
    HttpRequest request =
        HttpRequest.newBuilder(
                praxis.address().resolve("/api/v1/communities/" + community + "/members"))
            .header("Authorization", "Basic bGVhcm5lcjE6cHJheGlz")
            .header(header, value)
            .POST(BodyPublishers.noBody())
            .build();
    Answer answer = Member.send(request);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asText()).isNotBlank();
  }

  @Test
  void wrongVerbsAndMediaTypesAreExplained() {
    assertThat(learner.send("DELETE", "communities", null).status()).isEqualTo(405);
    HttpRequest text =
        HttpRequest.newBuilder(praxis.address().resolve("/api/v1/communities"))
            .header("Authorization", "Basic dHJhaW5lcjE6cHJheGlz")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("x"))
            .build();
    assertThat(Member.send(text).status()).isEqualTo(415);
  }

  @Test
  void theApiDocumentsItselfAndTheServerItsHealth() {
    String openapi =
        Member.send(HttpRequest.newBuilder(praxis.address().resolve("/openapi")).build()).text();
    assertThat(openapi)
        .contains(
            "/api/v1/me:",
            "/api/v1/communities:",
            "/api/v1/communities/{slug}:",
            "/api/v1/communities/{slug}/members:",
            "/api/v1/communities/{slug}/topics:",
            "/api/v1/topics/{id}:",
            "/api/v1/topics/{id}/replies:",
            "/api/v1/topics/{id}/accepted-answer:",
            "/api/v1/moderation/cases:",
            "/api/v1/moderation/cases/{id}:",
            "/api/v1/moderation/cases/{id}/decision:",
            "/api/v1/me/contributions:",
            "/api/v1/me/contributions/{id}:",
            "/api/v1/training/tracks:",
            "/api/v1/training/tracks/{slug}:",
            "/api/v1/training/tracks/{slug}/enrolments:",
            "/api/v1/me/enrolments:",
            "/api/v1/me/enrolments/{id}/steps/{step}/completion:",
            "/api/v1/me/enrolments/{id}/steps/{step}/attempts:",
            "/api/v1/certificates/{number}:");
    for (String path : List.of("health/live", "health/ready", "metrics")) {
      HttpRequest request = HttpRequest.newBuilder(praxis.management().resolve("/" + path)).build();
      assertThat(Member.send(request).status()).as(path).isEqualTo(200);
    }
  }

  private Answer attempt(String enrolment, int first, int second, int third) {
    return colleague.post(
        "me/enrolments/" + enrolment + "/steps/2/attempts",
        "{\"answers\":[{\"question\":1,\"option\":%d},{\"question\":2,\"option\":%d},{\"question\":3,\"option\":%d}]}"
            .formatted(first, second, third));
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.text()).doesNotContain("Exception", "\tat ");
  }
}
