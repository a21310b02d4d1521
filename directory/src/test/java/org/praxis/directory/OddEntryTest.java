package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.praxis.directory.TestDirectory.PEOPLE;
import static org.praxis.directory.TestDirectory.dn;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxis.directory.Oddity.Kind;

/** Entries of which something cannot be taken as it is. */
class OddEntryTest {
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

  private CensusEntry only() throws Exception {
    List<CensusEntry> all = all();
    assertThat(all).hasSize(1);
    return all.get(0);
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
}
