package org.praxis.stories;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An open line to a server, as a page has one, and what is heard on it. */
final class Line implements WebSocket.Listener, AutoCloseable {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> over = new CompletableFuture<>();
  private WebSocket socket;

  private Line() {}

  /** With the cookies of somebody's browser, from a page of that origin. */
  static Line open(URI server, BrowserContext profile, String origin) {
    String cookies =
        profile.cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    Line line = new Line();
    line.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Cookie", cookies)
            .header("Origin", origin)
            .buildAsync(URI.create("ws://" + server.getAuthority() + "/live"), line)
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
    await("to hear " + word).atMost(Duration.ofSeconds(10)).until(() -> heard.contains(word));
  }

  boolean hasHeard(String word) {
    return heard.contains(word);
  }

  void forget() {
    heard.clear();
  }

  /** With which code the other end closed it. */
  int closed() {
    return over.orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence word, boolean last) {
    heard.add(word.toString());
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
