package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Member.Answer;

/** Praxis follows the company's directory: who joins, moves, is renamed, leaves and comes back. */
@ServerOfItsOwn
class SynchronisationIT {
  private static final String PEOPLE = "ou=people,dc=corp,dc=example";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Map<String, String> SETTINGS = Map.of("PRAXIS_LDAP_CACHE_SECONDS", "1");

  private static Praxis praxis;
  private static Member admin;

  @BeforeAll
  static void theCompanyIsKnown() {
    praxis = new Praxis(7300, SETTINGS);
    admin = praxis.as("admin1");
    assertThat(follow("FULL").path("outcome").asText()).isEqualTo("DONE");
  }

  @AfterAll
  static void stop() {
    praxis.close();
  }

  @Test
  void aDryRunTellsWhatWouldChangeAndChangesNothing() throws Exception {
    hire("newcomer", "9001", "Nora Newcomer");
    JsonNode dry = run("FULL", true);
    assertThat(dry.path("joined").asInt()).isEqualTo(1);
    assertThat(change(dry, "newcomer").path("kind").asText()).isEqualTo("JOINED");
    assertThat(run("FULL", true).path("joined").asInt()).isEqualTo(1);
    dismiss("newcomer");
    assertThat(follow("FULL").path("departed").asInt()).isZero();
  }

  @Test
  void whoIsNewAndWhoseEntryChangedIsFoundByARunOfChanges() throws Exception {
    hire("joiner", "9002", "Jo Joiner");
    modify("asimoes", "title", "Head of Research");
    JsonNode run = follow("CHANGES");
    assertThat(run.path("kind").asText()).isEqualTo("CHANGES");
    assertThat(change(run, "joiner").path("kind").asText()).isEqualTo("JOINED");
    assertThat(change(run, "asimoes").at("/details/title/1").asText())
        .isEqualTo("Head of Research");
  }

  @Test
  void whoIsRenamedStaysThePerson() throws Exception {
    String before = me("apham");
    praxis.directory().modifyDN(dn("apham"), "uid=anguyen", true);
    modify("anguyen", "displayName", "Anh Nguyen");
    JsonNode change = change(follow("CHANGES"), "anguyen");
    assertThat(change.path("kind").asText()).isEqualTo("CHANGED");
    assertThat(change.at("/details/uid/0").asText()).isEqualTo("apham");
    assertThat(me("anguyen")).isEqualTo(before);
  }

  @Test
  void whoSignsInUnderANewNameBeforeTheRunIsNobodyElse() throws Exception {
    String before = me("ahassan");
    praxis.directory().modifyDN(dn("ahassan"), "uid=ahussein", true);
    assertThat(me("ahussein")).isEqualTo(before);
    assertThat(follow("FULL").path("outcome").asText()).isEqualTo("DONE");
    assertThat(me("ahussein")).isEqualTo(before);
  }

  @Test
  void twoPeopleMayExchangeTheirNames() throws Exception {
    hire("swap1", "9011", "Sam First");
    hire("swap2", "9012", "Sid Second");
    follow("CHANGES");
    String first = me("swap1");
    String second = me("swap2");
    praxis.directory().modifyDN(dn("swap1"), "uid=swapping", true);
    praxis.directory().modifyDN(dn("swap2"), "uid=swap1", true);
    praxis.directory().modifyDN(dn("swapping"), "uid=swap2", true);
    assertThat(follow("CHANGES").path("outcome").asText()).isEqualTo("DONE");
    for (String name : List.of("swap1", "swap2")) {
      await() // what was believed of the name is forgotten
          .atMost(PATIENCE)
          .until(() -> praxis.as(name).get("me").status() == 200);
    }
    assertThat(me("swap1")).isEqualTo(second);
    assertThat(me("swap2")).isEqualTo(first);
  }

  @Test
  void whoMovesToAnotherOfficeHasMoved() throws Exception {
    modify("adiallo", "l", "Berlin");
    JsonNode change = change(follow("CHANGES"), "adiallo");
    assertThat(change.path("kind").asText()).isEqualTo("MOVED");
    assertThat(change.at("/details/office").toString()).isEqualTo("[\"Lyon\",\"Berlin\"]");
  }

  @Test
  void whoLeavesIsShutOutAndComesBackAsTheSamePerson() throws Exception {
    hire("leaver", "9003", "Lee Leaver");
    follow("CHANGES");
    String person = me("leaver");
    dismiss("leaver");
    JsonNode run = follow("FULL");
    assertThat(change(run, "leaver").path("kind").asText()).isEqualTo("DEPARTED");
    assertThat(praxis.as("leaver").get("me").status()).isIn(401, 403);

    hire("leaver", "9004", "Lee Leaver");
    assertThat(change(follow("CHANGES"), "leaver").path("kind").asText()).isEqualTo("RETURNED");
    assertThat(me("leaver")).isEqualTo(person);
  }

  @Test
  void whoIsGivenALeaversNameIsSomebodyElse() throws Exception {
    hire("reused", "9005", "Rita Reused");
    follow("CHANGES");
    String before = me("reused");
    dismiss("reused");
    hire("reused", "9006", "Ron Reusing");
    await() // what was believed of the name is forgotten
        .atMost(PATIENCE)
        .until(() -> praxis.as("reused").get("me").text().contains("somebody else"));
    JsonNode run = follow("FULL");
    assertThat(run.path("departed").asInt()).isEqualTo(1);
    assertThat(run.path("joined").asInt()).isEqualTo(1);
    assertThat(me("reused")).isNotEqualTo(before);
  }

  @Test
  void ofTwoEntriesThatBecomeOneTheOtherLeaves() throws Exception {
    hire("merge.a", "9007", "Mia Merge");
    hire("merge.b", "9008", "Mia Merge");
    follow("CHANGES");
    String kept = me("merge.a");
    dismiss("merge.b");
    praxis
        .directory()
        .modify(dn("merge.a"), new Modification(ModificationType.ADD, "uid", "merge.b"));
    JsonNode run = follow("FULL");
    assertThat(run.path("departed").asInt()).isEqualTo(1);
    assertThat(run.path("joined").asInt()).isZero();
    assertThat(me("merge.a")).isEqualTo(kept);
  }

  @Test
  void managersInACircleAndManagersWhoAreNobodyStopNothing() throws Exception {
    hire("circle1", "9021", "Cleo Circle", "manager: " + dn("circle2"));
    hire("circle2", "9022", "Carl Circle", "manager: " + dn("circle1"));
    hire("lost", "9023", "Lou Lost", "manager: cn=elsewhere,dc=other,dc=example");
    JsonNode run = follow("CHANGES");
    assertThat(run.path("outcome").asText()).isEqualTo("DONE");
    assertThat(problems(run, "UNKNOWN_MANAGER")).anyMatch(dn -> dn.startsWith("uid=lost"));
    assertThat(follow("FULL").path("moved").asInt()).isZero();
  }

  @Test
  void oddEntriesAreReportedOneByOneAndStopNothing() throws Exception {
    praxis
        .directory()
        .add(
            "dn: cn=Nobody," + PEOPLE,
            "objectClass: inetOrgPerson",
            "cn: Nobody",
            "sn: Nobody",
            "employeeNumber: 9031");
    hire("twin1", "9032", "Tim Twin", "mail: shared@corp.example");
    hire("twin2", "9033", "Tom Twin", "mail: shared@corp.example");
    Entry large = person("large", "9034", "Lars Large");
    byte[] photo = new byte[5 * 1024 * 1024];
    photo[0] = (byte) 0xff;
    photo[1] = (byte) 0xd8;
    photo[2] = (byte) 0xff;
    large.addAttribute("jpegPhoto", photo);
    praxis.directory().add(large);
    JsonNode run = follow("CHANGES");
    assertThat(run.path("outcome").asText()).isEqualTo("DONE");
    assertThat(problems(run, "NO_LOGIN")).anyMatch(dn -> dn.startsWith("cn=nobody"));
    assertThat(problems(run, "SAME_MAIL")).hasSize(2);
    assertThat(problems(run, "PHOTO_TOO_LARGE")).anyMatch(dn -> dn.startsWith("uid=large"));
    assertThat(change(run, "large").path("kind").asText()).isEqualTo("JOINED");
    praxis.directory().delete("cn=Nobody," + PEOPLE);
  }

  @Test
  void aRunThatFindsTheCompanyGoneChangesNothingAndSaysWhy() throws Exception {
    List<Entry> gone =
        praxis
            .directory()
            .search(PEOPLE, SearchScope.ONE, "(!(uid=admin1))")
            .getSearchEntries()
            .stream()
            .map(found -> new Entry(found.getDN(), found.getAttributes()))
            .toList();
    for (Entry entry : gone) {
      praxis.directory().delete(entry.getDN());
    }
    JsonNode run = follow("FULL");
    assertThat(run.path("outcome").asText()).isEqualTo("GUARDED");
    assertThat(run.path("departed").asInt()).isEqualTo(gone.size());
    assertThat(report(run)).contains(gone.size() + " of ").contains("Nothing was changed");
    for (Entry entry : gone) {
      praxis.directory().add(entry);
    }
    assertThat(follow("FULL").path("departed").asInt()).isZero();
  }

  @Test
  void aRunThatDiedHalfWayIsCarriedThroughByTheNextServer() throws Exception {
    int many = 2_000;
    for (int i = 0; i < many; i++) {
      hire("crowd" + i, "crowd-" + i, "Crowd " + i);
    }
    String id = begin("FULL", false).id();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> show(id).path("read").asInt() > 0);
    praxis.kill();
    praxis.start(SETTINGS);
    JsonNode run = awaitEnd(id);
    assertThat(run.path("outcome").asText()).isEqualTo("DONE");
    assertThat(run.path("joined").asInt()).isGreaterThanOrEqualTo(many);
    JsonNode again = follow("FULL");
    assertThat(again.path("joined").asInt()).isZero();
    assertThat(again.path("unchanged").asInt()).isGreaterThanOrEqualTo(many);
  }

  @Test
  void aRunSaysWhoAskedForItAndFromWhere() {
    JsonNode run = run("FULL", true);
    assertThat(run.at("/requester/id").asText()).isEqualTo(me("admin1"));
    assertThat(run.path("askedFrom").asText()).isEqualTo("API");
    String name = run.at("/requester/name").asText();
    assertThat(report(run)).contains("by " + name + ", by the API");

    String id =
        admin
            .post("people/sync", "{\"kind\":\"FULL\",\"dry\":true,\"from\":\"SHELL\"}")
            .expecting(2)
            .id();
    assertThat(report(awaitEnd(id))).contains("by " + name + ", from a shell");
    JsonNode latest = admin.get("people/sync").expecting(2).json().at("/items/0");
    assertThat(latest.path("askedFrom").asText()).isEqualTo("SHELL");
    assertThat(latest.at("/requester/name").asText()).isEqualTo(name);
  }

  @Test
  void oneRunAtATime() {
    String id = begin("FULL", true).id();
    Answer second = begin("FULL", true);
    if (!show(id).path("finishedAt").isNull()) {
      second.expecting(2); // the first was over already
    } else {
      assertThat(second.status()).isEqualTo(409);
    }
    awaitEnd(id);
  }

  @Test
  void onlyAdministratorsSeeAndSteerIt() {
    for (String name : List.of("learner1", "hr1", "moderator1")) {
      Member other = praxis.as(name);
      assertThat(other.get("people/sync").status()).isEqualTo(403);
      assertThat(other.post("people/sync", "{\"kind\":\"FULL\",\"dry\":true}").status())
          .isEqualTo(403);
      assertThat(other.get("people/sync/mapping?name=learner1").status()).isEqualTo(403);
    }
  }

  @Test
  void aMistakeInARequestNamesItsField() {
    Answer none = admin.post("people/sync", "{\"dry\":true}");
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.text()).contains("\"field\":\"kind\"");
    assertThat(admin.get("people/sync/mapping").status()).isEqualTo(400);
    assertThat(admin.get("people/sync/" + java.util.UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void theMappingIsSeenAtALiveEntry() {
    JsonNode look = admin.get("people/sync/mapping?name=learner1").expecting(2).json().get(0);
    assertThat(look.at("/attributes/l/0").asText()).isEqualTo("Nairobi");
    assertThat(look.path("person").asText()).isEqualTo(me("learner1"));
    assertThat(look.toString()).doesNotContain("userPassword");
  }

  // --- what an administrator does

  private static Answer begin(String kind, boolean dry) {
    return admin.post("people/sync", "{\"kind\":\"%s\",\"dry\":%s}".formatted(kind, dry));
  }

  private static JsonNode follow(String kind) {
    return run(kind, false);
  }

  private static JsonNode run(String kind, boolean dry) {
    return awaitEnd(begin(kind, dry).id());
  }

  private static JsonNode awaitEnd(String id) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> show(id).path("stage").asText().equals("OVER"));
    return show(id);
  }

  private static JsonNode show(String id) {
    return admin.get("people/sync/" + id).expecting(2).json();
  }

  private static JsonNode change(JsonNode run, String uid) {
    JsonNode changes = list(run, "changes");
    return StreamSupport.stream(changes.spliterator(), false)
        .filter(change -> change.path("uid").asText().equals(uid))
        .findFirst()
        .orElseThrow(() -> new AssertionError(uid + " does not change: " + changes));
  }

  private static List<String> problems(JsonNode run, String kind) {
    return StreamSupport.stream(list(run, "problems").spliterator(), false)
        .filter(problem -> problem.path("kind").asText().equals(kind))
        .map(problem -> problem.path("dn").asText())
        .toList();
  }

  private static JsonNode list(JsonNode run, String what) {
    return admin
        .get("people/sync/" + run.path("id").asText() + "/" + what + "?size=100")
        .expecting(2)
        .json()
        .path("items");
  }

  private static String report(JsonNode run) {
    return Member.send(
            java.net.http.HttpRequest.newBuilder(
                    praxis.address().resolve("/api/v1/people/sync/" + run.path("id").asText()))
                .header("Accept", "text/plain")
                .header("Authorization", "Basic YWRtaW4xOnByYXhpcw==")
                .build())
        .text();
  }

  private static String me(String uid) {
    return praxis.as(uid).get("me").expecting(2).json().at("/chip/id").asText();
  }

  // --- what happens in the company

  private static String dn(String uid) {
    return "uid=" + uid + "," + PEOPLE;
  }

  private static Entry person(String uid, String number, String name) {
    Entry person = new Entry(dn(uid));
    person.addAttribute("objectClass", "inetOrgPerson");
    person.addAttribute("uid", uid);
    person.addAttribute("cn", name);
    person.addAttribute("sn", name);
    person.addAttribute("displayName", name);
    person.addAttribute("employeeNumber", number);
    person.addAttribute("userPassword", "praxis");
    return person;
  }

  private static void hire(String uid, String number, String name, String... more)
      throws LDAPException {
    Entry person = person(uid, number, name);
    for (String line : more) {
      String[] pair = line.split(": ", 2);
      person.addAttribute(pair[0], pair[1]);
    }
    praxis.directory().add(person);
  }

  private static void dismiss(String uid) throws LDAPException {
    praxis.directory().delete(dn(uid));
  }

  private static void modify(String uid, String attribute, String value) throws LDAPException {
    praxis
        .directory()
        .modify(dn(uid), new Modification(ModificationType.REPLACE, attribute, value));
  }
}
