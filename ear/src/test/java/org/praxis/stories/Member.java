package org.praxis.stories;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Somebody of the sample company who speaks to the API with their directory name and password, or
 * with a token.
 */
public final class Member {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PASSWORD = "praxis";

  private final URI server;

  /** What the header of that name says; null of nobody. */
  private final String authorization;

  Member(URI server, String name) {
    this(server, name, PASSWORD);
  }

  /** Somebody whose password is not everybody's. */
  public Member(URI server, String name, String password) {
    this(name == null ? null : basic(name, password), server);
  }

  private Member(String authorization, URI server) {
    this.server = server;
    this.authorization = authorization;
  }

  private static String basic(String name, String password) {
    byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  /** A program of theirs, with an access token that it has from now on. */
  Member program(String... scopes) {
    String secret = createToken("A program", scopes).expecting(2).json().path("secret").asText();
    return new Member("Bearer " + secret, server);
  }

  /** What the API answered. */
  public record Answer(int status, String type, String text, HttpHeaders headers) {
    public JsonNode json() {
      try {
        return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
      } catch (IOException e) {
        throw new AssertionError("no JSON, but " + status + ": " + text, e);
      }
    }

    /** A header, empty when there is none. */
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The field {@code id}, of what was made. */
    public String id() {
      return expecting(2).json().path("id").asText();
    }

    /** This answer, if its status begins with that digit. */
    public Answer expecting(int hundreds) {
      if (status / 100 != hundreds) {
        throw new AssertionError("expected " + hundreds + "xx, got " + status + ": " + text);
      }
      return this;
    }
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String body) {
    return send("POST", path, body);
  }

  public Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  Answer send(String method, String path, String body) {
    return send(method, path, "application/json", body);
  }

  Answer send(String method, String path, String type, String body) {
    return send(
        request("/api/v1/" + path)
            .header("Content-Type", type)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  /** Uploads a file, whatever it is. */
  Answer attach(String file, byte[] content) {
    return upload(
        "me/attachments?name=" + URLEncoder.encode(file, StandardCharsets.UTF_8), content);
  }

  /** Sends bytes as they are. */
  Answer upload(String path, byte[] content) {
    return send(
        request("/api/v1/" + path)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content))
            .build());
  }

  /** What stands at an address that is none of the API's. */
  Answer read(String address) {
    return send(request(address).build());
  }

  HttpRequest.Builder request(String address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(address));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request;
  }

  public static Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body(),
          response.headers());
    } catch (IOException e) {
      throw new AssertionError("no answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  // --- what members do in many stories

  /**
   * Founds a community whose third clause forbids "bluebird"; learner1 and learner2 are made
   * members.
   */
  public void found(String slug, int firstContributionsHeld) {
    found(slug, "Spreadsheets", firstContributionsHeld);
  }

  void found(String slug, String name, int firstContributionsHeld) {
    post(
            "communities",
            """
            {"slug":"%s","name":"%s","charter":{"purpose":"Getting more out of tables","firstContributions":%d,
             "clauses":[{"kind":"IN_SCOPE","text":"Formulas, pivots and clean data."},
                        {"kind":"OUT_OF_SCOPE","text":"Buying licences; ask procurement."},
                        {"kind":"NEVER_HERE","text":"Projects that are not announced.","terms":["bluebird"]}]}}
            """
                .formatted(slug, name, firstContributionsHeld))
        .expecting(2);
    for (String learner : new String[] {"learner1", "learner2"}) {
      new Member(server, learner).join(slug);
    }
  }

  void join(String slug) {
    post("communities/" + slug + "/members", null).expecting(2);
  }

  /** Asks a question; the answer's {@code id} is the topic's. */
  public Answer ask(String slug, String title, String text) {
    return post(
        "communities/" + slug + "/topics",
        "{\"kind\":\"QUESTION\",\"title\":%s,\"text\":%s}".formatted(quoted(title), quoted(text)));
  }

  Answer reply(String topic, String text) {
    return post("topics/" + topic + "/replies", "{\"text\":" + quoted(text) + "}");
  }

  /** The open case of a contribution. */
  String caseOf(String contribution) {
    for (int page = 1; ; page++) {
      JsonNode queue = get("moderation/cases?size=100&page=" + page).expecting(2).json();
      for (JsonNode item : queue.path("items")) {
        if (item.at("/summary/content/id").asText().equals(contribution)) {
          return item.path("id").asText();
        }
      }
      if (queue.path("items").isEmpty()) {
        throw new AssertionError("no case waits for " + contribution);
      }
    }
  }

  public void approve(String contribution) {
    String id = caseOf(contribution);
    int version = get("moderation/cases/" + id).json().path("version").asInt();
    post(
            "moderation/cases/" + id + "/decision",
            "{\"verdict\":\"APPROVE\",\"atOnce\":true,\"version\":" + version + "}")
        .expecting(2);
  }

  /**
   * Publishes a track of a page, a quiz of three questions (the first option is right) and a
   * discussion.
   */
  void publishTrack(String slug, String community) {
    String question =
        "{\"text\":\"Which one?\",\"options\":[{\"text\":\"This one\",\"correct\":true},{\"text\":\"That one\",\"correct\":false}]}";
    post(
            "training/tracks",
            """
            {"slug":"%s","title":"Tables that others understand","summary":"In a week.","days":7,"stages":[{"steps":[
              {"kind":"PAGE","title":"One fact a row","text":"Write **one fact** a row."},
              {"kind":"QUIZ","title":"Three questions","text":"All three, please.","quiz":{"passMark":100,"questions":[%s,%s,%s]}},
              {"kind":"DISCUSSION","title":"Help a colleague","text":"Answer a question.","community":"%s"}]}]}
            """
                .formatted(slug, question, question, question, community))
        .expecting(2);
  }

  String enrol(String track) {
    return post("training/tracks/" + track + "/enrolments", null).id();
  }

  JsonNode enrolment(String id) {
    for (JsonNode item : get("me/enrolments?size=100").expecting(2).json().path("items")) {
      if (item.path("id").asText().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("not enrolled: " + id);
  }

  /** As an administrator: lets Praxis read the whole directory, and waits until it has. */
  void followTheDirectory() {
    String outcome = follow("FULL").path("outcome").asText();
    if (!outcome.equals("DONE")) {
      throw new AssertionError("the run ended " + outcome);
    }
  }

  /** The run, once it is over. */
  JsonNode follow(String kind) {
    String run = post("people/sync", "{\"kind\":\"%s\",\"dry\":false}".formatted(kind)).id();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> get("people/sync/" + run).json().path("stage").asText().equals("OVER"));
    return get("people/sync/" + run).json();
  }

  /** Whom a search finds first. */
  JsonNode find(String words) {
    return get("people?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
        .expecting(2)
        .json()
        .at("/items/0/person");
  }

  /** Creates an access token for a month; the answer's {@code secret} is what lets a program in. */
  Answer createToken(String label, String... scopes) {
    return post(
        "me/tokens",
        "{\"label\":%s,\"scopes\":[\"%s\"],\"expires\":\"%s\"}"
            .formatted(
                quoted(label),
                String.join("\",\"", scopes),
                Instant.now().plus(Duration.ofDays(30))));
  }

  public static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
