package org.praxis.stories.directories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.ldap.sdk.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.praxis.dev.Folders;
import org.praxis.dev.StartRefused;

/**
 * Keycloak on 127.0.0.1 with the realm {@code corp}: the client of {@code keycloak-realm.json}, and
 * people of the sample company with their groups. Everything is forgotten at the next start.
 */
final class Keycloak implements AutoCloseable {
  static final String CLIENT = "praxis";
  static final String OTHER_CLIENT = "canteen";
  static final String SECRET = "a-secret-of-the-tests";

  /** The first start also builds the server. */
  private static final Duration TO_START = Duration.ofMinutes(3);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private final int port;
  private final ServerProcess process;

  /**
   * @param people with an account, whose password is {@code praxis}
   */
  Keycloak(int port, String... people) {
    this.port = port;
    Path home = Path.of(System.getProperty("keycloak.home")).toAbsolutePath();
    Path data = home.resolve("data");
    Folders.remove(data);
    write(realm(people), Folders.make(data.resolve("import")).resolve("corp.json"));
    process =
        ServerProcess.start(
            home,
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx384m",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "admin"),
            List.of(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port),
            TO_START,
            this::answers);
  }

  /** Under which the discovery document is. */
  URI issuer() {
    return URI.create("http://127.0.0.1:%d/realms/corp".formatted(port));
  }

  JsonNode discovery() {
    return send(HttpRequest.newBuilder(at("/.well-known/openid-configuration")).build());
  }

  /** An access token, as a program gets one that knows a person's password. */
  String accessToken(String person) {
    return tokens(person).path("access_token").asText();
  }

  /** One that another application of the company was given. */
  String accessTokenOfOther(String person) {
    return tokens(OTHER_CLIENT, person).path("access_token").asText();
  }

  /** All tokens for a password. */
  JsonNode tokens(String person) {
    return tokens(CLIENT, person);
  }

  private JsonNode tokens(String client, String person) {
    String form =
        Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "client_secret",
                SECRET,
                "scope",
                "openid",
                "username",
                person,
                "password",
                "praxis")
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(at("/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** What the userinfo address says of the token's owner. */
  JsonNode userinfo(String accessToken) {
    return send(
        HttpRequest.newBuilder(at("/protocol/openid-connect/userinfo"))
            .header("Authorization", "Bearer " + accessToken)
            .build());
  }

  @Override
  public void close() {
    process.close();
  }

  private URI at(String path) {
    return URI.create(issuer() + path);
  }

  private boolean answers() {
    try {
      return HTTP.send(
                  HttpRequest.newBuilder(at("/.well-known/openid-configuration")).build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted.", e);
    }
  }

  private static JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(request + " was answered " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static ObjectNode realm(String... people) {
    SampleLdif company = SampleLdif.read();
    TreeSet<String> allGroups = new TreeSet<>();
    try (var template = Keycloak.class.getResourceAsStream("/keycloak-realm.json")) {
      ObjectNode realm = (ObjectNode) JSON.readTree(template);
      ArrayNode users = realm.putArray("users");
      for (String uid : people) {
        Entry person = company.person(uid);
        ObjectNode user = users.addObject();
        user.put("username", uid).put("enabled", true).put("emailVerified", true);
        user.put("firstName", person.getAttributeValue("givenName"));
        user.put("lastName", person.getAttributeValue("sn"));
        user.put("email", person.getAttributeValue("mail"));
        user.putArray("credentials").addObject().put("type", "password").put("value", "praxis");
        ArrayNode groups = user.putArray("groups");
        // Keycloak's claim names the groups of a person and not those around them.
        company.groupsOf(uid).forEach(groups::add);
        allGroups.addAll(company.groupsOf(uid));
      }
      ArrayNode groups = realm.putArray("groups");
      allGroups.forEach(name -> groups.addObject().put("name", name));
      return realm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(JsonNode json, Path file) {
    try {
      JSON.writeValue(file.toFile(), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
