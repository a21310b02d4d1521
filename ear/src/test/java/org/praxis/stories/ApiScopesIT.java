package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.stories.Member.Answer;

/** What an access token opens, and what its program is told where it does not. */
@ExtendWith(Praxis.Running.class)
class ApiScopesIT {
  private final Member admin = Praxis.shared().as("admin1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me",
        "people?q=amina",
        "people/experts?q=tables",
        "people/suggestions?q=amina",
        "audiences",
        "audiences/subjects",
        "people/sync",
        "directories",
        "duties/vacant",
        "offices"
      })
  void toReadReadIsEnough(String path) {
    assertThat(ask("GET", path, null, token("read")).status()).as(path).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audiences", "people/sync", "directories", "duties/vacant", "offices"})
  void whatIsForAdministratorsIsReadWithTheirScopeToo(String path) {
    assertThat(ask("GET", path, null, token("administration")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "training/compliance",
        "training/reminders",
        "training/evidence",
        "training/assignments",
        "training/extensions"
      })
  void whatHrReadsOfTrainingIsReadWithReadOrAdministration(String path) {
    Member hr = Praxis.shared().as("hr1");
    assertThat(ask("GET", path, null, token(hr, "administration")).status()).isEqualTo(200);
    assertThat(ask("GET", path, null, token(hr, "read")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"training/compliance", "training/reminders"})
  void whatIsForHrAloneIsNotReadWithTraining(String path) {
    Answer refused = ask("GET", path, null, token(Praxis.shared().as("hr1"), "training"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("detail").asText()).contains("read", "administration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"people?q=amina", "me", "departments"})
  void whatIsEverybodysIsReadWithReadOrWrite(String path) {
    assertThat(ask("GET", path, null, token("write")).status()).isEqualTo(200);
    Answer refused = ask("GET", path, null, token("administration"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("WWW-Authenticate")).contains("scope=\"read\"");
  }

  @Test
  void whatATokenMayNotChangeNamesTheScopeThatItLacks() {
    Answer refused = ask("POST", "audiences", "{}", token("read", "write"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("detail").asText()).contains("administration");
    assertThat(refused.header("WWW-Authenticate")).contains("scope=\"administration\"");
  }

  @Test
  void aRoleThatIsKeptFromATokenIsToldAsAMissingScope() {
    Answer found =
        ask("POST", "communities", "{}", token(Praxis.shared().as("trainer1"), "read", "write"));
    assertThat(found.status()).isEqualTo(403);
    assertThat(found.json().path("detail").asText()).contains("training");
    assertThat(found.header("WWW-Authenticate")).contains("insufficient_scope");
    Answer learner =
        ask("POST", "communities", "{}", token(Praxis.shared().as("learner1"), "read", "write"));
    assertThat(learner.status()).isEqualTo(403);
    assertThat(learner.json().path("detail").asText()).contains("Your role");
  }

  @ParameterizedTest
  @ValueSource(strings = {"me/feeds", "hooks/1", "communities/x/hooks", "communities//x;a=b/hooks"})
  void whatOutlastsATokenNoTokenOpens(String path) {
    Answer refused = ask("GET", path, null, token("read", "write", "administration"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("detail").asText()).contains("not by a token");
  }

  @Test
  void aTokenIsTakenWhoeverAsksForItToBeSent() {
    Answer answer =
        Member.send(
            HttpRequest.newBuilder(Praxis.shared().address().resolve("/api/v1/audiences/preview"))
                .header("Authorization", "Bearer " + token("administration"))
                .header("Origin", "app://tool")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"rule\":{\"language\":\"de\"}}"))
                .build());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  @Test
  void aTokenThatIsNoneOfOursIsCalledInvalid() {
    Answer answer = ask("GET", "me", null, "junk");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  private String token(String... scopes) {
    return token(admin, scopes);
  }

  private static String token(Member owner, String... scopes) {
    Answer created = owner.createToken("scopes " + UUID.randomUUID(), scopes).expecting(2);
    String secret = created.json().path("secret").asText();
    return secret;
  }

  private static Answer ask(String method, String path, String body, String token) {
    return Member.send(
        HttpRequest.newBuilder(Praxis.shared().address().resolve("/api/v1/" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }
}
