package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.directory.TestDirectory.dn;
import static org.praxis.directory.TestDirectory.groupDn;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The groups that hold somebody, by any way. */
class GroupsTest {
  private TestDirectory directory;

  @BeforeEach
  void start() throws Exception {
    directory = TestDirectory.plain().person("anna", "right").person("ben", "right");
  }

  @AfterEach
  void stop() {
    directory.close();
  }

  private Set<String> groups(String... more) throws Exception {
    try (var directories = new Directories(directory.configuration(more))) {
      return directories.find("anna").orElseThrow().groups();
    }
  }

  @Test
  void aGroupOfAGroupHoldsThePersonAndOthersDoNot() throws Exception {
    directory
        .group("team", dn("anna"))
        .group("department", groupDn("team"))
        .group("moderators", groupDn("department"))
        .group("strangers", dn("ben"));

    assertThat(groups()).containsExactlyInAnyOrder("team", "department", "moderators");
  }

  @Test
  void groupsThatHoldEachOtherEndSomewhere() throws Exception {
    directory
        .group("egg", dn("anna"), groupDn("hen"))
        .group("hen", groupDn("egg"))
        .group("self", dn("anna"), groupDn("self"));

    assertThat(groups("main.group-depth", "1000")).containsExactlyInAnyOrder("egg", "hen", "self");
  }

  @Test
  void nestingIsFollowedAsDeepAsConfigured() throws Exception {
    directory.group("g0", dn("anna"));
    for (int i = 1; i <= 7; i++) {
      directory.group("g" + i, groupDn("g" + (i - 1)));
    }

    assertThat(groups()).hasSize(6).contains("g5").doesNotContain("g6");
    assertThat(groups("main.group-depth", "0")).containsExactly("g0");
  }

  @Test
  void theThreeUsualKindsOfGroupsCount() throws Exception {
    directory
        .group("names", dn("anna"))
        .add(
            groupDn("unique"),
            "objectClass: groupOfUniqueNames",
            "cn: unique",
            "uniqueMember: " + dn("anna"))
        .add(
            groupDn("posix"),
            "objectClass: posixGroup",
            "cn: posix",
            "gidNumber: 1",
            "memberUid: anna");

    assertThat(groups()).containsExactlyInAnyOrder("names", "unique", "posix");
  }

  @Test
  void manyGroupsAreFollowedToo() throws Exception {
    for (int i = 0; i < 120; i++) {
      directory.group("g" + i, dn("anna")).group("above" + i, groupDn("g" + i));
    }

    assertThat(groups()).hasSize(240);
  }

  @Test
  void signsThatMeanSomethingInAFilterMayStandInANameOfAGroup() throws Exception {
    directory
        .add(
            "cn=a*(b)\\\\c,ou=groups,dc=corp,dc=example",
            "objectClass: groupOfNames",
            "cn: a*(b)\\c",
            "member: " + dn("anna"))
        .group("above", "cn=a*(b)\\\\c,ou=groups,dc=corp,dc=example");

    assertThat(groups()).containsExactlyInAnyOrder("a*(b)\\c", "above");
  }

  @Test
  void memberOfGivesTheGroupsAndThoseThatHoldThem() throws Exception {
    directory
        .person("carl", "right", "memberOf: " + groupDn("team"), "memberOf: " + groupDn("gone"))
        .add(groupDn("team"), "objectClass: group", "cn: team", "memberOf: " + groupDn("admins"))
        .add(groupDn("admins"), "objectClass: group", "cn: admins", "memberOf: " + groupDn("team"));

    try (var directories =
        new Directories(directory.configuration("main.group-membership", "memberOf"))) {
      assertThat(directories.find("carl").orElseThrow().groups())
          .containsExactlyInAnyOrder("team", "gone", "admins");
      assertThat(directories.find("anna").orElseThrow().groups()).isEmpty();
    }
  }

  /** Who may make groups in a corner of the directory must not make themselves an administrator. */
  @Test
  void aGroupOutsideTheGroupsBaseGrantsNothingEvenByMemberOf() throws Exception {
    directory
        .add(
            "cn=praxis-admins,dc=corp,dc=example",
            "objectClass: groupOfNames",
            "cn: praxis-admins",
            "member: " + dn("anna"))
        .person("carl", "right", "memberOf: cn=praxis-admins,dc=corp,dc=example");

    assertThat(groups()).isEmpty();
    try (var directories =
        new Directories(directory.configuration("main.group-membership", "memberOf"))) {
      assertThat(directories.find("carl").orElseThrow().groups()).isEmpty();
    }
  }

  @Test
  void withoutABaseNoGroupCountsWhereverTheMembershipIsWritten() throws Exception {
    directory
        .group("team", dn("anna"))
        .person("carl", "right", "memberOf: " + groupDn("praxis-admins"));

    assertThat(groups("main.groups-base", "")).isEmpty();
    try (var directories =
        new Directories(
            directory.configuration("main.group-membership", "memberOf", "main.groups-base", ""))) {
      assertThat(directories.find("carl").orElseThrow().groups()).isEmpty();
    }
  }

  @Test
  void aTraceShowsByWayOfWhichGroupAGroupWasReached() throws Exception {
    directory
        .group("team", dn("anna"))
        .group("club", dn("anna"))
        .group("department", groupDn("team"))
        .group("moderators", groupDn("department"));

    try (var directories = new Directories(directory.configuration())) {
      SignInTrace.Look look = directories.trace("anna", null).found().orElseThrow();

      assertThat(look.dn()).contains(dn("anna"));
      assertThat(look.groups())
          .containsExactlyInAnyOrder(
              new SignInTrace.Group("team", groupDn("team"), Optional.empty()),
              new SignInTrace.Group("club", groupDn("club"), Optional.empty()),
              new SignInTrace.Group("department", groupDn("department"), Optional.of("team")),
              new SignInTrace.Group(
                  "moderators", groupDn("moderators"), Optional.of("department")));
    }
  }

  @Test
  void aTraceHoldsNoPasswordAndTellsWhatBecameOfIt() throws Exception {
    try (var directories = new Directories(directory.configuration())) {
      SignInTrace right = directories.trace("anna", "right".toCharArray());
      SignInTrace wrong = directories.trace("anna", "incorrect".toCharArray());
      SignInTrace hostile = directories.trace("*)(uid=*", null);

      assertThat(right.looks().get(0).password()).isEqualTo(SignInTrace.Password.ACCEPTED);
      assertThat(wrong.looks().get(0).password()).isEqualTo(SignInTrace.Password.REFUSED);
      assertThat(wrong.toString()).doesNotContain("incorrect").doesNotContain("secret");
      assertThat(hostile.looks().get(0).password()).isEqualTo(SignInTrace.Password.NOT_ASKED);
      assertThat(hostile.looks().get(0).filter()).isEqualTo("(uid=\\2a\\29\\28uid=\\2a)");
      assertThat(hostile.found()).isEmpty();
    }
  }
}
