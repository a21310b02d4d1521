package org.praxis.stories;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What becomes of real mailing lists: {@code bench/mailing-lists.sh} makes their archives and runs
 * this. Each list twice, for the second time brings nothing. Judges nothing.
 */
class MailingBench {
  private static final List<String> COUNTS =
      List.of(
          "read", "topics", "replies", "matched", "external", "repeated", "leftOut", "problems");

  @Test
  void lists() throws IOException {
    StringBuilder report =
        new StringBuilder(
            "| list | mails | topics | replies | by colleagues | by external authors | repeated | left out | notes | s |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    try (Praxis praxis = new Praxis(7350, Praxis.THOROUGHLY);
        Stream<Path> files = Files.list(Path.of(System.getProperty("lists")))) {
      praxis.as("admin1").followTheDirectory();
      for (Path file : files.sorted().toList()) {
        String list = file.getFileName().toString().replace(".mbox", "");
        praxis.as("moderator1").found("b-" + list, 0);
        report.append(imported(praxis, file, list, list));
        report.append(imported(praxis, file, list, list + ", again"));
      }
    }
    Path folder = Files.createDirectories(Path.of("target/bench"));
    Files.writeString(folder.resolve("mailing-lists.md"), report);
  }

  private static String imported(Praxis praxis, Path file, String list, String name)
      throws IOException {
    Instant begin = Instant.now();
    String imports = "communities/b-" + list + "/imports";
    String me =
        Base64.getEncoder().encodeToString("moderator1:praxis".getBytes(StandardCharsets.UTF_8));
    URI address = praxis.address().resolve("/api/v1/" + imports);
    Member.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/mbox")
                .header("Authorization", "Basic " + me)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build())
        .expecting(2);
    Member owner = praxis.as("moderator1");
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> owner.get(imports).json().at("/items/0/stage").asText().equals("OVER"));
    JsonNode run = owner.get(imports).json().at("/items/0");
    StringBuilder row = new StringBuilder("| " + name);
    COUNTS.forEach(count -> row.append(" | ").append(run.path(count).asInt()));
    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    return row + " | %.1f |%n".formatted(seconds);
  }
}
