package org.praxis.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The line of an open topic to its server, as the page's script holds it: when it is closed, it is
 * opened again a moment later, with the same cookies.
 */
final class LiveLine implements WebSocket.Listener, AutoCloseable {
  /** As in {@code live.js}, in ms. */
  private static final long PAUSE = 1_000;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "line");
            thread.setDaemon(true);
            return thread;
          });
  private final URI server;
  private final String cookies;
  private final String topic;
  private final AtomicLong heard = new AtomicLong();
  private volatile long closedAt;
  private volatile long openedAt;
  private volatile boolean over;
  private WebSocket socket;

  private LiveLine(URI server, String cookies, String topic) {
    this.server = server;
    this.cookies = cookies;
    this.topic = topic;
  }

  /**
   * Opens one.
   *
   * @param cookies of somebody who is signed in
   * @param topic that they have open
   */
  static LiveLine open(URI server, String cookies, String topic) {
    LiveLine line = new LiveLine(server, cookies, topic);
    line.connect().join();
    return line;
  }

  private CompletableFuture<?> connect() {
    return CLIENT
        .newWebSocketBuilder()
        .header("Cookie", cookies)
        .header("Origin", "http://" + server.getAuthority())
        .buildAsync(URI.create("ws://" + server.getAuthority() + "/live"), this)
        .thenCompose(
            opened -> {
              socket = opened;
              openedAt = System.nanoTime();
              return opened.sendText("topic " + topic, true);
            });
  }

  private void again() {
    if (over) {
      return;
    }
    closedAt = System.nanoTime();
    later();
  }

  private void later() {
    timer.schedule(
        () ->
            connect()
                .whenComplete(
                    (opened, failure) -> {
                      if (failure != null && !over) {
                        later();
                      }
                    }),
        PAUSE,
        TimeUnit.MILLISECONDS);
  }

  /** How often it was heard that there is something new in the topic. */
  long heard() {
    return heard.get();
  }

  /** How long after that moment, by {@link System#nanoTime}, it was closed, in ms; if it was. */
  OptionalLong closedAfter(long moment) {
    return after(closedAt, moment);
  }

  /** Likewise, how long after it there was one again. */
  OptionalLong openAgainAfter(long moment) {
    return closedAt > moment ? after(openedAt, moment) : OptionalLong.empty();
  }

  private static OptionalLong after(long event, long moment) {
    return event > moment
        ? OptionalLong.of(TimeUnit.NANOSECONDS.toMillis(event - moment))
        : OptionalLong.empty();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence word, boolean last) {
    if (word.toString().equals("topic")) {
      heard.incrementAndGet();
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    again();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    again(); // a line that broke is one that is over
  }

  @Override
  public void close() {
    over = true;
    socket.abort();
    timer.shutdownNow();
  }
}
