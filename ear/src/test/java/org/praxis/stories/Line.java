package org.praxis.stories;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** An open line to a server, as a page has one, and what is heard on it. */
final class Line implements WebSocket.Listener, AutoCloseable {
  private final Map<String, Long> heard = new ConcurrentHashMap<>();
  private final CompletableFuture<Integer> over = new CompletableFuture<>();
  private WebSocket socket;

  private Line() {}

  /** With the cookies of somebody's browser, from a page of that origin. */
  static Line open(URI server, BrowserContext profile, String origin) {
    return open(HttpClient.newHttpClient(), server, cookies(profile), origin);
  }

  /** At the address that a page names for its line. */
  static Line open(URI server, BrowserContext profile, Page page) {
    String path = page.locator("[data-live]").getAttribute("data-live");
    return open(
        HttpClient.newHttpClient(),
        server,
        path,
        cookies(profile),
        "http://" + server.getAuthority());
  }

  private static String cookies(BrowserContext profile) {
    return profile.cookies().stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }

  static Line open(HttpClient client, URI server, String cookies, String origin) {
    return open(client, server, "/live", cookies, origin);
  }

  private static Line open(
      HttpClient client, URI server, String path, String cookies, String origin) {
    Line line = new Line();
    line.socket =
        client
            .newWebSocketBuilder()
            .header("Cookie", cookies)
            .header("Origin", origin)
            .buildAsync(URI.create("ws://" + server.getAuthority() + path), line)
            .join();
    return line;
  }

  static Line open(URI server, BrowserContext profile) {
    return open(server, profile, "http://" + server.getAuthority());
  }

  void say(String word) {
    socket.sendText(word, true).join();
  }

  void awaitHeard(String word) {
    await("to hear " + word).atMost(Duration.ofSeconds(10)).until(() -> heard.containsKey(word));
  }

  boolean hasHeard(String word) {
    return heard.containsKey(word);
  }

  /** When it was first heard, by {@link System#nanoTime}. */
  long heardAt(String word) {
    return heard.get(word);
  }

  /** With which code the other end closed it. */
  int closed() {
    return over.orTimeout(60, TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence word, boolean last) {
    heard.putIfAbsent(word.toString(), System.nanoTime());
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    over.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    over.completeExceptionally(failure);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
