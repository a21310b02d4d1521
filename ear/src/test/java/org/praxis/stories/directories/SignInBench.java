package org.praxis.stories.directories;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praxis.dev.Folders;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;
import org.praxis.stories.Member;
import org.praxis.stories.Praxis;

/**
 * What sign-in costs, and what being signed in costs each page. No test, though JUnit runs it:
 * {@code bench/sign-in.sh} names it, nothing else does. It checks that what it measures has worked,
 * and judges no figure.
 */
@Tag("directories")
class SignInBench {
  private static final Path FOLDER = Path.of("target/directories/bench");
  private static final Path REPORT = Path.of("target/bench/sign-in.md");

  private static final int PEOPLE = 1_500;
  private static final int WARMING = 5;
  private static final int SIGNING_IN_AT_ONCE = 20;
  private static final int READING_AT_ONCE = 4;
  private static final Duration READING = Duration.ofSeconds(10);

  /** A load in turns: what the machine does meanwhile then falls on all sides alike. */
  private static final int TURNS = 3;

  @Test
  void measure() throws Exception {
    PrivateCa ca = new PrivateCa(FOLDER.resolve("ca"));
    SampleLdif company = SampleLdif.read();
    List<Entry> entries = Stream.concat(company.entries().stream(), crowd()).toList();
    try (Slapd slapd = new Slapd(FOLDER.resolve("slapd"), 18391, ca, entries, company.schema());
        Praxis praxis = new Praxis(7700, settings(slapd))) {
      StringBuilder report = new StringBuilder("# Sign-in, measured\n\n");
      signIns(praxis, report);
      pages(praxis, report);
      Folders.make(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
  }

  // --- signing in

  /** Each person signs in once a pass, so no answer comes from a cache. */
  private static void signIns(Praxis praxis, StringBuilder report) throws Exception {
    // Everybody arrives for the first time, and the server becomes as quick as it is after an hour.
    for (int i = 0; i < WARMING; i++) {
      pass(praxis);
    }
    Instant begin = Instant.now();
    List<Duration> took = pass(praxis).stream().sorted().toList();
    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    report.append(
        """
        %d people sign in by the form against OpenLDAP over StartTLS, %d at a time:

        | p50 | p95 | p99 | longest | a second |
        | --- | --- | --- | --- | --- |
        | %d ms | %d ms | %d ms | %d ms | %.0f |

        """
            .formatted(
                took.size(),
                SIGNING_IN_AT_ONCE,
                at(took, 50),
                at(took, 95),
                at(took, 99),
                at(took, 100),
                took.size() / seconds));
  }

  private static List<Duration> pass(Praxis praxis) throws Exception {
    return atOnce(
        SIGNING_IN_AT_ONCE,
        IntStream.range(0, PEOPLE)
            .<Callable<Duration>>mapToObj(
                i ->
                    () -> {
                      Landing landing = new FormVisitor(praxis.address()).signIn(name(i), "praxis");
                      assertThat(landing.isSignedIn()).isTrue();
                      return landing.took();
                    })
            .toList());
  }

  private static long at(List<Duration> sorted, int percent) {
    return sorted.get((sorted.size() - 1) * percent / 100).toMillis();
  }

  // --- being signed in

  /** The same page with a session and without one: the difference is what the session costs. */
  private static void pages(Praxis praxis, StringBuilder report) throws Exception {
    Member moderator = praxis.as("moderator1");
    moderator.found("tables", 0);
    String topic = moderator.ask("tables", "Why is my sum wrong?", "It says **0**.").id();
    Reading visitor = new Reading("`/openapi`, not signed in", "/openapi", false);
    Reading member = new Reading("`/openapi`, signed in", "/openapi", true);
    Reading reader = new Reading("a topic, signed in", "/communities/topic/" + topic, true);
    List<Reading> readings = List.of(visitor, member, reader);
    for (Reading reading : readings) {
      reading.turn(praxis); // warms up
      reading.forget();
    }
    for (int turn = 0; turn < TURNS; turn++) {
      for (Reading reading : readings) {
        reading.turn(praxis);
      }
    }
    report.append(
        """
        %d readers at once, %d s each, in turns:

        | page | a second | server CPU a page |
        | --- | --- | --- |
        """
            .formatted(READING_AT_ONCE, READING.toSeconds() * TURNS));
    readings.forEach(reading -> report.append(reading.line()));
    double cost = member.cpuPerPage() - visitor.cpuPerPage();
    report.append(
        "\nBeing signed in costs %.3f ms of CPU a page, which is %.1f %% of a topic's page.\n"
            .formatted(cost, 100 * cost / reader.cpuPerPage()));
  }

  /** One page read again and again, by people with sessions or without. */
  private static final class Reading {
    private final String what;
    private final String path;
    private final boolean signedIn;
    private long pages;
    private Duration cpu = Duration.ZERO;
    private Duration time = Duration.ZERO;

    Reading(String what, String path, boolean signedIn) {
      this.what = what;
      this.path = path;
      this.signedIn = signedIn;
    }

    void turn(Praxis praxis) throws Exception {
      List<FormVisitor> readers = new ArrayList<>();
      for (int i = 0; i < READING_AT_ONCE; i++) {
        FormVisitor reader = new FormVisitor(praxis.address());
        if (signedIn) {
          assertThat(reader.signIn("learner1", "praxis").isSignedIn()).isTrue();
        }
        readers.add(reader);
      }
      Duration before = praxis.cpuTime();
      Instant begin = Instant.now();
      Instant end = begin.plus(READING);
      pages +=
          atOnce(
                  READING_AT_ONCE,
                  readers.stream().<Callable<Long>>map(r -> () -> readUntil(end, r)).toList())
              .stream()
              .mapToLong(Long::longValue)
              .sum();
      time = time.plus(Duration.between(begin, Instant.now()));
      cpu = cpu.plus(praxis.cpuTime().minus(before));
    }

    void forget() {
      pages = 0;
      cpu = Duration.ZERO;
      time = Duration.ZERO;
    }

    /** In milliseconds. */
    double cpuPerPage() {
      return (double) cpu.toMillis() / pages;
    }

    String line() {
      return "| %s | %.0f | %.3f ms |\n"
          .formatted(what, pages * 1000.0 / time.toMillis(), cpuPerPage());
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

  private static <T> List<T> atOnce(int threads, List<Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Map<String, String> settings(Slapd slapd) {
    Map<String, String> settings = new HashMap<>(slapd.settings("PRAXIS_LDAP", "starttls"));
    settings.putAll(Praxis.THOROUGHLY);
    settings.put("PRAXIS_LDAP_CACHE_SECONDS", "1");
    settings.put("PRAXIS_SIGNIN_FREE_ADDRESS", "1000000");
    return settings;
  }

  private static Stream<Entry> crowd() {
    return IntStream.range(0, PEOPLE)
        .mapToObj(
            i -> {
              Entry person = new Entry("uid=" + name(i) + ",ou=people,dc=corp,dc=example");
              person.addAttribute("objectClass", "inetOrgPerson");
              person.addAttribute("uid", name(i));
              person.addAttribute("cn", "Crowd " + i);
              person.addAttribute("sn", "Crowd");
              person.addAttribute("mail", name(i) + "@corp.example");
              person.addAttribute("userPassword", "praxis");
              return person;
            });
  }

  private static String name(int i) {
    return "crowd" + i;
  }
}
