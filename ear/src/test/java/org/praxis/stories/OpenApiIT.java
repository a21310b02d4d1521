package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API, from which others make their clients. */
@ExtendWith(Praxis.Running.class)
class OpenApiIT {
  private JsonNode api;

  @BeforeEach
  void read() {
    api =
        Member.send(
                HttpRequest.newBuilder(Praxis.shared().address().resolve("/openapi?format=JSON"))
                    .header("Accept", "application/json")
                    .build())
            .expecting(2)
            .json();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.praxis.people.PersonId",
        "org.praxis.people.audience.AudienceId",
        "org.praxis.people.duty.DutyId",
        "org.praxis.people.hold.HoldId",
        "org.praxis.people.directory.SyncRunId",
        "org.praxis.training.StepId",
        "org.praxis.training.demand.NeedId",
        "org.praxis.training.sessions.SessionDateId",
        "org.praxis.training.sessions.BookingId",
        "org.praxis.training.quiz.SittingId",
        "org.praxis.training.quiz.QuestionId"
      })
  void anIdentityIsAString(String name) {
    JsonNode identity = schemas().path(name);
    assertThat(identity.path("type").asText()).as(name).isEqualTo("string");
    assertThat(identity.path("format").asText()).isEqualTo("uuid");
  }

  @Test
  void nothingIsAnObjectOfWhichNothingIsSaid() {
    List<String> bare = new ArrayList<>();
    schemas().properties().forEach(field -> bare(field.getKey(), field.getValue(), bare));
    assertThat(bare).isEmpty();
  }

  private static void bare(String path, JsonNode schema, List<String> found) {
    boolean object =
        schema.path("type").asText().equals("object")
            && !schema.has("properties")
            && !schema.has("additionalProperties")
            && !schema.has("oneOf");
    if (object || schema.isObject() && schema.isEmpty()) {
      found.add(path);
    }
    for (String in : List.of("properties", "items")) {
      JsonNode inner = schema.path(in);
      if (in.equals("items") && schema.has("items")) {
        bare(path + "[]", inner, found);
      } else {
        inner.properties().forEach(f -> bare(path + "." + f.getKey(), f.getValue(), found));
      }
    }
  }

  @Test
  void bothWaysOfAProgramToShowWhoItIsAreThere() {
    JsonNode schemes = api.at("/components/securitySchemes");
    assertThat(schemes.at("/directory/scheme").asText()).isEqualTo("basic");
    assertThat(schemes.at("/token/scheme").asText()).isEqualTo("bearer");
    assertThat(api.path("security").findValues("token")).isNotEmpty();
    assertThat(api.at("/info/license/name").asText()).isNotBlank();
    assertThat(api.at("/externalDocs/url").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"400", "401", "403", "404", "405", "406", "409", "415", "429", "503"})
  void everyOperationSaysHowItMayBeRefused(String status) {
    for (JsonNode path : api.path("paths")) {
      // Beside its operations, a path may have parameters that they share.
      path.properties().stream()
          .filter(member -> !member.getKey().equals("parameters"))
          .forEach(
              operation ->
                  assertThat(operation.getValue().path("responses").has(status))
                      .as(operation.toString())
                      .isTrue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/audiences, get, read or administration",
    "/api/v1/audiences, post, administration",
    "/api/v1/people/{id}, get, read or write",
    "/api/v1/duties/{id}/holder, put, write or administration",
    "/api/v1/training/compliance, get, read or administration",
    "/api/v1/training/reminders, put, administration",
    "/api/v1/training/assignments/changes, post, HR and administrators come with administration",
    "/api/v1/me/tokens, get, Not open"
  })
  void everyOperationSaysWhichScopeItTakes(String path, String method, String scopes) {
    assertThat(api.path("paths").path(path).path(method).path("description").asText())
        .contains(scopes);
  }

  @ParameterizedTest
  @CsvSource({
    "TokenDraft, label",
    "TokenDraft, scopes",
    "TokenDraft, expires",
    "AudienceDraft, name",
    "SuccessorDraft, person",
    "SignInTestDraft, name",
    "TrackDraft, title",
    "StepDraft, title",
    "Revocation, version",
    "Revocation, reason",
    "NeedReason, reason",
    "NeedChosen, into",
    "ReminderSetting, plan",
    "RequestAnswer, approved",
    "SessionChange, date",
    "SessionDateDraft, begins",
    "AttendanceMarks, marks",
    "Publication, learners",
    "DraftChange, draft"
  })
  void whatIsNeededIsRequired(String draft, String field) {
    assertThat(schemas().path(draft).path("required")).extracting(JsonNode::asText).contains(field);
  }

  @ParameterizedTest
  @CsvSource({
    "Revocation, reason, 500",
    "NeedReason, reason, 500",
    "RequestAnswer, reason, 1000",
    "AttendanceMarks, reason, 500",
    "Publication, note, 1000"
  })
  void whatSomebodyWritesHasItsLimit(String draft, String field, int longest) {
    assertThat(schemas().path(draft).at("/properties/" + field + "/maxLength").asInt())
        .isEqualTo(longest);
  }

  @Test
  void theNumberOfARuleIsRequiredToChangeIt() {
    for (String path : List.of("changes", "end")) {
      assertThat(
              api.path("paths")
                  .path("/api/v1/training/assignments/{id}/" + path)
                  .at("/post/parameters"))
          .filteredOn(parameter -> parameter.path("name").asText().equals("number"))
          .singleElement()
          .satisfies(number -> assertThat(number.path("required").asBoolean()).isTrue());
    }
  }

  @Test
  void nobodyIsASuccessorToo() {
    assertThat(schemas().at("/SuccessorDraft/properties/person/anyOf")).hasSize(2);
  }

  @Test
  void aRunIsShownAsTextToo() {
    JsonNode content =
        api.path("paths").path("/api/v1/people/sync/{id}").at("/get/responses/200/content");
    assertThat(content.has("text/plain")).as(content.toString()).isTrue();
    assertThat(content.has("application/json")).isTrue();
  }

  @Test
  void sizesHaveTheirLimit() {
    for (JsonNode parameter : api.path("paths").path("/api/v1/people").at("/get/parameters")) {
      if (parameter.path("name").asText().equals("size")) {
        assertThat(parameter.at("/schema/maximum").asInt()).isEqualTo(100);
      }
    }
  }

  private JsonNode schemas() {
    return api.at("/components/schemas");
  }
}
