package org.praxis.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The REST API of a running Praxis, called on behalf of people of the sample company. */
public final class PraxisApi {

  /** An answer that was not the expected one; the message is one line. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** Everyone's, in {@code sample-company.ldif}. */
  private static final String PASSWORD = "praxis";

  /** The first requests wait until the server has loaded its classes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int LARGEST_PAGE = 100;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final JsonMapper json = new JsonMapper();
  private final URI root;

  /** By login: what Praxis knows of a person. */
  private final Map<String, JsonNode> people = new ConcurrentHashMap<>();

  public PraxisApi(URI server) {
    root = server.resolve("api/v1/");
  }

  /** All items of a paged list. */
  List<JsonNode> list(String person, String path) {
    var items = new ArrayList<JsonNode>();
    long total;
    int number = 1;
    do {
      var page = get(person, "%s?page=%d&size=%d".formatted(path, number++, LARGEST_PAGE));
      page.path("items").forEach(items::add);
      total = page.path("total").longValue();
    } while ((number - 1L) * LARGEST_PAGE < total);
    return items;
  }

  /** The identity of a person. */
  public String person(String login) {
    return chip(login).path("id").textValue();
  }

  String name(String login) {
    return chip(login).path("name").textValue();
  }

  private JsonNode chip(String login) {
    return people.computeIfAbsent(login, me -> get(me, "me").path("chip"));
  }

  public JsonNode get(String person, String path) {
    return send("GET", person, path, null);
  }

  public JsonNode post(String person, String path, Object body) {
    return send("POST", person, path, body);
  }

  public JsonNode put(String person, String path, Object body) {
    return send("PUT", person, path, body);
  }

  /** Posts a file as it is. */
  public JsonNode upload(String person, String path, String type, Path file) {
    try {
      return send("POST", person, path, type, BodyPublishers.ofFile(file));
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode send(String method, String person, String path, Object body) {
    try {
      return send(
          method,
          person,
          path,
          "application/json",
          body == null
              ? BodyPublishers.noBody()
              : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JsonNode send(
      String method, String person, String path, String type, BodyPublisher body) {
    var what = "%s %s as %s".formatted(method, path, person);
    try {
      var request =
          HttpRequest.newBuilder(root.resolve(path))
              .timeout(PATIENCE)
              .header("Authorization", "Basic " + credentials(person))
              .header("Content-Type", type)
              .header("Accept", "application/json")
              .method(method, body)
              .build();
      var answer = client.send(request, BodyHandlers.ofString(UTF_8));
      if (answer.statusCode() / 100 != 2) {
        throw new Refused(
            "%s was answered %d. %s".formatted(what, answer.statusCode(), detail(answer.body())));
      }
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new Refused("%s got no answer (%s).".formatted(what, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(what + " was interrupted.");
    }
  }

  /** What the problem document says; nothing when the answer is none. */
  private String detail(String body) {
    try {
      return json.readTree(body).path("detail").asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static String credentials(String person) {
    return Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(UTF_8));
  }
}
