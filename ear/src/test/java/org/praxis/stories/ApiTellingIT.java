package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.stories.Member.Answer;

/** What one is told and gets by mail, for programs: what they may not and cannot. */
class ApiTellingIT extends ApiStory {
  private static final String NOBODY = UUID.randomUUID().toString();
  private static final String RHYTHM =
      "{\"quietFrom\":\"%s\",\"quietTo\":\"07:00\",\"digestAt\":\"08:00\",\"weeklyOn\":\"%s\","
          + "\"days\":%s,\"version\":%s}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25:00|MONDAY|[\"MONDAY\"]|0|quietFrom",
        "7|MONDAY|[\"MONDAY\"]|0|quietFrom",
        "19:00|NEVERDAY|[\"MONDAY\"]|0|weeklyOn",
        "19:00|MONDAY|[]|0|days",
        "19:00|MONDAY|[\"MONDAY\"]|null|version"
      })
  void aMistakeInWhenMailComesIsNamed(
      String quietFrom, String weeklyOn, String days, String version, String field) {
    Answer answer =
        learner.put("me/mail/rhythm", RHYTHM.formatted(quietFrom, weeklyOn, days, version));
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  void whoChangedItMeanwhileIsNotOverwritten() {
    Answer answer =
        learner.put("me/mail/rhythm", RHYTHM.formatted("19:00", "MONDAY", "[\"MONDAY\"]", 999));
    assertThat(answer.status()).isEqualTo(409);
  }

  @Test
  void whatIsTheSameInAllCommunitiesIsNotChosenForOne() {
    Answer answer =
        learner.put(
            "me/mail/communities/" + community + "/choices",
            "{\"choices\":{\"TRAINING\":\"NEVER\"}}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("choices.TRAINING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{}", "17", "{\"choices\":{\"X\":\"DAILY\"}}"})
  void noBodyMakesTheServerFail(String body) {
    for (String path :
        List.of(
            "me/mail/choices",
            "me/mail/rhythm",
            "me/mail/communities/" + community + "/choices",
            "me/notices/read")) {
      Answer answer = learner.put(path, body);
      assertThat(answer.status()).as(path + answer.text()).isBetween(400, 499);
      assertThat(answer.type()).isEqualTo("application/problem+json");
      assertThat(answer.text()).doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void whatWasGivenUpIsForAdministratorsAndWhatIsNotThereIsMissing() {
    for (String path : List.of("dead-letters", "dead-letters/mail")) {
      assertThat(learner.get(path).status()).isEqualTo(403);
    }
    assertThat(learner.post("dead-letters/retry", "{}").status()).isEqualTo(403);
    Member admin = praxis.as("admin1");
    for (String kind : List.of("LETTER", "INCOMING", "DELIVERY")) {
      String one = "{\"kind\":\"%s\",\"id\":\"%s\"}";
      assertThat(admin.post("dead-letters/retry", one.formatted(kind, NOBODY)).status())
          .isEqualTo(404);
      assertThat(admin.post("dead-letters/retry", one.formatted(kind, "x")).status())
          .isEqualTo(404);
    }
    Answer half = admin.post("dead-letters/retry", "{\"kind\":\"LETTER\"}");
    assertThat(half.status()).isEqualTo(400);
    assertThat(half.json().at("/errors/0/field").asText()).isEqualTo("id");
  }

  @Test
  void aFilterOfWhatIsNotThereIsRefused() {
    assertThat(learner.get("me/notices?matter=NONE").status()).isEqualTo(400);
    for (String list : List.of("me/notices", "me/notices/threads")) {
      assertThat(learner.get(list + "?community=nowhere").status()).isEqualTo(404);
    }
  }
}
