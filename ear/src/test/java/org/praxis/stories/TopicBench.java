package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;

/**
 * What reading a topic costs. No test, though JUnit runs it: {@code bench/topic.sh} names it,
 * nothing else does. It checks that what it measures has worked, and judges no figure.
 */
class TopicBench {
  private static final Path REPORT = Path.of("target/bench/topic.md");
  private static final int READERS = 2;
  private static final Duration READING = Duration.ofSeconds(8);

  /** In turns: what the machine does meanwhile then falls on all sides alike. */
  private static final int TURNS = 3;

  /** Before that: else the compiler of the JVM takes half of what is measured. */
  private static final int MOST_WARMING = 20;

  @Test
  void measure() throws Exception {
    Map<String, String> settings = new HashMap<>(Praxis.THOROUGHLY);
    settings.put("PRAXIS_SIGNIN_FREE_ADDRESS", "1000000");
    try (Praxis praxis = new Praxis(7800, settings)) {
      praxis.as("moderator1").found("tables", 0);
      List<Reading> readings =
          List.of(
              new Reading(
                  "nothing but the frame: `/communities/bookmarks`", "/communities/bookmarks"),
              topic(praxis, "a topic without replies", 0),
              topic(praxis, "a topic of 20 replies", 20),
              topic(praxis, "page 100 of a topic of 2 000 replies", 2_000));
      double compiler = Warming.of(praxis, MOST_WARMING, () -> turn(praxis, readings));
      readings.forEach(Reading::forget);
      for (int turn = 0; turn < TURNS; turn++) {
        turn(praxis, readings);
      }
      StringBuilder report = new StringBuilder("# Reading a topic, measured\n\n");
      report.append(
          """
          %d readers at once, %d s each, in turns; server CPU is that of the whole process. Before that the JVM's compiler took %.0f %%
          of a processor.

          | page | a second | server CPU a page | HTML | statements |
          | --- | --- | --- | --- | --- |
          """
              .formatted(READERS, READING.toSeconds() * TURNS, compiler));
      for (Reading reading : readings) {
        report.append(reading.line(praxis));
      }
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
  }

  private static void turn(Praxis praxis, List<Reading> readings) throws Exception {
    for (Reading reading : readings) {
      reading.turn(praxis);
    }
  }

  private static Reading topic(Praxis praxis, String what, int replies) throws SQLException {
    String topic =
        praxis
            .as("moderator1")
            .ask("tables", "Why is my sum wrong? " + replies, "It says **0**.")
            .id();
    LongTopic.reply(praxis, topic, replies);
    return new Reading(
        what, "/communities/topic/" + topic + (replies > 20 ? "?page=" + replies / 20 : ""));
  }

  /** One page read again and again. */
  private static final class Reading {
    private final String what;
    private final String path;
    private long pages;
    private Duration cpu = Duration.ZERO;
    private Duration time = Duration.ZERO;

    Reading(String what, String path) {
      this.what = what;
      this.path = path;
    }

    void turn(Praxis praxis) throws Exception {
      List<Callable<Long>> readers = new ArrayList<>();
      Instant end = Instant.now().plus(READING);
      for (int i = 0; i < READERS; i++) {
        FormVisitor reader = new FormVisitor(praxis.address());
        assertThat(reader.signIn("learner1", "praxis").isSignedIn()).isTrue();
        readers.add(() -> readUntil(end, reader));
      }
      Duration before = praxis.cpuTime();
      Instant begin = Instant.now();
      for (long read : atOnce(readers)) {
        pages += read;
      }
      time = time.plus(Duration.between(begin, Instant.now()));
      cpu = cpu.plus(praxis.cpuTime().minus(before));
    }

    void forget() {
      pages = 0;
      cpu = Duration.ZERO;
      time = Duration.ZERO;
    }

    String line(Praxis praxis) {
      FormVisitor reader = new FormVisitor(praxis.address());
      reader.signIn("learner1", "praxis");
      String html = reader.open(path).text();
      long before = praxis.statements();
      reader.open(path);
      return "| %s | %.0f | %.2f ms | %.1f kB | %d |\n"
          .formatted(
              what,
              pages * 1000.0 / time.toMillis(),
              (double) cpu.toMillis() / pages,
              html.getBytes(StandardCharsets.UTF_8).length / 1000.0,
              praxis.statements() - before);
    }

    private long readUntil(Instant end, FormVisitor reader) {
      long read = 0;
      while (Instant.now().isBefore(end)) {
        assertThat(reader.open(path).status()).isEqualTo(200);
        read++;
      }
      return read;
    }
  }

  private static List<Long> atOnce(List<Callable<Long>> tasks)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
    try {
      List<Long> results = new ArrayList<>();
      for (Future<Long> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
