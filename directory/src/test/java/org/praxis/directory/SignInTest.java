package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.directory.TestDirectory.dn;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Name and password against one directory. */
class SignInTest {
  private TestDirectory directory;
  private Directories directories;

  @BeforeEach
  void start() throws Exception {
    directory =
        TestDirectory.plain()
            .person(
                "anna", "right", "displayName: Anna Weber", "mail: anna@corp.example", "l: Berlin")
            .person("admin", "other");
    directories = new Directories(directory.configuration());
  }

  @AfterEach
  void stop() {
    directories.close();
    directory.close();
  }

  private Verification verify(String name, String password) {
    return directories.verify(name, password.toCharArray());
  }

  private static DirectoryPerson person(Verification verification) {
    assertThat(verification).isInstanceOf(Verification.Verified.class);
    return ((Verification.Verified) verification).person();
  }

  @Test
  void theRightPasswordGivesThePerson() {
    DirectoryPerson anna = person(verify("anna", "right"));

    assertThat(anna.login()).isEqualTo("anna");
    assertThat(anna.dn()).isEqualTo(dn("anna"));
    assertThat(anna.name()).isEqualTo("Anna Weber");
    assertThat(anna.mail()).isEqualTo("anna@corp.example");
    assertThat(anna.office()).isEqualTo("Berlin");
    assertThat(anna.title()).isNull();
  }

  @Test
  void caseAndOuterSpacesOfTheNameDoNotMatter() {
    assertThat(person(verify(" ANNA ", "right")).login()).isEqualTo("anna");
  }

  @Test
  void aWrongPasswordIsRefusedAndSoIsAnUnknownName() {
    assertThat(verify("anna", "wrong")).isEqualTo(new Verification.Refused());
    assertThat(verify("nobody", "right")).isEqualTo(new Verification.Refused());
  }

  /** Taken for an anonymous bind by many directories, which then say yes; this one as well. */
  @Test
  void anEmptyPasswordIsRefusedWithoutAsking() {
    directory.close(); // whoever asked would get "unavailable"

    assertThat(verify("anna", "")).isEqualTo(new Verification.Refused());
    assertThat(directories.verify("anna", null)).isEqualTo(new Verification.Refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "an\0na", "an\nna", "anna\u007fb"})
  void whatIsNoNameIsRefusedWithoutAsking(String name) throws Exception {
    directory.close();

    assertThat(verify(name, "right")).isEqualTo(new Verification.Refused());
    assertThat(directories.find(name)).isEmpty();
  }

  @Test
  void tenKilobytesAreNoNameAndNoPassword() throws Exception {
    directory.close();
    String long10k = "a".repeat(10 * 1024);

    assertThat(verify(long10k, "right")).isEqualTo(new Verification.Refused());
    assertThat(verify("anna", long10k)).isEqualTo(new Verification.Refused());
    assertThat(directories.find(long10k)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "a*",
        "*)(uid=*",
        "admin)(|(a=b",
        "admin)(&",
        "anna)(cn=*",
        "\\61nna",
        "(uid=anna)",
        "{dn}",
        "{name}"
      })
  void aNameIsNoFilter(String name) throws Exception {
    assertThat(directories.find(name)).isEmpty();
    assertThat(verify(name, "right")).isEqualTo(new Verification.Refused());
    assertThat(verify(name, "other")).isEqualTo(new Verification.Refused());
  }

  @Test
  void namesAndPasswordsNeedNotBeAscii() throws Exception {
    directory.person("žofie.müller", "пароль-密码-é");

    assertThat(person(verify("Žofie.Müller", "пароль-密码-é")).login()).isEqualTo("žofie.müller");
    assertThat(verify("žofie.müller", "пароль-密码-e")).isEqualTo(new Verification.Refused());
  }

  @Test
  void anEntryOutsideThePeoplesBaseIsNobody() throws Exception {
    directory.add(
        "uid=robot,dc=corp,dc=example",
        "objectClass: account",
        "uid: robot",
        "userPassword: right");

    assertThat(verify("robot", "right")).isEqualTo(new Verification.Refused());
  }

  @Test
  void twoEntriesOfOneNameAreNobody() throws Exception {
    directory
        .add("ou=more," + TestDirectory.PEOPLE, "objectClass: organizationalUnit", "ou: more")
        .add(
            "uid=anna,ou=more," + TestDirectory.PEOPLE,
            "objectClass: inetOrgPerson",
            "uid: anna",
            "userPassword: second");

    assertThat(verify("anna", "right")).isEqualTo(new Verification.Refused());
    assertThat(verify("anna", "second")).isEqualTo(new Verification.Refused());
    assertThat(directories.trace("anna", null).looks().get(0).failure())
        .get()
        .satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.SEVERAL_ENTRIES));
  }

  @Test
  void whoHasSeveralNamesIsOnePersonWhicheverWasTyped() throws Exception {
    directory.person("zoe", "right", "uid: Adele", "uid: mueller");
    directory.add(
        "cn=No Name In It," + TestDirectory.PEOPLE,
        "objectClass: inetOrgPerson",
        "cn: No Name In It",
        "uid: second",
        "uid: first",
        "userPassword: right");

    for (String typed : new String[] {"zoe", "ADELE", "mueller"}) {
      assertThat(person(verify(typed, "right")).login()).as(typed).isEqualTo("zoe");
      assertThat(directories.find(typed).orElseThrow().login()).as(typed).isEqualTo("zoe");
    }
    assertThat(person(verify("second", "right")).login()).isEqualTo("first");
  }

  @Test
  void whoIsFoundByMailIsKnownByLoginAndHasTheGroupsOfTheLogin() throws Exception {
    directory.add(
        TestDirectory.groupDn("posix"), "objectClass: posixGroup", "cn: posix", "memberUid: anna");
    try (var byMail =
        new Directories(
            directory.configuration("main.login-filter", "(|(uid={name})(mail={name}))"))) {
      DirectoryPerson anna = person(byMail.verify("anna@corp.example", "right".toCharArray()));
      assertThat(anna.login()).isEqualTo("anna");
      assertThat(anna.groups()).containsExactly("posix");
    }
  }

  /** Praxis would not find them again by the name that it knows them by. */
  @Test
  void aFilterThatDoesNotFindPeopleByTheirLoginLetsNobodyInAndSaysSo() throws Exception {
    try (var byMail =
        new Directories(directory.configuration("main.login-filter", "(mail={name})"))) {
      assertThat(byMail.verify("anna@corp.example", "right".toCharArray()))
          .isEqualTo(new Verification.Refused());
      assertThat(byMail.find("anna@corp.example")).isEmpty();
      assertThat(byMail.trace("anna@corp.example", null).looks().get(0).failure())
          .contains(new Trouble(Trouble.Kind.NOT_BY_LOGIN, dn("anna")));
    }
  }

  @Test
  void aFilterOfActiveDirectoryLeavesOutTheDisabled() throws Exception {
    try (var strict =
        new Directories(
            directory.configuration(
                "main.login-filter", "(&(uid={name})(!(employeeType=disabled)))"))) {
      directory.person("gone", "right", "employeeType: disabled");

      assertThat(strict.verify("gone", "right".toCharArray()))
          .isEqualTo(new Verification.Refused());
      assertThat(strict.verify("anna", "right".toCharArray()))
          .isInstanceOf(Verification.Verified.class);
    }
  }

  @Test
  void thePhotoIsReadForWhoArrivesAndOnlyWhenItIsOne() throws Exception {
    directory
        .person("ben", "x", "jpegPhoto:: /9j/4AAQSkZJRg==")
        .person("eve", "x", "jpegPhoto: <svg>");

    assertThat(directories.entry("ben").flatMap(DirectoryPerson::photo)).isPresent();
    assertThat(directories.find("ben").flatMap(DirectoryPerson::photo)).isEmpty();
    assertThat(directories.entry("eve").flatMap(DirectoryPerson::photo)).isEmpty();
  }

  /** By what is asked, which unlike a clock is the same on every machine. */
  @Test
  void anUnknownNameCostsAsMuchAsAWrongPassword() {
    verify("anna", "wrong");
    assertThat(directory.asked()).containsExactly("search", "bind");

    verify("nobody", "wrong");
    assertThat(directory.asked()).containsExactly("search", "bind");
  }

  @Test
  void aServerWithoutADirectoryLetsNobodyIn() throws Exception {
    try (var none = new Directories(Map.of("main.url", ""))) {
      assertThat(none.verify("anna", "right".toCharArray())).isEqualTo(new Verification.Refused());
      assertThat(none.find("anna")).isEqualTo(Optional.empty());
      assertThat(none.states()).isEmpty();
      assertThat(none.trace("anna", null).looks()).isEmpty();
    }
  }
}
