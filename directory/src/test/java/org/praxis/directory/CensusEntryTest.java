package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.praxis.directory.TestDirectory.GROUPS;
import static org.praxis.directory.TestDirectory.PEOPLE;
import static org.praxis.directory.TestDirectory.dn;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxis.directory.Oddity.Kind;

/** What a census makes of one entry. */
class CensusEntryTest {
  private static final byte[] BADGE = HexFormat.of().parseHex("ffd8ffe000104a464946");

  private TestDirectory directory;

  @BeforeEach
  void start() throws Exception {
    directory = TestDirectory.plain();
  }

  @AfterEach
  void stop() {
    directory.close();
  }

  private List<CensusEntry> all(String... more) throws Exception {
    try (var directories = new Directories(directory.configuration(more));
        Census census = directories.census("main")) {
      return census.people(true).next();
    }
  }

  private CensusEntry only(String... more) throws Exception {
    List<CensusEntry> all = all(more);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void everyFactComesFromItsAttribute() throws Exception {
    directory.person(
        "anna",
        "secret",
        "uid: a.weber",
        "displayName:: IEFubmEgV2ViZXIg", // with a space at each end
        "mail: anna@corp.example",
        "title: Engineer",
        "l: Berlin",
        "ou: Operations / Logistics",
        "preferredLanguage: de",
        "manager: UID=Ben , OU=people,DC=corp,DC=example",
        "hireDate: 20260901000000Z",
        "roomZone: Europe/Berlin");

    CensusEntry anna = only("main.attribute-time-zone", "roomZone");

    assertThat(anna.directory()).isEqualTo("main");
    assertThat(anna.id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(anna.dn()).isEqualTo(dn("anna"));
    assertThat(anna.logins()).containsExactly("anna", "a.weber");
    assertThat(anna.name()).isEqualTo("Anna Weber");
    assertThat(anna.mail()).isEqualTo("anna@corp.example");
    assertThat(anna.title()).isEqualTo("Engineer");
    assertThat(anna.office()).isEqualTo("Berlin");
    assertThat(anna.department()).isEqualTo("Operations/Logistics");
    assertThat(anna.language()).isEqualTo("de");
    assertThat(anna.managerDn()).isEqualTo(dn("ben"));
    assertThat(anna.startedOn()).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(anna.zone()).isEqualTo("Europe/Berlin");
    assertThat(anna.photo()).isEmpty();
    assertThat(anna.memberOf()).isEmpty();
    assertThat(anna.oddities()).isEmpty();
    assertThat(anna.raw()).isEmpty();
  }

  @Test
  void whoHasNoNameIsCalledAsTheySignIn() throws Exception {
    directory.add("uid=Eve," + PEOPLE, "objectClass: account", "uid: Eve", "displayName:  ");

    assertThat(only().name()).isEqualTo("eve");
  }

  /** Each of the wrong attributes costs itself, and nobody the rest. */
  @ParameterizedTest
  @CsvSource({
    "title, 4d fc 6c 6c 65 72, ENCODING, M\\xfcller",
    "title, 41 00 42, ENCODING, A\\u0000B",
    "displayName, 45 76 e2 80 ae 65, ENCODING, Ev\\u202ee",
    "mail, 61 40 62 0a 63, ENCODING, a@b\\u000ac",
    "manager, 74 68 65 20 62 6f 73 73, BAD_MANAGER, the boss",
    "hireDate, 31 39 39 39 2d 30 32 2d 33 30, BAD_DATE, 1999-02-30",
    "roomZone, 4d 45 5a, BAD_ZONE, MEZ",
    "jpegPhoto, 3c 73 76 67 3e, PHOTO_NOT_JPEG,"
  })
  void anOddValueIsReportedAndStopsNothing(String attribute, String bytes, Kind kind, String detail)
      throws Exception {
    directory
        .person("odd", attribute, HexFormat.ofDelimiter(" ").parseHex(bytes))
        .person("anna", "secret");

    List<CensusEntry> all = all("main.attribute-time-zone", "roomZone");

    assertThat(all).extracting(CensusEntry::name).contains("anna").hasSize(2);
    CensusEntry odd = with("odd", all);
    assertThat(odd.oddities()).containsExactly(new Oddity(kind, attribute, detail));
    assertThat(odd.isUsable()).isTrue();
    assertThat(odd.toString().chars().noneMatch(Character::isISOControl)).isTrue();
  }

  private static CensusEntry with(String login, List<CensusEntry> all) {
    return all.stream().filter(one -> one.logins().contains(login)).findFirst().orElseThrow();
  }

  @Test
  void textIsCleanedAndWhatWouldMeanSomethingElseIsLeftOut() throws Exception {
    directory.person("odd", "title", "Lead\0 Engineer\n".getBytes(StandardCharsets.UTF_8));
    directory.person("odd2", "mail", "a@corp.example\0b".getBytes(StandardCharsets.UTF_8));

    List<CensusEntry> all = all();
    assertThat(with("odd", all).title()).isEqualTo("Lead  Engineer");
    assertThat(with("odd2", all).mail()).isNull();
  }

  @Test
  void textHasTwoHundredSignsAndAnAddressIsWholeOrNot() throws Exception {
    directory.person(
        "odd", "x", "title: " + "t".repeat(199) + "\uD83D\uDE00", "mail: " + "m".repeat(201));

    CensusEntry odd = only();
    assertThat(odd.title()).isEqualTo("t".repeat(199));
    assertThat(odd.mail()).isNull();
    assertThat(odd.oddities())
        .extracting(Oddity::kind, Oddity::attribute)
        .containsExactlyInAnyOrder(tuple(Kind.TOO_LONG, "title"), tuple(Kind.TOO_LONG, "mail"));
  }

  @Test
  void anEntryWithoutAnIdOrAUserNameIsOfNoUseAndIsReportedAllTheSame() throws Exception {
    directory.person("anna", "x", "employeeNumber: 7").person("ben", "x");
    directory.person("eve", "employeeNumber", new byte[] {'8', 0});
    directory.add("cn=Nemo," + PEOPLE, "objectClass: person", "cn: Nemo", "employeeNumber: 9");
    directory
        .server()
        .add(
            new Entry(
                "cn=NUL," + PEOPLE,
                new Attribute("objectClass", "person"),
                new Attribute("cn", "NUL"),
                new Attribute("uid", "nu\0l"),
                new Attribute("employeeNumber", "10")));

    List<CensusEntry> all = all("main.attribute-id", "employeeNumber");

    assertThat(all)
        .filteredOn(CensusEntry::isUsable)
        .extracting(CensusEntry::id)
        .containsExactly("7");
    assertThat(all)
        .filteredOn(one -> one.id() == null)
        .extracting(CensusEntry::name)
        .containsExactlyInAnyOrder("ben", "eve");
    assertThat(all)
        .filteredOn(one -> one.logins().isEmpty())
        .allSatisfy(
            one -> assertThat(one.oddities()).extracting(Oddity::kind).contains(Kind.NO_LOGIN))
        .extracting(CensusEntry::name)
        .containsExactlyInAnyOrder("Nemo", "NUL");
  }

  @Test
  void aPhotoOfFiveMegabytesIsLeftOutAndASmallOneIsTaken() throws Exception {
    byte[] poster = Arrays.copyOf(BADGE, 5 * 1024 * 1024);
    directory.person("anna", "jpegPhoto", BADGE).person("ben", "jpegPhoto", poster);

    List<CensusEntry> all = all();
    assertThat(with("anna", all).photo()).hasValueSatisfying(it -> assertThat(it).isEqualTo(BADGE));
    assertThat(with("ben", all).photo()).isEmpty();
    assertThat(with("ben", all).oddities())
        .containsExactly(new Oddity(Kind.PHOTO_TOO_LARGE, "jpegPhoto", "5120 KB"));
    try (var directories = new Directories(directory.configuration());
        Census census = directories.census("main")) {
      assertThat(census.people(false).next()).allSatisfy(it -> assertThat(it.photo()).isEmpty());
      assertThat(census.photo(dn("anna"))).isPresent();
      assertThat(census.photo(dn("ben"))).isEmpty();
      assertThat(census.photo(dn("nobody"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20260901000000Z, 2026-09-01",
    "20260901230000.0-0500, 2026-09-01",
    "2026090100Z, 2026-09-01",
    "20260901, 2026-09-01",
    "2026-09-01, 2026-09-01",
    "01.09.2026,",
    "16010101000000.0Z,",
    "20261301,"
  })
  void aFirstDayIsReadAsItIsWritten(String written, LocalDate day) throws Exception {
    directory.person("anna", "x", "hireDate: " + written);

    CensusEntry anna = only();
    assertThat(anna.startedOn()).isEqualTo(day);
    assertThat(anna.oddities()).hasSize(day == null ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "Operations / Logistics, '', Operations/Logistics",
    "Operations/ /Logistics/, '', Operations/Logistics",
    "Operations > R/D, >, Operations/R∕D",
    "R/D, none, R∕D",
    "' / ', /,"
  })
  void aDepartmentIsAPathFromTheTop(String written, String separator, String path)
      throws Exception {
    directory.person("anna", "departmentPath", written.getBytes(StandardCharsets.UTF_8));

    assertThat(
            only(
                    "main.attribute-department",
                    "departmentPath",
                    "main.department-separator",
                    separator)
                .department())
        .isEqualTo(path);
  }

  @Test
  void aDepartmentMayBeWhereTheEntryStands() throws Exception {
    directory
        .add("ou=R/D," + PEOPLE, "objectClass: organizationalUnit", "ou: R/D")
        .add("l=Lyon,ou=R/D," + PEOPLE, "objectClass: locality", "l: Lyon")
        .add("ou=Optik Süd,l=Lyon,ou=R/D," + PEOPLE, "objectClass: organizationalUnit")
        .add(
            "uid=anna,ou=Optik Süd,l=Lyon,ou=R/D," + PEOPLE,
            "objectClass: inetOrgPerson",
            "uid: anna",
            "ou: elsewhere");
    directory.person("boss", "x", "ou: elsewhere");

    List<CensusEntry> all = all("main.department-from-dn", "true");
    assertThat(with("anna", all).department()).isEqualTo("R∕D/Optik Süd");
    assertThat(with("boss", all).department()).isNull();
  }

  @Test
  void groupsOfAPersonAreThoseBelowTheGroupsBaseWhereThePersonNamesThem() throws Exception {
    directory.person(
        "anna",
        "x",
        "memberOf: CN=Staff, " + GROUPS,
        "memberOf: cn=praxis-admins,ou=elsewhere,dc=corp,dc=example");

    assertThat(only("main.group-membership", "memberOf").memberOf())
        .containsExactly("cn=staff," + GROUPS);
    assertThat(only().memberOf()).isEmpty();
  }

  @Test
  void objectGuidIsWrittenAsTheToolsOfActiveDirectoryWriteIt() throws Exception {
    directory.person(
        "anna", "objectGUID", HexFormat.of().parseHex("e004253f894fd3119a0c0305e82c3301"));

    assertThat(only("main.attribute-id", "objectGUID").id())
        .isEqualTo("3f2504e0-4f89-11d3-9a0c-0305e82c3301");
  }

  @Test
  void oneEntryIsShownWithTheValuesBehindIt() throws Exception {
    directory.person("anna", "x", "l: Berlin", "l: Bonn", "jpegPhoto:: /9j/4AAQSkZJRg==");
    directory.person("gone", "title", new byte[] {'a', (byte) 0xfc});
    String[] none = {"main.people-filter", "(employeeType=staff)"};
    try (var directories = new Directories(directory.configuration(none));
        Census census = directories.census("main")) {
      CensusEntry anna = census.entry(" ANNA ").orElseThrow();
      assertThat(anna.logins()).containsExactly("anna");
      assertThat(anna.raw())
          .containsEntry("l", List.of("Berlin", "Bonn"))
          .containsEntry("jpegPhoto", List.of("0 KB"))
          .containsEntry("manager", List.of())
          .containsEntry("entryUUID", List.of(anna.id()))
          .containsKey("modifyTimestamp")
          .doesNotContainKey("userPassword");
      assertThat(census.entry("gone").orElseThrow().raw())
          .containsEntry("title", List.of("a\\xfc"));
      assertThat(census.entry("*")).isEmpty();
      assertThat(census.entry("nobody")).isEmpty();
      assertThat(census.entry("")).isEmpty();
    }
  }

  @Test
  void aSignInSaysTheSameOfAPersonAsACensus() throws Exception {
    directory.person("anna", "right", "ou: Operations / Logistics", "mail: " + "m".repeat(201));

    CensusEntry read = only();
    try (var directories = new Directories(directory.configuration())) {
      DirectoryPerson arrived = directories.entry("anna").orElseThrow();
      assertThat(arrived.id()).isEqualTo(read.id());
      assertThat(arrived.department()).isEqualTo(read.department());
      assertThat(arrived.mail()).isNull();
    }
  }
}
