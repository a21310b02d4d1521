package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server holds at one moment, at rest.
 *
 * @param residentMegabytes of its process
 * @param heap after a full collection
 * @param handles open files and sockets
 * @param sockets of these
 * @param connections to the database
 * @param sessions that the server keeps
 * @param signedIn rows of sessions that have not ended
 */
record Held(
    long residentMegabytes,
    Heap heap,
    long threads,
    long handles,
    long sockets,
    long connections,
    long sessions,
    long signedIn) {
  private static final Pattern SESSIONS =
      Pattern.compile("undertow_active_sessions\\{[^}]*\\} ([\\d.eE+]+)");

  static Held by(Testbed testbed) throws SQLException {
    long pid = testbed.server().pid();
    Reckoning reckoning = new Reckoning(testbed);
    Heap heap = Heap.of(pid);
    return new Held(
        testbed.server().residentMegabytes(),
        heap,
        files(Path.of("/proc/" + pid + "/task"), "").size(),
        files(Path.of("/proc/" + pid + "/fd"), "").size(),
        files(Path.of("/proc/" + pid + "/fd"), "socket:").size(),
        reckoning.count(
            "select count(*) from pg_stat_activity where datname = current_database() and usename = 'praxis'"),
        sessions(metrics(testbed.management().resolve("metrics"))),
        reckoning.count("select count(*) from access_session where ended_at is null"));
  }

  private static long sessions(String metrics) {
    return Math.round(
        SESSIONS
            .matcher(metrics)
            .results()
            .mapToDouble(open -> Double.parseDouble(open.group(1)))
            .reduce(Double::sum)
            .orElseThrow(() -> new IllegalStateException("nothing tells " + SESSIONS)));
  }

  private static String metrics(URI address) {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  // A handle may be closed while it is looked at, and is none then.
  private static java.util.List<Path> files(Path folder, String leadsTo) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> leadsTo.isEmpty() || target(file).startsWith(leadsTo)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
