package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Directories of other shapes than the sample company's are followed, set up as the guide says:
 * Active Directory, and beside it one with groupOfUniqueNames and posixGroup.
 */
@ServerOfItsOwn
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OtherShapesIT {
  private static final String GUIDES_GUID = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";
  private static final int ON_CAMPUS = Campus.PEOPLE.size();

  private static Praxis praxis;
  private static Member admin;
  private static Member hr;
  private static ActiveDirectory corp;
  private static Campus campus;
  private static Map<String, String> settings;
  private static JsonNode first;

  @BeforeAll
  static void bothAreKnown() throws Exception {
    corp = new ActiveDirectory();
    corp.hire("Samuel Kiprono", "admin1");
    corp.hire("Elodie Marchand", "hr1");
    corp.hire("Ben Boateng", "ben");
    corp.hire(
        "Anna Almeida",
        "Anna",
        "title: Engineer",
        "department: Research",
        "physicalDeliveryOfficeName: Berlin",
        "extensionAttribute1: 20240501000000.0Z",
        "manager: " + ActiveDirectory.dn("Ben Boateng"));
    corp.change("Anna Almeida", "objectGUID", ActiveDirectory.bytes(UUID.fromString(GUIDES_GUID)));
    corp.change("Anna Almeida", "thumbnailPhoto", new byte[] {(byte) 0xff, (byte) 0xd8, -1, 0});
    for (String account : List.of("clara", "emil", "fred", "gina", "hugo", "ivan")) {
      corp.hire("Person " + account, account);
    }
    corp.hire("Dora Disabled", "dora", "userAccountControl: 514");
    corp.hire("Dan Disabled", "dan", "userAccountControl: 66050"); // a password that never expires
    corp.hire("PC1", "PC1$", "objectCategory: computer");
    corp.group("praxis-admins", "Samuel Kiprono");
    corp.group("praxis-hr", "Elodie Marchand");
    corp.group("Platform", "Person clara", "Dora Disabled");
    corp.group("Engineering", "Anna Almeida", "Ben Boateng");
    corp.nest("Platform", "Engineering");

    campus = new Campus();

    settings = guide("Active Directory");
    settings.put("PRAXIS_LDAP_URL", "ldap://127.0.0.1:" + corp.port());
    settings.put("PRAXIS_LDAP_BIND_DN", ActiveDirectory.ACCOUNT);
    settings.putAll(campus.settings());
    praxis = new Praxis(7150, settings);
    admin = praxis.as("admin1");
    hr = praxis.as("hr1");
    first = run("FULL");
  }

  @AfterAll
  static void stop() {
    if (praxis != null) {
      praxis.close();
    }
    corp.close();
    campus.close();
  }

  // --- Active Directory

  @Test
  void aFullRunKnowsWhatActiveDirectorySaysOfSomebody() throws Exception {
    JsonNode anna = admin.find("Anna Almeida");
    assertThat(anna.path("title").asText()).isEqualTo("Engineer");
    assertThat(anna.path("office").asText()).isEqualTo("Berlin");
    assertThat(anna.path("photo").asBoolean()).isTrue();
    JsonNode profile =
        admin.get("people/" + anna.path("id").asText()).expecting(2).json().path("profile");
    assertThat(profile.at("/departments/0/name").asText()).isEqualTo("Research");
    assertThat(profile.at("/manager/name").asText()).isEqualTo("Ben Boateng");
    assertThat(
            praxis.text(
                "select external_id || ' ' || started_on from people_person where uid = 'anna'"))
        .isEqualTo(GUIDES_GUID + " 2024-05-01");
  }

  @Test
  void theDisabledAndComputersAreNobodyAndNoMistakeEither() throws Exception {
    assertThat(first.path("read").asInt()).isEqualTo(10 + ON_CAMPUS);
    assertThat(first.path("problems").asInt()).isZero();
    assertThat(
            praxis.count("select count(*) from people_person where uid in ('dora', 'dan', 'pc1$')"))
        .isZero();
    assertThat(praxis.as("dora").get("me").status()).isEqualTo(401);
    assertThat(praxis.as("ANNA").get("me").status()).isEqualTo(200);
  }

  @Test
  void aGroupHasTheMembersOfTheGroupsWithinItAndARunOfChangesBringsMore() throws Exception {
    assertThat(members("Engineering"))
        .containsExactlyInAnyOrder("Anna Almeida", "Ben Boateng", "Person clara");
    String rule = rule("Engineering");
    String audience = hr.post("audiences", "{\"name\":\"Engineers\"," + rule + "}").id();
    corp.join("Person ivan", "Platform");
    run("CHANGES");
    assertThat(members("Engineering")).contains("Person ivan").hasSize(4);
    await() // audiences follow when the run is over
        .untilAsserted(
            () ->
                assertThat(
                        hr.get("audiences/" + audience + "/members")
                            .json()
                            .findValuesAsText("name"))
                    .contains("Person ivan")
                    .hasSize(4));
    corp.part("Person ivan", "Platform");
    run("CHANGES");
    assertThat(members("Engineering")).doesNotContain("Person ivan").hasSize(3);
    assertThat(praxis.text("select external_id from people_group where name = 'Engineering'"))
        .as("the objectGUID of the group")
        .matches("[0-9a-f-]{36}");
  }

  @ParameterizedTest
  @CsvSource({"CHANGES, emil", "FULL, fred"})
  void whoIsDisabledLeavesWithTheNextRunAndIsThePersonTheyWereWhenTheyAreBack(
      String kind, String account) throws Exception {
    String person = admin.find("Person " + account).path("id").asText();
    corp.change("Person " + account, "userAccountControl", "514");
    JsonNode left = change(run(kind), account);
    assertThat(left.path("kind").asText()).isEqualTo("DEPARTED");
    assertThat(left.path("person").asText()).isEqualTo(person);
    assertThat(admin.get("people?q=Person+" + account).json().path("items"))
        .noneMatch(found -> found.at("/person/id").asText().equals(person));
    corp.change("Person " + account, "userAccountControl", "512");
    JsonNode back = change(run(kind), account);
    assertThat(back.path("kind").asText()).isEqualTo("RETURNED");
    assertThat(back.path("person").asText()).isEqualTo(person);
  }

  @Test
  void whoHasANewAccountNameStaysThePersonAndInTheGroup() throws Exception {
    corp.group("Rowing", "Person gina");
    run("CHANGES");
    String person = admin.find("Person gina").path("id").asText();
    corp.rename("Person gina", "Regina Rowe", "Rowing");
    corp.change("Regina Rowe", "sAMAccountName", "RROWE");
    JsonNode change = change(run("CHANGES"), "rrowe");
    assertThat(change.path("kind").asText()).isEqualTo("CHANGED");
    assertThat(change.path("person").asText()).isEqualTo(person);
    assertThat(change.at("/details/uid").toString()).isEqualTo("[\"gina\",\"rrowe\"]");
    assertThat(members("Rowing")).containsExactly("Regina Rowe");
    assertThat(praxis.as("rrowe").get("me").expecting(2).json().at("/chip/id").asText())
        .isEqualTo(person);
  }

  @Test
  void aRunOfChangesGoesByTheControllersNumbersAndReadsEverybodyOfAnotherController()
      throws Exception {
    run("CHANGES");
    corp.change("Person hugo", "title", "Head of Logistics");
    JsonNode run = run("CHANGES");
    assertThat(change(run, "hugo").at("/details/title/1").asText()).isEqualTo("Head of Logistics");
    assertThat(run.path("read").asInt()) // and who was the last one to be changed before
        .isBetween(1, ON_CAMPUS + 2);
    corp.controller = "CN=NTDS Settings,CN=DC2";
    assertThat(run("CHANGES").path("read").asLong())
        .isEqualTo(praxis.count("select count(*) from people_person where left_at is null"));
  }

  // --- groupOfUniqueNames and posixGroup

  @Test
  void uniqueMembersAreMembersWithOrWithoutABitString() throws Exception {
    campus.group(
        "Band",
        "groupOfUniqueNames",
        "uniqueMember",
        Campus.dn("lina") + "#'0101'B",
        "UID=Milo, OU=people,DC=campus,DC=example");
    campus.group(
        "Orchestra",
        "groupOfUniqueNames",
        "uniqueMember",
        Campus.groupDn("Band") + "#''B",
        Campus.dn("nora"));
    run("CHANGES");
    assertThat(members("Band")).containsExactlyInAnyOrder("Student lina", "Student milo");
    assertThat(members("Orchestra"))
        .containsExactlyInAnyOrder("Student lina", "Student milo", "Student nora");
  }

  @Test
  void aMemberOfAPosixGroupIsWhoeverHasTheNameInTheSameDirectory() throws Exception {
    // Anna is of the other directory.
    campus.group("printing", "posixGroup", "memberUid", "omar", "pia", "LINA", "anna", "nobody");
    run("FULL");
    assertThat(members("printing"))
        .containsExactlyInAnyOrder("Student lina", "Student omar", "Student pia");

    String person = admin.find("Student pia").path("id").asText();
    campus.rename("pia", "paula", "printing");
    JsonNode change = change(run("CHANGES"), "paula");
    assertThat(change.path("kind").asText()).as("by the entryUUID").isEqualTo("CHANGED");
    assertThat(change.path("person").asText()).isEqualTo(person);
    assertThat(members("printing"))
        .containsExactlyInAnyOrder("Student lina", "Student omar", "Student pia");
  }

  @Test
  @Order(Integer.MAX_VALUE) // the server stays so
  void withTheSettingsForPosixGroupsNoOtherKindIsRead() throws Exception {
    campus.group("Choir", "groupOfUniqueNames", "uniqueMember", Campus.dn("lina"));
    campus.group("wheel", "posixGroup", "memberUid", "lina");
    run("CHANGES");
    String choir = "select count(*) from people_group where name = 'Choir' and gone_at is null";
    assertThat(praxis.count(choir)).isOne();
    Map<String, String> posix = new HashMap<>(settings);
    guide("POSIX groups").forEach((key, value) -> posix.put(key.replace("P_", "P2_"), value));
    praxis.kill();
    praxis.start(posix);
    run("CHANGES");
    assertThat(praxis.count(choir)).isZero();
    assertThat(members("wheel")).containsExactly("Student lina");
  }

  // --- what an administrator and HR do

  /** What a part of the guide says to set. */
  private static Map<String, String> guide(String part) throws Exception {
    String text = Files.readString(Path.of("../docs/guide/synchronisation.md"));
    String here = text.split("\n### " + part + "\n")[1].split("\n##")[0];
    Map<String, String> settings = new HashMap<>();
    for (MatchResult export :
        Pattern.compile("(?m)^export (\\w+)='?([^'\\s]+)").matcher(here).results().toList()) {
      settings.put(export.group(1), export.group(2));
    }
    assertThat(settings).as(part).isNotEmpty();
    return settings;
  }

  private static JsonNode run(String kind) {
    JsonNode run = admin.follow(kind);
    assertThat(run.path("outcome").asText()).as(run.toString()).isEqualTo("DONE");
    return run;
  }

  private static JsonNode change(JsonNode run, String uid) {
    JsonNode changes =
        admin.get("people/sync/" + run.path("id").asText() + "/changes?size=100").json();
    return StreamSupport.stream(changes.path("items").spliterator(), false)
        .filter(change -> change.path("uid").asText().equals(uid))
        .findFirst()
        .orElseThrow(() -> new AssertionError(uid + " does not change: " + changes));
  }

  private static String rule(String group) throws Exception {
    String id = praxis.text("select id from people_group where name = '" + group + "'");
    return "\"rule\":{\"group\":\"" + id + "\"}";
  }

  /** Whom an audience by that group would find now. */
  private static List<String> members(String group) throws Exception {
    JsonNode preview = hr.post("audiences/preview", "{" + rule(group) + "}").expecting(2).json();
    return preview.path("people").findValuesAsText("name");
  }
}
