package org.praxis.stories.directories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The provider that the stories sign in with tells who somebody is and which groups they are in.
 */
@Tag("directories")
class KeycloakIT {
  private static Keycloak keycloak;

  @BeforeAll
  static void start() {
    keycloak = new Keycloak(18180, "learner1", "moderator2");
  }

  @AfterAll
  static void stop() {
    keycloak.close();
  }

  @Test
  void itSaysWhereItsAddressesAre() {
    JsonNode document = keycloak.discovery();
    assertThat(document.path("issuer").asText()).isEqualTo(keycloak.issuer().toString());
    assertThat(document.path("end_session_endpoint").asText()).isNotBlank();
  }

  @Test
  void everyTokenNamesThePersonAndTheirGroups() {
    JsonNode tokens = keycloak.tokens("moderator2");
    String access = tokens.path("access_token").asText();
    assertNamesAModerator(claims(access));
    assertNamesAModerator(claims(tokens.path("id_token").asText()));
    assertNamesAModerator(keycloak.userinfo(access));
  }

  @Test
  void whoIsInNoGroupOfPraxisHasNoneInTheToken() {
    assertThat(claims(keycloak.accessToken("learner1")).path("groups"))
        .extracting(JsonNode::asText)
        .noneMatch(name -> name.startsWith("praxis-"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:15680/communities/discover?page=1,200",
    "http://localhost:8080/,200",
    "http://127.0.0.1.elsewhere.example/,400",
    "http://elsewhere.example/,400"
  })
  void itSendsPeopleBackToThisMachineAndNowhereElse(String back, int status) throws Exception {
    URI address =
        URI.create(
            "%s?client_id=%s&response_type=code&scope=openid&redirect_uri=%s"
                .formatted(
                    keycloak.discovery().path("authorization_endpoint").asText(),
                    Keycloak.CLIENT,
                    URLEncoder.encode(back, StandardCharsets.UTF_8)));
    assertThat(
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(status);
  }

  private static void assertNamesAModerator(JsonNode claims) {
    assertThat(claims.path("preferred_username").asText()).isEqualTo("moderator2");
    assertThat(claims.path("groups"))
        .extracting(JsonNode::asText)
        .contains("community-care", "praxis-moderators");
  }

  private static JsonNode claims(String token) {
    try {
      return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
