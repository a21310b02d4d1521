package org.praxis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More people than one thread can answer in time. */
@Timeout(60)
class CrowdingTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static CountDownLatch begun;
  private static Semaphore allowed;

  private final HttpClient people = HttpClient.newHttpClient();
  private Undertow server;

  /** Answers when it may. */
  public static class Answering extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      begun.countDown();
      allowed.acquireUninterruptibly();
      response.getWriter().write("answered");
    }
  }

  /** A configuration of these values. */
  private static final class Told extends ConfigProviderResolver {
    private final Map<String, Object> values;

    Told(Map<String, Object> values) {
      this.values = values;
    }

    @Override
    public Config getConfig() {
      return (Config)
          Proxy.newProxyInstance(
              Config.class.getClassLoader(),
              new Class<?>[] {Config.class},
              (config, method, arguments) -> Optional.ofNullable(values.get(arguments[0])));
    }

    @Override
    public Config getConfig(ClassLoader loader) {
      return getConfig();
    }

    @Override
    public ConfigBuilder getBuilder() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void registerConfig(Config config, ClassLoader loader) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void releaseConfig(Config config) {
      throw new UnsupportedOperationException();
    }
  }

  @BeforeEach
  void nobodyHasCome() {
    begun = new CountDownLatch(1);
    allowed = new Semaphore(0);
  }

  @AfterEach
  void stop() {
    ConfigProviderResolver.setInstance(null);
    allowed.release(100);
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void whoseTurnComesTooLateIsToldToComeAgain() throws Exception {
    start(10, SHORT);
    CompletableFuture<HttpResponse<String>> first = ask();
    begun.await();
    List<CompletableFuture<HttpResponse<String>>> waiting =
        IntStream.range(0, 3).mapToObj(i -> ask()).toList();
    while (server.getWorker().getMXBean().getWorkerQueueSize() < waiting.size()) {
      Thread.onSpinWait(); // until all have come
    }
    Thread.sleep(2 * SHORT.toMillis()); // what they wait in vain
    allowed.release(10);
    assertThat(first.get().statusCode()).as("who has had a turn is answered").isEqualTo(200);
    for (CompletableFuture<HttpResponse<String>> each : waiting) {
      assertThat(each.get().statusCode()).isEqualTo(503);
      assertThat(each.get().headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(2L, 5L);
      assertThat(each.get().body())
          .contains("<h1>", "Very many people are here just now")
          .doesNotContain("answered");
    }
    assertThat(ask().get().body()).as("who comes afterwards").isEqualTo("answered");
  }

  @Test
  void whoIsPatientIsAnsweredAndWhoComesWhenItIsFullIsNot() throws Exception {
    start(2, LONG);
    CompletableFuture<HttpResponse<String>> first = ask();
    begun.await();
    List<CompletableFuture<HttpResponse<String>>> both = List.of(ask(), ask());
    assertThat(CompletableFuture.anyOf(both.get(0), both.get(1)).get())
        .as("one of the two is told at once")
        .extracting(told -> ((HttpResponse<?>) told).statusCode())
        .isEqualTo(503);
    allowed.release(10);
    assertThat(first.get().statusCode()).isEqualTo(200);
    assertThat(List.of(both.get(0).get().statusCode(), both.get(1).get().statusCode()))
        .as("and the other has its turn")
        .containsExactlyInAnyOrder(200, 503);
  }

  // With one thread, and as the server finds what is listed as its extensions.
  private void start(int most, Duration patience) throws ServletException {
    ConfigProviderResolver.setInstance(
        new Told(Map.of(Crowding.MOST, most, Crowding.PATIENCE, patience)));
    DeploymentInfo deployment =
        Servlets.deployment()
            .setClassLoader(CrowdingTest.class.getClassLoader())
            .setContextPath("/")
            .setDeploymentName("crowded")
            .addServlet(Servlets.servlet("answering", Answering.class).addMapping("/*"));
    DeploymentManager deployed = Servlets.newContainer().addDeployment(deployment);
    deployed.deploy();
    server =
        Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(1)
            .addHttpListener(0, "127.0.0.1")
            .setHandler(deployed.start())
            .build();
    server.start();
  }

  private CompletableFuture<HttpResponse<String>> ask() {
    InetSocketAddress at = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return people.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at.getPort() + "/"))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(LONG)
            .build(),
        BodyHandlers.ofString());
  }
}
