package org.praxis.stories.directories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praxis.dev.Folders;
import org.praxis.stories.Member;
import org.praxis.stories.Praxis;

/**
 * What following a directory of a large company costs. No test, though JUnit runs it: {@code
 * bench/synchronisation.sh} names it, nothing else does. It checks that what it measures has
 * worked, and judges no figure.
 */
@Tag("directories")
class SyncBench {
  private static final Path FOLDER = Path.of("target/directories/sync-bench");
  private static final Path REPORT = Path.of("target/bench/synchronisation.md");
  private static final int PEOPLE = Integer.getInteger("people", 100_000);

  /** How many report to one manager. */
  private static final int REPORTS = 8;

  private static final int SEARCHES = 400;
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private static final List<String> OFFICES = List.of("Berlin", "Lyon", "Nairobi", "Singapore");
  private static final List<String> DEPARTMENTS =
      List.of("Sales/Europe", "Sales/Africa", "Engineering/Cloud", "Engineering/Web", "Finance");
  private static final List<String> TITLES =
      List.of("Software Engineer", "Accountant", "Sales Manager", "Support Specialist", "Buyer");
  private static final List<String> FIRST =
      List.of("Zoë", "Jürgen", "Amina", "Lars", "Chloé", "Peter", "Ioana", "Kenneth", "Hana");
  private static final List<String> LAST =
      List.of("Müller", "Schäfer", "Ochieng", "Dvořáková", "Girard", "Tanaka", "Brandt", "Silva");

  private final StringBuilder report = new StringBuilder();
  private Member admin;

  @Test
  void measure() throws Exception {
    PrivateCa ca = new PrivateCa(FOLDER.resolve("ca"));
    SampleLdif company = SampleLdif.read();
    List<Entry> entries = Stream.concat(company.entries().stream(), crowd()).toList();
    try (Slapd slapd = new Slapd(FOLDER.resolve("slapd"), 18395, ca, entries, company.schema());
        Praxis praxis = new Praxis(7800, settings(slapd))) {
      admin = praxis.as("admin1");
      report.append(
          "# Following a directory of %,d people, measured%n%n| run | read | joined | changed | moved | seconds | server CPU, s | statements | server RSS, MB |%n| --- | --- | --- | --- | --- | --- | --- | --- | --- |%n"
              .formatted(PEOPLE + 120));
      run(praxis, "first, full", "FULL");
      run(praxis, "full, nothing changed", "FULL");
      // What changed in the last two minutes is read twice, and slapd has just been filled.
      Thread.sleep(Duration.ofSeconds(150).toMillis());
      run(praxis, "full again", "FULL");
      run(praxis, "changes, nothing changed", "CHANGES");
      slapd.administrate(
          connection -> {
            for (int i = 0; i < PEOPLE; i += 100) {
              connection.modify(
                  slapd.dnOf(uid(i)),
                  new Modification(ModificationType.REPLACE, "title", "Head of Something"));
            }
          });
      run(praxis, "changes, 1 % changed", "CHANGES");
      run(praxis, "full, the same", "FULL");
      audience(praxis);
      searches(praxis);
      Folders.make(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
  }

  private void run(Praxis praxis, String name, String kind) throws Exception {
    Duration before = praxis.cpuTime();
    long statements = praxis.statements();
    String id = admin.post("people/sync", "{\"kind\":\"%s\",\"dry\":false}".formatted(kind)).id();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> show(id).path("stage").asText().equals("OVER"));
    JsonNode run = show(id);
    assertThat(run.path("outcome").asText()).as(run.toString()).isEqualTo("DONE");
    Duration took =
        Duration.between(
            Instant.parse(run.path("startedAt").asText()),
            Instant.parse(run.path("finishedAt").asText()));
    report.append(
        "| %s | %d | %d | %d | %d | %.1f | %.1f | %d | %d |%n"
            .formatted(
                name,
                run.path("read").asInt(),
                run.path("joined").asInt(),
                run.path("changed").asInt(),
                run.path("moved").asInt(),
                took.toMillis() / 1000.0,
                praxis.cpuTime().minus(before).toMillis() / 1000.0,
                praxis.statements() - statements,
                praxis.residentMegabytes()));
  }

  private JsonNode show(String id) {
    return admin.get("people/sync/" + id).expecting(2).json();
  }

  private void audience(Praxis praxis) {
    Member hr = praxis.as("hr1");
    Instant begin = Instant.now();
    String id = hr.post("audiences", "{\"name\":\"Everybody\",\"rule\":{\"title\":\"*\"}}").id();
    double first = since(begin);
    int members = hr.get("audiences/" + id).expecting(2).json().path("members").asInt();
    report.append(
        "%nAn audience of %,d people: made and evaluated for the first time %.1f s; evaluated again with nothing changed %.1f s, with 1 %% leaving %.1f s.%n"
            .formatted(
                members,
                first,
                changed(hr, id, "{\"any\":[{\"title\":\"*\"}]}"),
                changed(hr, id, "{\"not\":{\"title\":\"Head of Something\"}}")));
  }

  private static double changed(Member hr, String audience, String rule) {
    long version = hr.get("audiences/" + audience).expecting(2).json().path("version").asLong();
    Instant begin = Instant.now();
    hr.put(
            "audiences/" + audience,
            "{\"name\":\"Everybody\",\"rule\":%s,\"version\":%d}".formatted(rule, version))
        .expecting(2);
    return since(begin);
  }

  private static double since(Instant begin) {
    return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
  }

  private void searches(Praxis praxis) {
    Member reader = praxis.as("learner1");
    Random random = new Random(1);
    List<Long> millis = new ArrayList<>();
    for (int i = -50; i < SEARCHES; i++) {
      String query = query(random, i);
      Instant begin = Instant.now();
      reader
          .get(
              "people?q="
                  + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8))
          .expecting(2);
      if (i >= 0) { // those before warm up
        millis.add(Duration.between(begin, Instant.now()).toMillis());
      }
    }
    millis.sort(null);
    report.append(
        "%n%d searches, one in four with a wrong letter, by the API, one after the other: p50 %d ms, p95 %d ms, longest %d ms.%n"
            .formatted(
                SEARCHES,
                millis.get(SEARCHES / 2),
                millis.get(SEARCHES * 95 / 100),
                millis.get(SEARCHES - 1)));
  }

  private static String query(Random random, int i) {
    String name =
        FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
    return i % 4 == 0 ? name.substring(0, 2) + "x" + name.substring(3) : name + i % 90;
  }

  private static Map<String, String> settings(Slapd slapd) {
    Map<String, String> settings = new HashMap<>(slapd.settings("PRAXIS_LDAP", "starttls"));
    settings.putAll(Praxis.THOROUGHLY);
    settings.put("PRAXIS_LDAP_ATTRIBUTE_ID", "entryUUID");
    return settings;
  }

  private static Stream<Entry> crowd() {
    return IntStream.range(0, PEOPLE).mapToObj(SyncBench::person);
  }

  private static Entry person(int i) {
    String name = FIRST.get(i % FIRST.size()) + " " + LAST.get(i / 9 % LAST.size()) + i % 97;
    Entry person = new Entry(dn(i));
    person.addAttribute("objectClass", "inetOrgPerson");
    person.addAttribute("uid", uid(i));
    person.addAttribute("cn", name);
    person.addAttribute("sn", name);
    person.addAttribute("displayName", name);
    person.addAttribute("mail", uid(i) + "@corp.example");
    person.addAttribute("title", TITLES.get(i % TITLES.size()));
    person.addAttribute("l", OFFICES.get(i % OFFICES.size()));
    person.addAttribute("ou", DEPARTMENTS.get(i % DEPARTMENTS.size()));
    person.addAttribute("preferredLanguage", i % 3 == 0 ? "de" : "en");
    if (i > 0) {
      person.addAttribute("manager", dn((i - 1) / REPORTS));
    }
    return person;
  }

  private static String uid(int i) {
    return "crowd" + i;
  }

  private static String dn(int i) {
    return "uid=" + uid(i) + ",ou=people,dc=corp,dc=example";
  }
}
