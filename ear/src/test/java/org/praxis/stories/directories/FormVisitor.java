package org.praxis.stories.directories;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody at the sign-in form, with the cookies of one browser. For what a browser would hide:
 * status, headers and time of each answer. Follows no redirect by itself.
 */
final class FormVisitor {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI server;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  FormVisitor(URI server) {
    this.server = server;
  }

  /**
   * What was answered.
   *
   * @param location where a redirect leads, or empty
   * @param took from the request to the end of the answer
   */
  record Landing(int status, String location, String text, Duration took) {
    /** Sent on to the page that was asked for, which {@link #signIn} leaves at the first. */
    boolean isSignedIn() {
      return status / 100 == 3 && URI.create(location).getPath().equals("/");
    }
  }

  Landing signIn(String name, String password) {
    String form = "name=" + encoded(name) + "&password=" + encoded(password) + "&to=%2F";
    return send(
        HttpRequest.newBuilder(server.resolve("/signin"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "http://" + server.getAuthority())
            .POST(BodyPublishers.ofString(form)));
  }

  Landing open(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)));
  }

  private Landing send(HttpRequest.Builder request) {
    request.header("Accept", "text/html").header("Accept-Language", "en").timeout(PATIENCE);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    Instant begin = Instant.now();
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Landing(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body(),
          Duration.between(begin, Instant.now()));
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
