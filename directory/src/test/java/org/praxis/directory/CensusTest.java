package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.directory.TestDirectory.PEOPLE;
import static org.praxis.directory.TestDirectory.both;
import static org.praxis.directory.TestDirectory.dn;
import static org.praxis.directory.TestDirectory.part;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading all people of a directory, page by page. */
class CensusTest {
  private static final int MANY = 2300;

  private TestDirectory directory;
  private Directories directories;

  @BeforeEach
  void start() throws Exception {
    directory = TestDirectory.plain();
  }

  @AfterEach
  void stop() {
    if (directories != null) {
      directories.close();
    }
    directory.close();
  }

  private Census census(String... more) throws DirectoryUnavailable {
    directories = new Directories(directory.configuration(more));
    return directories.census("main");
  }

  private void employ(int people) throws Exception {
    for (int i = 0; i < people; i++) {
      directory.person("p" + i, "secret");
    }
  }

  /** How many are on each page, the empty one at the end included. */
  private static List<Integer> sizes(Pages<?> pages) throws DirectoryUnavailable {
    List<Integer> sizes = new ArrayList<>();
    do {
      sizes.add(pages.next().size());
    } while (sizes.get(sizes.size() - 1) > 0);
    return sizes;
  }

  private static Set<String> logins(Pages<CensusEntry> pages) throws DirectoryUnavailable {
    Set<String> logins = new HashSet<>();
    for (var page = pages.next(); !page.isEmpty(); page = pages.next()) {
      page.forEach(entry -> logins.addAll(entry.logins()));
    }
    return logins;
  }

  @Test
  void everybodyComesOnceOverAsManyPagesAsItTakes() throws Exception {
    employ(MANY);
    try (Census census = census()) {
      assertThat(census.expected()).isEqualTo(MANY);
      directory.asked();
      assertThat(sizes(census.people(false))).containsExactly(500, 500, 500, 500, 300, 0);
      assertThat(directory.asked()).hasSize(5);
      assertThat(logins(census.people(false))).hasSize(MANY);
    }
  }

  @Test
  void pagesAreSmallerWithPhotosAndAsLargeAsConfigured() throws Exception {
    employ(25);
    try (Census census = census("census-page-size", "20")) {
      assertThat(sizes(census.people(false))).containsExactly(20, 5, 0);
      assertThat(sizes(census.people(true))).containsExactly(4, 4, 4, 4, 4, 4, 1, 0);
    }
  }

  @Test
  void aDirectoryWithoutPagesIsReadAtOnceAndSeenInPages() throws Exception {
    employ(1200);
    directory.knowNoPages();
    try (Census census = census()) {
      assertThat(census.expected()).isEqualTo(-1);
      directory.asked();
      assertThat(sizes(census.people(false))).containsExactly(500, 500, 200, 0);
      assertThat(directory.asked()).hasSize(1);
    }
  }

  @Test
  void whatTheBaseSaysOfItsSizeIsBelievedOnlyWhereNobodyIsDeeper() throws Exception {
    employ(3);
    directory.knowNoPages();
    directory
        .server()
        .modify(PEOPLE, new Modification(ModificationType.ADD, "numSubordinates", "3"));
    try (Census census = census()) {
      assertThat(census.expected()).isEqualTo(3);
      directory.add("ou=lab," + PEOPLE, "objectClass: organizationalUnit", "ou: lab");
      assertThat(census.expected()).isEqualTo(-1);
    }
  }

  @Test
  void nobodyAtAllIsAnEmptyPage() throws Exception {
    try (Census census = census();
        Pages<CensusEntry> people = census.people(false)) {
      assertThat(people.next()).isEmpty();
      assertThat(people.next()).isEmpty();
    }
  }

  @Test
  void aDirectoryThatDiesBetweenPagesIsNotReadOnAsIfNothingHadBeen() throws Exception {
    employ(1200);
    try (Census census = census()) {
      Pages<CensusEntry> people = census.people(false);
      assertThat(people.next()).hasSize(500);
      directory.server().closeAllConnections(true);
      assertThatThrownBy(people::next).isInstanceOf(DirectoryUnavailable.class);
      assertThatThrownBy(people::next).isInstanceOf(DirectoryUnavailable.class);
      assertThatThrownBy(census::mark).isInstanceOf(DirectoryUnavailable.class);
    }
    try (Census again = directories.census("main")) {
      assertThat(logins(again.people(false))).hasSize(1200);
    }
  }

  @Test
  void aCensusStaysWithTheServerThatItBeganWith() throws Exception {
    directory.person("anna", "secret");
    try (TestDirectory other = TestDirectory.plain().person("ben", "secret")) {
      String both = "ldap://127.0.0.1:%d ldap://127.0.0.1:%d";
      try (Census census = census("main.url", both.formatted(directory.port(), other.port()))) {
        assertThat(census.mark()).isPresent();
        directory.server().shutDown(true);
        assertThatThrownBy(census.people(false)::next)
            .as("a mark of one server and people of the other would lose changes")
            .isInstanceOf(DirectoryUnavailable.class);
      }
      try (Census anew = directories.census("main")) {
        assertThat(logins(anew.people(false))).containsExactly("ben");
      }
    }
  }

  @Test
  void aBaseThatIsNotThereIsAFailureAndNotAnEmptyCompany() throws Exception {
    try (Census census = census("main.people-base", "ou=poeple,dc=corp,dc=example")) {
      Pages<CensusEntry> people = census.people(false);
      assertThatThrownBy(people::next)
          .isInstanceOf(DirectoryUnavailable.class)
          .hasMessageContaining("main");
    }
  }

  @Test
  void aDirectoryThatIsDownIsUnavailableAndOneThatNobodyKnowsIsAMistake() throws Exception {
    directories =
        new Directories(both(directory.configuration(), part("second", "ldap://127.0.0.1:1")));
    assertThat(directories.names()).containsExactly("main", "second");
    assertThatThrownBy(() -> directories.census("second")).isInstanceOf(DirectoryUnavailable.class);
    assertThatThrownBy(() -> directories.census("third"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("third");
  }

  @Test
  void anEntrySaysOfWhichDirectoryItIs() throws Exception {
    employ(1);
    String url = "ldap://127.0.0.1:" + directory.port();
    directories = new Directories(both(directory.configuration(), part("second", url)));
    try (Census census = directories.census("second")) {
      assertThat(census.people(false).next())
          .extracting(CensusEntry::directory)
          .containsExactly("second");
    }
  }

  @Test
  void aCensusHasAPatienceOfItsOwn() throws Exception {
    employ(1);
    directory.answerAfter(600);
    try (Census census = census("patience-millis", "100")) {
      assertThat(census.people(false).next()).hasSize(1);
    }
    directories.close();
    long start = System.nanoTime();
    try (Census census = census("census-patience-millis", "150")) {
      Pages<CensusEntry> people = census.people(false);
      assertThatThrownBy(people::next)
          .isInstanceOfSatisfying(
              DirectoryUnavailable.class,
              down -> {
                assertThat(down.directory()).contains("main");
                assertThat(down.trouble().kind()).isEqualTo(Trouble.Kind.TOO_SLOW);
              });
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(550));
  }

  @Test
  void oneReadingComesAfterTheOther() throws Exception {
    employ(10);
    try (Census census = census("census-page-size", "5")) {
      Pages<CensusEntry> people = census.people(false);
      assertThat(people.next()).hasSize(5);
      assertThatThrownBy(census::groups).isInstanceOf(IllegalStateException.class);
      assertThat(census.photo(dn("p1"))).isEmpty();
      people.close();
      assertThat(people.next()).isEmpty();
      assertThat(census.groups().next()).isEmpty();
    }
  }

  @Test
  void aRenameKeepsTheId() throws Exception {
    directory.person("anna", "secret");
    try (Census census = census()) {
      CensusEntry before = census.people(false).next().get(0);
      directory.server().modifyDN(dn("anna"), "uid=anna.weber", true);
      CensusEntry after = census.people(false).next().get(0);

      assertThat(after.id()).isEqualTo(before.id()).isNotBlank();
      assertThat(after.dn()).isEqualTo(dn("anna.weber"));
      assertThat(after.logins()).containsExactly("anna.weber");
    }
  }

  @Test
  void onlyWhomThePeopleFilterTakesIsRead() throws Exception {
    directory.person("anna", "x").person("printer", "x", "employeeType: device");
    directory.add("cn=nameless," + PEOPLE, "objectClass: person", "cn: nameless");
    directory.add("ou=lab," + PEOPLE, "objectClass: organizationalUnit", "ou: lab");
    try (Census census = census("main.people-filter", "(&(uid=*)(!(employeeType=device)))")) {
      assertThat(logins(census.people(false))).containsExactly("anna");
    }
    directories.close();
    try (Census census = census()) {
      assertThat(census.people(false).next())
          .extracting(CensusEntry::name)
          .containsExactlyInAnyOrder("anna", "printer", "nameless");
    }
  }
}
