package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Entry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two directories are followed, and the second one is slow, or does not answer. */
class TwoDirectoriesIT {
  private static final String BASE = "dc=lab,dc=example";
  private static final String PEOPLE = "ou=people," + BASE;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int STAFF = 60;
  private static final int IN_THE_COMPANY = 120;

  private static Praxis praxis;
  private static Member admin;
  private static InMemoryDirectoryServer laboratory;
  private static int port;
  private static volatile long slowness;

  @BeforeAll
  static void bothAreKnown() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    open();
    praxis =
        new Praxis(
            7350,
            Map.of(
                "PRAXIS_LDAP_CENSUS_PAGE_SIZE",
                "10",
                "PRAXIS_LDAP2_URL",
                "ldap://127.0.0.1:" + port,
                "PRAXIS_LDAP2_BIND_DN",
                "cn=praxis," + BASE,
                "PRAXIS_LDAP2_BIND_PASSWORD",
                "praxis",
                "PRAXIS_LDAP2_PEOPLE_BASE",
                PEOPLE,
                "PRAXIS_LDAP2_ATTRIBUTE_ID",
                "employeeNumber",
                "PRAXIS_LDAP2_PEOPLE_FILTER",
                "(&(uid=*)(!(employeeType=robot)))"));
    admin = praxis.as("admin1");
    JsonNode first = run("FULL");
    assertThat(first.path("outcome").asText()).isEqualTo("DONE");
    assertThat(first.path("read").asInt()).isGreaterThanOrEqualTo(IN_THE_COMPANY + STAFF);
  }

  @AfterAll
  static void stop() {
    praxis.close();
    laboratory.shutDown(true);
  }

  @BeforeEach
  void theLaboratoryAnswers() throws Exception {
    slowness = 0;
    if (laboratory.getListenPort() < 0) {
      open();
    }
  }

  @Test
  void aRunIsCancelledWithinAPage() throws Exception {
    slowness = 500;
    String id = begin("FULL");
    awaitRead(id, IN_THE_COMPANY + 1);
    Instant begin = Instant.now();
    admin.post("people/sync/" + id + "/cancellation", "").expecting(2);
    JsonNode run = awaitEnd(id);
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
    assertThat(run.path("outcome").asText()).isEqualTo("CANCELLED");
    assertThat(run.path("read").asInt()).isLessThan(IN_THE_COMPANY + STAFF);
    assertThat(run.path("departed").asInt()).isZero();
    assertNobodyIsGone();
  }

  @Test
  void nobodyOfADirectoryThatIsDownHasLeft() throws Exception {
    laboratory.shutDown(true);
    JsonNode run = run("FULL");
    assertThat(run.path("outcome").asText()).isEqualTo("FAILED");
    assertThat(run.path("reason").asText()).isEqualTo("people.sync.unreachable.SAID");
    assertThat(run.path("said").asText()).contains("refused");
    assertThat(run.path("departed").asInt()).isZero();
    assertThat(run("CHANGES").path("outcome").asText()).isEqualTo("FAILED");
    assertNobodyIsGone();
  }

  @Test
  void aRunThatLosesADirectoryHalfWaySaysSoInTheReadersLanguageAndKeepsNothing() throws Exception {
    slowness = 500;
    String id = begin("FULL");
    awaitRead(id, IN_THE_COMPANY + 1);
    laboratory.shutDown(true);
    JsonNode run = awaitEnd(id);
    assertThat(run.path("outcome").asText()).isEqualTo("FAILED");
    assertThat(report(id))
        .contains("Das Verzeichnis second antwortet nicht mehr.")
        .contains("Was das Verzeichnis sagte: ");
    assertThat(praxis.count("select count(*) from people_sync_entry")).isZero();
    assertThat(praxis.count("select count(*) from people_sync_member")).isZero();
    assertNobodyIsGone();
  }

  @Test
  void aFullRunFetchesThePhotosOfThoseWhoAreNewAndOfNobodyElse() throws Exception {
    byte[] photo = new byte[300 * 1024];
    photo[0] = (byte) 0xff;
    photo[1] = (byte) 0xd8;
    photo[2] = (byte) 0xff;
    int many = 10; // more than are written at once
    for (int i = 0; i < many; i++) {
      Entry person = person(500 + i);
      person.addAttribute("jpegPhoto", photo);
      laboratory.add(person);
    }
    laboratory.add(person(500 + many));
    JsonNode run = run("FULL");
    assertThat(run.path("joined").asInt()).isEqualTo(many + 1);
    assertThat(
            praxis.count(
                "select count(*) from people_photo f join people_person p on p.key = f.person_key"
                    + " where p.directory = 'second' and p.has_photo and length(f.jpeg) = "
                    + photo.length))
        .isEqualTo(many);
    for (int i = 0; i <= many; i++) { // not all at once, which the guard would not believe
      laboratory.delete(person(500 + i).getDN());
      if (i % 5 == 4 || i == many) {
        assertThat(run("FULL").path("outcome").asText()).isEqualTo("DONE");
      }
    }
  }

  @Test
  void theMappingSaysWhetherThePeopleFilterTakesAnEntry() throws Exception {
    Entry robot = person(999);
    robot.addAttribute("employeeType", "robot");
    laboratory.add(robot);
    assertThat(look("lab999").path("taken").asBoolean(true)).isFalse();
    assertThat(look("lab1").path("taken").asBoolean()).isTrue();
    laboratory.delete(robot.getDN());
  }

  // --- what an administrator does

  private static JsonNode look(String name) {
    return admin.get("people/sync/mapping?name=" + name).expecting(2).json().get(0);
  }

  private static String begin(String kind) {
    return admin.post("people/sync", "{\"kind\":\"%s\",\"dry\":false}".formatted(kind)).id();
  }

  private static JsonNode run(String kind) {
    return awaitEnd(begin(kind));
  }

  private static void awaitRead(String id, int entries) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> show(id).path("read").asInt() >= entries);
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

  private static String report(String id) {
    return Member.send(
            HttpRequest.newBuilder(praxis.address().resolve("/api/v1/people/sync/" + id))
                .header("Accept", "text/plain")
                .header("Accept-Language", "de")
                .header("Authorization", "Basic YWRtaW4xOnByYXhpcw==")
                .build())
        .text();
  }

  private static void assertNobodyIsGone() throws Exception {
    assertThat(
            praxis.count(
                "select count(*) from people_person where directory = 'second' and left_at is"
                    + " null"))
        .isEqualTo(STAFF);
    slowness = 0;
    if (laboratory.getListenPort() < 0) {
      open();
    }
    JsonNode next = run("FULL");
    assertThat(next.path("outcome").asText()).isEqualTo("DONE");
    assertThat(next.path("departed").asInt()).isZero();
    assertThat(next.path("joined").asInt()).isZero();
  }

  // --- what happens in the laboratory

  private static void open() throws Exception {
    var config = new InMemoryDirectoryServerConfig(BASE);
    config.addAdditionalBindCredentials("cn=praxis," + BASE, "praxis");
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig(
            "laboratory", InetAddress.getLoopbackAddress(), port, null));
    config.setSchema(null);
    config.addInMemoryOperationInterceptor(new Slow());
    laboratory = new InMemoryDirectoryServer(config);
    laboratory.add("dn: " + BASE, "objectClass: domain", "dc: lab");
    laboratory.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
    for (int i = 0; i < STAFF; i++) {
      laboratory.add(person(i));
    }
    laboratory.startListening();
  }

  private static Entry person(int i) {
    Entry person = new Entry("uid=lab" + i + "," + PEOPLE);
    person.addAttribute("objectClass", "inetOrgPerson");
    person.addAttribute("uid", "lab" + i);
    person.addAttribute("cn", "Lab " + i);
    person.addAttribute("sn", "Lab");
    person.addAttribute("employeeNumber", "lab-" + i);
    return person;
  }

  /** Takes its time for each page. */
  private static final class Slow extends InMemoryOperationInterceptor {
    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest search) {
      if (search.getRequest().getBaseDN().endsWith(PEOPLE)) {
        try {
          Thread.sleep(slowness);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
