package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.directory.TestDirectory.GROUPS;
import static org.praxis.directory.TestDirectory.dn;
import static org.praxis.directory.TestDirectory.groupDn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading all groups of a directory with all their members. */
class CensusGroupsTest {
  private TestDirectory directory;

  @BeforeEach
  void start() throws Exception {
    directory = TestDirectory.plain();
  }

  @AfterEach
  void stop() {
    directory.close();
  }

  /** A group with all its members. */
  private record Whole(CensusGroup group, List<CensusMember> members) {
    String name() {
      return group.name();
    }

    String id() {
      return group.id();
    }

    List<String> memberDns() {
      return members.stream().map(CensusMember::dn).filter(Objects::nonNull).toList();
    }

    List<String> memberUids() {
      return members.stream().map(CensusMember::uid).filter(Objects::nonNull).toList();
    }
  }

  private List<Whole> all(String... more) throws Exception {
    List<Whole> all = new ArrayList<>();
    try (var directories = new Directories(directory.configuration(more));
        Census census = directories.census("main");
        Pages<CensusGroup> pages = census.groups()) {
      for (var page = pages.next(); !page.isEmpty(); page = pages.next()) {
        for (CensusGroup group : page) {
          all.add(new Whole(group, members(census.members(group))));
        }
      }
    }
    return all;
  }

  private static List<CensusMember> members(Pages<CensusMember> pages) throws Exception {
    List<CensusMember> members = new ArrayList<>();
    try (pages) {
      for (var page = pages.next(); !page.isEmpty(); page = pages.next()) {
        members.addAll(page);
      }
    }
    return members;
  }

  private static Whole called(String name, List<Whole> all) {
    return all.stream().filter(group -> group.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void theFourKindsOfGroupsAreReadAndNothingElse() throws Exception {
    directory
        .group("Team", "UID=Anna, OU=people,DC=corp,DC=example", "nonsense")
        .group("nested", groupDn("Team"), dn("ben"))
        .add(
            groupDn("unique"),
            "objectClass: groupOfUniqueNames",
            "cn: unique",
            "uniqueMember: " + dn("anna") + "#'0101'B",
            "uniqueMember: " + dn("ben"))
        .add(
            groupDn("unix"),
            "objectClass: posixGroup",
            "cn: unix",
            "gidNumber: 100",
            "memberUid: Anna",
            "memberUid: ben")
        .add(groupDn("ad"), "objectClass: group", "cn: ad", "member: " + dn("anna"))
        .add(groupDn("empty"), "objectClass: groupOfNames", "cn: empty")
        .add(groupDn("printer"), "objectClass: device", "cn: printer");

    List<Whole> all = all();

    assertThat(all)
        .extracting(Whole::name)
        .containsExactlyInAnyOrder("Team", "nested", "unique", "unix", "ad", "empty");
    assertThat(called("Team", all).group().dn()).isEqualTo(groupDn("team"));
    assertThat(called("Team", all).memberDns()).containsExactly(dn("anna"));
    assertThat(called("nested", all).memberDns())
        .containsExactlyInAnyOrder(groupDn("team"), dn("ben"));
    assertThat(called("unique", all).memberDns()).containsExactlyInAnyOrder(dn("anna"), dn("ben"));
    assertThat(called("unix", all).memberUids()).containsExactlyInAnyOrder("anna", "ben");
    assertThat(called("ad", all).memberDns()).containsExactly(dn("anna"));
    assertThat(called("empty", all).memberDns()).isEmpty();
    assertThat(all).allSatisfy(some -> assertThat(some.group().parentDns()).isEmpty());
  }

  @Test
  void membersThatAreShownInRangesAreAllRead() throws Exception {
    String[] members = IntStream.range(0, 10).mapToObj(i -> dn("p" + i)).toArray(String[]::new);
    directory
        .group("everybody", members)
        .group("few", dn("p1"), dn("p2"))
        .group("four", dn("p0"), dn("p1"), dn("p2"), dn("p3"));
    directory.showMembers(3);

    List<Whole> all = all();
    assertThat(called("everybody", all).memberDns()).containsExactlyInAnyOrder(members);
    assertThat(called("four", all).memberDns()).hasSize(4);
    assertThat(called("few", all).memberDns()).containsExactlyInAnyOrder(dn("p1"), dn("p2"));
  }

  @Test
  void membersInRangesAreAllReadOverSeveralPagesOfGroups() throws Exception {
    String[] members = IntStream.range(0, 5).mapToObj(i -> dn("p" + i)).toArray(String[]::new);
    for (int i = 0; i < 7; i++) {
      directory.group("g" + i, members);
    }
    directory.showMembers(2);

    assertThat(all("census-page-size", "2"))
        .hasSize(7)
        .allSatisfy(group -> assertThat(group.memberDns()).containsExactlyInAnyOrder(members));
  }

  @Test
  void aLargeGroupsMembersComeByThousandsWhetherTheServerShowsRangesOrNot() throws Exception {
    String[] members = IntStream.range(0, 12_000).mapToObj(i -> dn("p" + i)).toArray(String[]::new);
    directory.group("everybody", members);
    for (int atOnce : new int[] {Integer.MAX_VALUE, 1_500}) {
      directory.showMembers(atOnce);
      try (var directories = new Directories(directory.configuration());
          Census census = directories.census("main");
          Pages<CensusMember> pages = census.members(census.groups().next().get(0))) {
        Set<CensusMember> read = new HashSet<>();
        for (int size : new int[] {5_000, 5_000, 2_000, 0, 0}) {
          List<CensusMember> page = pages.next();
          assertThat(page).hasSize(size);
          read.addAll(page);
        }
        assertThat(read).hasSize(members.length);
      }
    }
  }

  @Test
  void aGroupThatIsGoneBeforeItsMembersAreReadHasNone() throws Exception {
    directory.group("team", dn("anna"));
    try (var directories = new Directories(directory.configuration());
        Census census = directories.census("main")) {
      CensusGroup team = census.groups().next().get(0);
      directory.server().delete(groupDn("team"));
      assertThat(census.members(team).next()).isEmpty();
    }
  }

  @Test
  void aGroupSaysWhichGroupsHoldItWhereMembershipIsWrittenThere() throws Exception {
    directory.add(
        groupDn("team"),
        "objectClass: group",
        "cn: a name of its own",
        "memberOf: CN=Department," + GROUPS,
        "memberOf: cn=praxis-admins,ou=elsewhere,dc=corp,dc=example");

    CensusGroup team = all("main.group-membership", "memberOf").get(0).group();
    assertThat(team.parentDns()).containsExactly(groupDn("department"));
    assertThat(team.name()).as("the same as at a sign-in").isEqualTo("team");
    assertThat(all().get(0).group().parentDns()).isEmpty();
  }

  @Test
  void aGroupIsKnownByWhatOutlivesARenameOrElseByWhereItStands() throws Exception {
    directory.group("team", dn("anna"));
    String before = all().get(0).id();
    directory.server().modifyDN(groupDn("team"), "cn=crew", true);

    assertThat(all().get(0).id()).isEqualTo(before).isNotEqualTo(groupDn("crew"));
    assertThat(all("main.attribute-id", "employeeNumber").get(0).id()).isEqualTo(groupDn("crew"));
  }

  @Test
  void whatIsAGroupMayBeSaid() throws Exception {
    directory.group("praxis-hr", dn("anna")).group("mail-list", dn("anna"));

    assertThat(all("main.groups-filter", "(cn=praxis-*)"))
        .extracting(Whole::name)
        .containsExactly("praxis-hr");
  }

  @Test
  void withoutABaseThereAreNoGroups() throws Exception {
    directory.group("team", dn("anna"));

    assertThat(all("main.groups-base", "")).isEmpty();
  }
}
