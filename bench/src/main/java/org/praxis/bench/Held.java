package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server holds at one moment, at rest.
 *
 * @param residentMegabytes of its process
 * @param heapMegabytes that live after a full collection
 * @param handles open files and sockets
 * @param sockets of these
 * @param connections to the database
 * @param sessions that the server keeps
 * @param signedIn rows of sessions that have not ended
 */
record Held(
    long residentMegabytes,
    long heapMegabytes,
    long threads,
    long handles,
    long sockets,
    long connections,
    long sessions,
    long signedIn) {
  private static final Pattern USED = Pattern.compile("(?:generation|heap) .*?used (\\d+)K");
  private static final Pattern SESSIONS =
      Pattern.compile("undertow_active_sessions\\{[^}]*\\} ([\\d.eE+]+)");

  static Held by(Testbed testbed) throws SQLException {
    long pid = testbed.server().pid();
    Reckoning reckoning = new Reckoning(testbed);
    jcmd(pid, "GC.run");
    return new Held(
        testbed.server().residentMegabytes(),
        sum(USED, jcmd(pid, "GC.heap_info")) / 1024,
        files(Path.of("/proc/" + pid + "/task"), "").size(),
        files(Path.of("/proc/" + pid + "/fd"), "").size(),
        files(Path.of("/proc/" + pid + "/fd"), "socket:").size(),
        reckoning.count(
            "select count(*) from pg_stat_activity where datname = current_database() and usename = 'praxis'"),
        sum(SESSIONS, metrics(testbed.management().resolve("metrics"))),
        reckoning.count("select count(*) from access_session where ended_at is null"));
  }

  private static long sum(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    double sum = 0;
    int found = 0;
    while (matcher.find()) {
      sum += Double.parseDouble(matcher.group(1));
      found++;
    }
    if (found == 0) {
      throw new IllegalStateException("nothing tells " + pattern + " in " + text);
    }
    return Math.round(sum);
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

  private static String jcmd(long pid, String command) {
    try {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(pid),
                  command)
              .redirectErrorStream(true)
              .start();
      return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
