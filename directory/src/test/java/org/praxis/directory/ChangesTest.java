package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.directory.TestDirectory.dn;

import com.github.benmanes.caffeine.cache.Ticker;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed since the last time. */
class ChangesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.9Z");
  private static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);

  // An attribute of the entries' own, so that a test can say when somebody was changed.
  private static final String[] SETTINGS = {
    "main.attribute-changed", "whenChanged",
    "main.attribute-id", "employeeNumber",
    "main.people-filter", "(&(uid=*)(!(employeeType=disabled)))"
  };

  private TestDirectory directory;

  @BeforeEach
  void start() throws Exception {
    directory =
        TestDirectory.plain()
            .person("old", "x", "employeeNumber: 1", "whenChanged: 20260301115759Z")
            .person("exact", "x", "employeeNumber: 2", "whenChanged: 20260301115800Z")
            .person("new", "x", "employeeNumber: 3", "whenChanged: 20260301120001.5Z");
  }

  @AfterEach
  void stop() {
    directory.close();
  }

  private Directories directories(Clock clock, String... more) {
    return new Directories(directory.configuration(more), Ticker.systemTicker(), clock);
  }

  private static List<String> logins(Pages<CensusEntry> pages) throws DirectoryUnavailable {
    return pages.next().stream().flatMap(entry -> entry.logins().stream()).toList();
  }

  @Test
  void theMarkIsOurClockLessAnOverlapAndTakesWhatChangedAtItOrLater() throws Exception {
    try (var directories = directories(AT_NOON, SETTINGS);
        Census census = directories.census("main")) {
      String mark = census.mark().orElseThrow();

      assertThat(mark).isEqualTo("20260301115800.0Z");
      assertThat(logins(census.changedPeople(mark, false)))
          .containsExactlyInAnyOrder("exact", "new");
    }
  }

  @Test
  void whoIsNoPersonAnyMoreIsGoneByTheirId() throws Exception {
    for (String login : List.of("old", "new")) {
      directory
          .server()
          .modify(dn(login), new Modification(ModificationType.ADD, "employeeType", "disabled"));
    }
    try (var directories = directories(AT_NOON, SETTINGS);
        Census census = directories.census("main")) {
      String mark = census.mark().orElseThrow();

      assertThat(census.goneSince(mark).next()).containsExactly("3");
      assertThat(logins(census.changedPeople(mark, false))).containsExactly("exact");
      assertThat(logins(census.people(false))).containsExactly("exact");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260301120001.0Z", "4711 CN=DC1", "yesterday", ""})
  void aMarkOfTheFutureOrOfAnotherKindTakesEverybody(String mark) throws Exception {
    try (var directories = directories(AT_NOON, SETTINGS);
        Census census = directories.census("main")) {
      assertThat(logins(census.changedPeople(mark, false)))
          .containsExactlyInAnyOrder("old", "exact", "new");
    }
  }

  @Test
  void theTimesThatADirectoryWritesByItselfAreUnderstood() throws Exception {
    Clock inAnHour = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    String now;
    try (var directories = directories(Clock.systemUTC());
        Census census = directories.census("main")) {
      now = census.mark().orElseThrow();
      assertThat(logins(census.changedPeople(now, false))).hasSize(3);
    }
    try (var directories = directories(inAnHour);
        Census census = directories.census("main")) {
      assertThat(logins(census.changedPeople(census.mark().orElseThrow(), false))).isEmpty();
      assertThat(logins(census.changedPeople(now, false))).hasSize(3);
    }
  }

  private static Entry root(String... attributes) {
    Entry root = new Entry("");
    for (int i = 0; i < attributes.length; i += 2) {
      root.addAttribute(attributes[i], attributes[i + 1]);
    }
    return root;
  }

  private static final Entry CONTROLLER =
      root("highestCommittedUSN", "5000", "dsServiceName", "CN=NTDS Settings,CN=DC1");

  @Test
  void theServersOwnClockCountsBeforeOurs() {
    Marks marks = new Marks("modifyTimestamp", AT_NOON);

    assertThat(marks.now(root("currentTime", "20260301130000.0Z"))).contains("20260301125800.0Z");
    assertThat(marks.now(root("currentTime", "late"))).contains("20260301115800.0Z");
    assertThat(marks.since("20260301120000.0Z", root("currentTime", "20260301130000.0Z")))
        .hasToString("(modifyTimestamp>=20260301120000.0Z)");
  }

  @Test
  void aDomainControllersNumbersAreItsOwn() {
    Marks marks = new Marks("uSNChanged", AT_NOON);
    String mark = marks.now(CONTROLLER).orElseThrow();

    assertThat(marks.since(mark, CONTROLLER)).hasToString("(uSNChanged>=5000)");
    assertThat(
            marks.since(
                mark,
                root("highestCommittedUSN", "9000", "dsServiceName", "CN=NTDS Settings,CN=DC2")))
        .as("another controller")
        .hasToString("(objectClass=*)");
    assertThat(
            marks.since(
                mark,
                root("highestCommittedUSN", "4000", "dsServiceName", "CN=NTDS Settings,CN=DC1")))
        .as("a controller that was restored from a copy")
        .hasToString("(objectClass=*)");
    assertThat(marks.since("20260301115800.0Z", CONTROLLER))
        .as("a time")
        .hasToString("(objectClass=*)");
  }

  @Test
  void aDirectoryThatCountsNothingHasNoMark() {
    assertThat(new Marks("uSNChanged", AT_NOON).now(root())).isEmpty();
  }
}
