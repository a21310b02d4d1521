package org.praxis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More people than one thread can answer in time. */
class CrowdingTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final HttpClient people = HttpClient.newHttpClient();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Semaphore done = new Semaphore(0);
  private Undertow server;

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whoseTurnComesTooLateIsToldToComeAgain() throws Exception {
    start(10, SHORT);
    CompletableFuture<HttpResponse<String>> first = ask();
    begun.await();
    List<CompletableFuture<HttpResponse<String>>> waiting =
        IntStream.range(0, 3).mapToObj(i -> ask()).toList();
    Thread.sleep(2 * SHORT.toMillis());
    done.release(10);
    assertThat(first.get().statusCode()).as("who has had a turn is answered").isEqualTo(200);
    for (CompletableFuture<HttpResponse<String>> each : waiting) {
      assertThat(each.get().statusCode()).isEqualTo(503);
      assertThat(each.get().headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(2L, 5L);
      assertThat(each.get().body()).contains("<h1>", "Very many people are here just now");
    }
    assertThat(ask().get().statusCode()).as("who comes afterwards").isEqualTo(200);
  }

  @Test
  void whoIsPatientIsAnsweredAndWhoComesWhenItIsFullIsNot() throws Exception {
    start(2, LONG);
    CompletableFuture<HttpResponse<String>> first = ask();
    begun.await();
    CompletableFuture<HttpResponse<String>> second = ask();
    Thread.sleep(SHORT.toMillis());
    assertThat(ask().get().statusCode()).as("the third, at once").isEqualTo(503);
    done.release(10);
    assertThat(first.get().statusCode()).isEqualTo(200);
    assertThat(second.get().statusCode()).isEqualTo(200);
  }

  // With one thread, that answers when it may.
  private void start(int most, Duration patience) {
    HttpHandler answering =
        exchange -> {
          begun.countDown();
          done.acquire();
          exchange.getResponseSender().send("answered");
        };
    server =
        Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(1)
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                Crowding.bounded(new BlockingHandler(Crowding.patient(answering, patience)), most))
            .build();
    server.start();
  }

  private CompletableFuture<HttpResponse<String>> ask() {
    InetSocketAddress at = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return people.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at.getPort() + "/"))
            .version(HttpClient.Version.HTTP_1_1)
            .build(),
        BodyHandlers.ofString());
  }
}
