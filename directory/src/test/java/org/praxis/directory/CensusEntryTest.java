package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.directory.TestDirectory.GROUPS;
import static org.praxis.directory.TestDirectory.PEOPLE;
import static org.praxis.directory.TestDirectory.dn;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a census makes of one entry. */
class CensusEntryTest {
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

  private static CensusEntry with(String login, List<CensusEntry> all) {
    return all.stream().filter(one -> one.logins().contains(login)).findFirst().orElseThrow();
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
      assertThat(anna.counts()).as("the filter takes staff only").isFalse();
      directory
          .server()
          .modify(dn("anna"), new Modification(ModificationType.ADD, "employeeType", "staff"));
      assertThat(census.entry("anna").orElseThrow().counts()).isTrue();
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
