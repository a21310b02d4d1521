package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.stories.Member.Answer;

/** What the API answers to those who may not or cannot. */
class ApiMistakesIT extends ApiStory {
  private static final String NOBODY = UUID.randomUUID().toString();

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
    "POST,communities",
    "POST,training/tracks",
    "GET,training/assignments",
    "GET,training/compliance",
    "GET,training/compliance/tracks/nowhere",
    "GET,training/cockpits",
    "GET,training/tracks/nowhere/cockpit",
    "GET,training/tracks/nowhere/cockpit/csv",
    "GET,training/drafts",
    "GET,training/banks",
    "GET,training/needs/demand",
    "POST,training/banks",
    "GET,training/tracks/nowhere/draft",
    "GET,training/tracks/nowhere/draft/steps/0c7f5f0e-0000-4000-8000-000000000001/files",
    "GET,training/tracks/nowhere/draft/publication"
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
        "training/marking/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11",
        "training/marking/nowhere",
        "training/sign-offs/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11",
        "me/enrolments/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11/steps/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b12/work",
        "training/needs/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11",
        "training/needs/nowhere",
        "training/sessions/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11",
        "training/sessions/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11/calendar",
        "training/sessions/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11/attendance",
        "training/tracks/nowhere/steps/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11/sessions",
        "training/tracks/nowhere/editions",
        "training/tracks/nowhere/steps/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11/talk",
        "training/tracks/nowhere/steps/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11/guide",
        "training/tracks/nowhere/steps/x/talk",
        "training/tracks/nowhere/editions/1/changes",
        "certificates/PX-0000-0000-0000",
        "certificates/%00",
        "certificates/PX-0000-0000-0000/pdf",
        "training/transcripts/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11",
        "training/evidence/0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11",
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
  @CsvSource({
    "page=0,page",
    "page=x,page",
    "size=101,size",
    "kind=RUMOUR,kind",
    "since=2026-13-45,since",
    "sort=LOUDEST,sort",
    "solved=maybe,solved",
    "solved=1,solved",
    "tag=%00,tag"
  })
  void aSearchThatCannotBeMeantIsRefusedByName(String query, String field) {
    Answer answer = learner.get("search?q=pump&" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(answer.json().at("/errors/0/message").asText()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "training/needs?mine=1,mine",
    "me/notices?unread=yes,unread",
    "communities?archived=1,archived",
    "me/guides?overdue=on,overdue",
    "search?q=pump&solved=1,solved"
  })
  void whatIsNeitherTrueNorFalseIsRefusedByNameAndEmptyIsFalse(String path, String field) {
    Answer answer = learner.get(path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    for (String value : new String[] {"", "true", "false"}) {
      learner.get(path.replaceAll("=[^=]*$", "=" + value)).expecting(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search",
        "search?q=",
        "search?q=%20%20",
        "search?q=%3F%21...",
        "search?q=-pump",
        "search?q=%22",
        "search?q=pump&community=nowhere",
        "search?q=qqxqqxqq&kind=&since=&solved=&sort=",
        "search?q=pump&page=100000&size=100"
      })
  void aSearchThatCannotFindAnythingFindsNothing(String path) {
    Answer answer = learner.get(path).expecting(2);
    assertThat(answer.json().at("/hits/items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"communities?pgae=2,pgae", "me?page=1,page", "audiences?Q=x,Q"})
  void aParameterThatNobodyKnowsIsRefusedByName(String path, String name) {
    assertUnknown(trainer.get(path), name);
  }

  @Test
  void anImportThatWasMeantToBeALookIsNone() {
    HttpRequest request =
        HttpRequest.newBuilder(
                praxis
                    .address()
                    .resolve("/api/v1/communities/" + community + "/imports?dryRun=true"))
            .header("Authorization", "Basic bW9kZXJhdG9yMTpwcmF4aXM=")
            .header("Content-Type", "application/mbox")
            .POST(BodyPublishers.ofString("From "))
            .build();
    assertUnknown(Member.send(request), "dryRun");
    assertThat(moderator.get("communities/" + community + "/imports").json().path("total").asInt())
        .isZero();
  }

  private static void assertUnknown(Answer answer, String name) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(name);
    assertThat(answer.json().path("detail").asText()).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\":\"t\",\"text\":\"x\"}|kind",
        "{\"kind\":\"RUMOUR\",\"title\":\"t\",\"text\":\"x\"}|kind",
        "{\"kind\":\"POLL\",\"title\":\"t\",\"text\":\"x\"}|poll.options",
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
  void allThatAnEditionLacksIsNamedAtOnce() {
    Answer answer =
        trainer.post(
            "training/tracks",
            """
            {"slug":"t-%s","title":"t","summary":"s","days":7,"stages":[{"steps":[
              {"kind":"PAGE","title":"Nothing to read"},
              {"kind":"QUIZ","title":"Nothing to answer","text":"x","quiz":{"passMark":60}},
              {"kind":"DISCUSSION","title":"Nowhere to talk","text":"x"}]}]}
            """
                .formatted(UUID.randomUUID()));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors"))
        .extracting(e -> e.path("field").asText())
        .contains("stages[0].steps[0].text", "stages[0].steps[2].community")
        .anyMatch(field -> field.startsWith("stages[0].steps[1].quiz"));
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
            "training/tracks/nowhere/steps/" + NOBODY + "/sessions",
            "training/needs",
            "training/needs/" + NOBODY + "/answer",
            "training/needs/" + NOBODY + "/closing",
            "training/needs/" + NOBODY + "/removal",
            "training/needs/" + NOBODY + "/merger",
            "training/needs/" + NOBODY + "/assignment",
            "training/sessions/" + NOBODY + "/booking",
            "training/sessions/" + NOBODY + "/cancellation",
            "training/sessions/" + NOBODY + "/attendance/walk-ins",
            "training/session-requests/" + NOBODY + "/answer",
            "training/drafts",
            "training/banks",
            "training/banks/" + NOBODY + "/questions",
            "training/banks/" + NOBODY + "/gift",
            "training/sittings/" + NOBODY + "/end",
            "training/tracks/nowhere/draft/publication",
            "me/enrolments/" + NOBODY + "/steps/1/attempts",
            "training/tracks/nowhere/cockpit/messages",
            "training/assignments/changes",
            "training/exemptions",
            "certificates/PX-0000-0000-0000/revocation",
            "training/reminders/preview",
            "training/evidence",
            "training/evidence/" + NOBODY + "/answer",
            "training/exemptions/" + NOBODY + "/revocation",
            "training/extensions/" + NOBODY + "/answer",
            "me/assignments/" + NOBODY + "/extensions",
            "moderation/cases/" + NOBODY + "/decision")) {
      assertRefused(moderator.post(path, body));
      assertRefused(trainer.post(path, body));
    }
    assertRefused(learner.put("topics/" + NOBODY + "/accepted-answer", body));
    assertRefused(learner.put("me/contributions/" + NOBODY, body));
    assertRefused(trainer.put("training/sessions/" + NOBODY, body));
    assertRefused(trainer.put("training/sessions/" + NOBODY + "/attendance", body));
    assertRefused(trainer.put("training/tracks/nowhere/draft", body));
    assertRefused(trainer.put("training/banks/" + NOBODY, body));
    assertRefused(trainer.put("training/questions/" + NOBODY, body));
    assertRefused(learner.put("training/sittings/" + NOBODY + "/answers/1", body));
    assertRefused(trainer.put("training/tracks/nowhere/draft/edition", body));
    assertRefused(
        trainer.put("training/tracks/nowhere/steps/" + NOBODY + "/talk/approvals/" + NOBODY, body));
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

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.text()).doesNotContain("Exception", "\tat ");
  }
}
