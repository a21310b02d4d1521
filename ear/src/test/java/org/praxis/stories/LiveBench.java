package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;

/**
 * What a thousand open pages cost. No test, though JUnit runs it: {@code bench/live.sh} names it,
 * nothing else does. It checks that all of them heard, and judges no figure.
 */
class LiveBench {
  private static final Path REPORT = Path.of("target/bench/live.md");
  private static final Path COMPANY = Path.of("../wildfly-config/sample-company.ldif");
  private static final int PEOPLE = 50;
  private static final int EACH = 20;
  private static final Duration QUIET = Duration.ofSeconds(60);

  @Test
  void measure() throws Exception {
    Map<String, String> settings = new HashMap<>(Praxis.THOROUGHLY);
    settings.put("PRAXIS_SIGNIN_FREE_ADDRESS", "1000000");
    try (Praxis praxis = new Praxis(7600, settings)) {
      Member moderator = praxis.as("moderator1");
      moderator.found("tables", 0);
      String topic = moderator.ask("tables", "Why is my sum wrong?", "It says **0**.").id();
      List<FormVisitor> people = people(praxis);
      long heap = praxis.usedHeap();
      long resident = praxis.residentMegabytes();
      List<Line> lines = open(praxis.address(), people);
      long more = praxis.usedHeap() - heap;
      long moreResident = praxis.residentMegabytes() - resident;
      Duration cpu = praxis.cpuTime();
      Thread.sleep(QUIET.toMillis());
      double idle = praxis.cpuTime().minus(cpu).toMillis() / (double) QUIET.toSeconds();
      lines.forEach(line -> line.say("topic " + topic));
      List<Double> lags = new ArrayList<>();
      cpu = praxis.cpuTime();
      praxis.as("learner1").reply(topic, "Text in place of numbers.").expecting(2);
      long sent = System.nanoTime();
      for (Line line : lines) {
        line.awaitHeard("topic");
        lags.add((line.heardAt("topic") - sent) / 1e6);
      }
      Files.createDirectories(REPORT.getParent());
      Files.writeString(
          REPORT,
          """
          # Open pages, measured

          | lines | heap, MB more | resident, MB more | server CPU while nothing happens, ms a second | a reply heard by all: median ms | last ms | server CPU for it, ms |
          | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
          | %d | %.1f | %d | %.1f | %.0f | %.0f | %d |
          """
              .formatted(
                  lines.size(),
                  more / 1e6,
                  moreResident,
                  idle,
                  lags.stream().sorted().skip(lags.size() / 2).findFirst().orElseThrow(),
                  lags.stream().max(Double::compareTo).orElseThrow(),
                  praxis.cpuTime().minus(cpu).toMillis()));
      lines.forEach(Line::close);
    }
  }

  private static List<FormVisitor> people(Praxis praxis) throws Exception {
    List<FormVisitor> people = new ArrayList<>();
    try (Stream<String> company = Files.lines(COMPANY)) {
      List<String> names =
          company
              .filter(line -> line.startsWith("uid: "))
              .map(line -> line.substring(5))
              .limit(PEOPLE)
              .toList();
      for (String name : names) {
        FormVisitor visitor = new FormVisitor(praxis.address());
        assertThat(visitor.signIn(name, "praxis").isSignedIn()).as(name).isTrue();
        people.add(visitor);
      }
    }
    return people;
  }

  private static List<Line> open(URI server, List<FormVisitor> people) {
    HttpClient client = HttpClient.newHttpClient();
    List<Line> lines = new ArrayList<>();
    for (FormVisitor person : people) {
      for (int n = 0; n < EACH; n++) {
        lines.add(Line.open(client, server, person.cookies(), "http://" + server.getAuthority()));
      }
    }
    return lines;
  }
}
