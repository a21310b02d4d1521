package org.praxis.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.praxis.dev.Folders;
import org.praxis.stories.directories.ServerProcess;

/** One OpenSearch node on 127.0.0.1, as Maven brings it. Everything is forgotten at its start. */
final class OpenSearch implements AutoCloseable {
  private static final Duration TO_START = Duration.ofMinutes(2);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private final URI address;
  private final ServerProcess process;

  OpenSearch(int port) {
    Path home = Path.of(System.getProperty("opensearch.home")).toAbsolutePath().normalize();
    Path data = home.resolve("data");
    Folders.remove(data);
    Folders.make(data);
    address = URI.create("http://127.0.0.1:" + port);
    process =
        ServerProcess.start(
            home,
            Map.of(),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-cp",
                home.resolve("lib") + "/*",
                "org.codelibs.opensearch.runner.OpenSearchRunner",
                "-basePath",
                data.toString(),
                "-numOfNode",
                "1",
                "-baseHttpPort",
                // Its first node has the next one; beyond 9299 it looks for none.
                Integer.toString(port - 1)),
            TO_START,
            this::answers);
  }

  URI address() {
    return address;
  }

  /** The names of its indexes, one a line. */
  String indexes() {
    return send("GET", "/_cat/indices/praxis-*?h=index").body();
  }

  /** As when somebody has deleted them. */
  void forget() {
    send("DELETE", "/praxis-*");
  }

  private boolean answers() {
    try {
      return send("GET", "/_cluster/health").body().contains("\"status\":\"green\"");
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private HttpResponse<String> send(String method, String path) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(address.resolve(path))
              .method(method, BodyPublishers.noBody())
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
