package org.praxis.dev;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody at the sign-in form, with the cookies of one browser. For what a browser would hide:
 * status, headers and time of each answer. Follows no redirect by itself.
 */
public final class FormVisitor {
  // As a proxy asks that stands before Praxis. By HTTP/2 all visitors would share one connection,
  // and wait in it where the server cannot see them.
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI server;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String origin;
  private String authorization;

  public FormVisitor(URI server) {
    this.server = server;
    this.origin = "http://" + server.getAuthority();
  }

  /**
   * What was answered.
   *
   * @param location where a redirect leads, or empty
   * @param type of the text, or empty
   * @param setCookies the headers as they came
   * @param took from the request to the end of the answer
   */
  public record Landing(
      int status,
      String location,
      String type,
      String text,
      List<String> setCookies,
      Optional<String> retryAfter,
      Duration took) {
    /** Sent on to the page that was asked for, which {@link #signIn} leaves at the first. */
    public boolean isSignedIn() {
      return status / 100 == 3 && URI.create(location).getPath().equals("/");
    }
  }

  /** There was none in time, or the server is away. */
  public static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NoAnswer(Exception cause) {
      super("no answer", cause);
    }
  }

  /** From now on the forms come from the page of another site; null leaves the header out. */
  public FormVisitor from(String site) {
    origin = site;
    return this;
  }

  /**
   * From now on says with each request who asks, as a program does that has somebody's password.
   */
  public FormVisitor asProgramOf(String name, String password) {
    String credentials = name + ":" + password;
    authorization =
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Carries a cookie that somebody else has put there. */
  public FormVisitor with(String cookie, String value) {
    cookies.put(cookie, value);
    return this;
  }

  /** Carries all that another browser does, as {@link #cookies()} says it. */
  public FormVisitor withAll(String line) {
    for (String cookie : line.split("; ")) {
      keep(cookie);
    }
    return this;
  }

  /** All of them, as a request carries them. */
  public String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public String cookie(String name) {
    return cookies.get(name);
  }

  public Landing signIn(String name, String password) {
    return signIn(name, password, "/");
  }

  public Landing signIn(String name, String password, String to) {
    return post("/signin", Map.of("name", name, "password", password, "to", to));
  }

  public Landing post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return post(path, "application/x-www-form-urlencoded", bytes(form));
  }

  /** Sends a form in parts, as pages do whose forms take files. */
  public Landing postParts(String path, Map<String, String> fields) {
    return postParts(path, fields, null, new byte[0]);
  }

  /**
   * The same with a file.
   *
   * @param file what it is called; its field is {@code file}. Null for none
   */
  public Landing postParts(String path, Map<String, String> fields, String file, byte[] content) {
    String boundary = "visitor-" + UUID.randomUUID();
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(form, boundary, "name=\"" + name + "\"", bytes(value)));
    if (file != null) {
      part(form, boundary, "name=\"file\"; filename=\"" + file + "\"", content);
    }
    form.writeBytes(bytes("--" + boundary + "--\r\n"));
    return post(path, "multipart/form-data; boundary=" + boundary, form.toByteArray());
  }

  private static void part(
      ByteArrayOutputStream form, String boundary, String disposition, byte[] content) {
    form.writeBytes(
        bytes(
            "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(boundary, disposition)));
    form.writeBytes(content);
    form.writeBytes(bytes("\r\n"));
  }

  /** Sends JSON, as programs and the pages' own scripts do. */
  public Landing postJson(String path, String json) {
    return post(path, "application/json", bytes(json));
  }

  /** Sends bytes as they are, and says what they are. */
  public Landing post(String path, String type, byte[] content) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(content));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return send(request);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public Landing open(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)));
  }

  private Landing send(HttpRequest.Builder request) {
    Instant begin = Instant.now();
    try {
      Landing landing = landing(CLIENT.send(asVisitor(request), BodyHandlers.ofString()), begin);
      landing.setCookies().forEach(this::keep);
      return landing;
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(e);
    }
  }

  private HttpRequest asVisitor(HttpRequest.Builder request) {
    request
        .header("Accept", "text/html, */*;q=0.8")
        .header("Accept-Language", "en")
        .timeout(PATIENCE);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies());
    }
    return request.build();
  }

  private static Landing landing(HttpResponse<String> response, Instant begin) {
    return new Landing(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body(),
        response.headers().allValues("Set-Cookie"),
        response.headers().firstValue("Retry-After"),
        Duration.between(begin, Instant.now()));
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
