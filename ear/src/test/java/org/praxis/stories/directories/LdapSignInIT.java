package org.praxis.stories.directories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;
import org.praxis.stories.Member;
import org.praxis.stories.Member.Answer;
import org.praxis.stories.Praxis;

/** Sign-in against OpenLDAP over StartTLS, on its good days and on its bad ones. */
@Tag("directories")
class LdapSignInIT {
  private static final Path FOLDER = Path.of("target/directories/ldap");

  /** Within which somebody is told to try again, whatever the directory does. */
  private static final Duration PROMISE = Duration.ofSeconds(3);

  /** How long Praxis may go by what it last heard from the directory. */
  private static final Duration CACHE = Duration.ofSeconds(2);

  /** The cache's time, and what a slow machine adds to it. */
  private static final Duration SOON = CACHE.plusSeconds(3);

  private static PrivateCa ca;
  private static Slapd slapd;
  private static Slapd second;
  private static Praxis praxis;
  private static Iterator<String> newcomers;
  private static final ExecutorService pool = Executors.newCachedThreadPool();

  @BeforeAll
  static void start() {
    newcomers = SampleLdif.read().uids().filter(uid -> !uid.matches(".*\\d")).iterator();
    ca = new PrivateCa(FOLDER.resolve("ca"));
    slapd = Slapd.ofSampleCompany(FOLDER.resolve("slapd"), 18389, ca);
    second = new Slapd(FOLDER.resolve("second"), 18393, ca, south(), SampleLdif.read().schema());
    Map<String, String> settings = new HashMap<>();
    settings.putAll(slapd.settings("PRAXIS_LDAP", "starttls"));
    settings.putAll(second.settings("PRAXIS_LDAP2", "ldaps"));
    settings.put("PRAXIS_LDAP_CACHE_SECONDS", Long.toString(CACHE.toSeconds()));
    // All of these stories come from one address.
    settings.put("PRAXIS_SIGNIN_FREE_ADDRESS", "10000");
    settings.put("PRAXIS_SIGNIN_FREE_ACCOUNT", "10000");
    praxis = new Praxis(7400, settings);
  }

  @AfterAll
  static void stop() {
    pool.shutdownNow();
    if (praxis != null) {
      praxis.close();
    }
    slapd.close();
    if (second != null) {
      second.close();
    }
  }

  // --- who comes in

  @Test
  void aMemberSignsInOverStartTls() {
    FormVisitor learner = visitor();
    assertThat(learner.signIn("learner1", "praxis").isSignedIn()).isTrue();
    Landing home = learner.open("/");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.text()).contains("Amina");
    assertThat(praxis.as("learner1").get("me").expecting(2).json().path("uid").asText())
        .isEqualTo("learner1");
  }

  @Test
  void aGroupWithinAGroupGivesTheRole() {
    assertThat(roles("moderator2")).contains("moderator");
    assertThat(roles("learner1")).doesNotContain("moderator");
    assertThat(signedIn("moderator2").open("/moderation/queue").status()).isEqualTo(200);
    assertThat(signedIn("learner1").open("/moderation/queue").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"jürgen.groß,Übermäßig süß", "李小龍,密码很长很长", "emma,🐘 elephants 🐘"})
  void namesAndPasswordsAreInAnyScript(String name, String password) {
    Entry person = new Entry(slapd.dnOf(name));
    person.addAttribute("objectClass", "inetOrgPerson");
    person.addAttribute("uid", name);
    person.addAttribute("cn", name);
    person.addAttribute("sn", name);
    slapd.administrate(connection -> connection.add(person));
    slapd.setPassword(name, password);

    assertThat(visitor().signIn(name, password).isSignedIn()).isTrue();
    Answer me = new Member(praxis.address(), name, password).get("me").expecting(2);
    assertThat(me.json().path("uid").asText()).isEqualTo(name);
    assertNobody(name, password + "x");
  }

  @Test
  void whomTheFirstDirectoryDoesNotKnowTheSecondMay() {
    assertThat(visitor().signIn("south1", "praxis").isSignedIn()).isTrue();
    assertThat(roles("south1")).contains("trainer");
    // A name that both know is the first one's, with the password and the groups that it has there.
    assertNobody("learner2", "from-the-south");
    assertThat(roles("learner2")).doesNotContain("trainer");
  }

  @Test
  void whileTheFirstDirectoryIsDownNobodyOfTheSecondComesInByANameOfTheFirst() {
    slapd.stop();
    try {
      assertThat(visitor().signIn("learner2", "from-the-south").isSignedIn()).isFalse();
    } finally {
      slapd.start();
    }
    assertComesBack();
  }

  // --- who does not

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "learner*",
        "*)(uid=*",
        "x)(|(uid=*)",
        "learner1)(objectClass=*",
        "learner1\\2a",
        "uid=learner1,ou=people,dc=corp,dc=example",
        "praxis",
        "cn=praxis,dc=corp,dc=example"
      })
  void aNameIsNeverReadAsAQuestionToTheDirectory(String name) {
    assertNobody(name, "praxis");
  }

  @Test
  void aNameOfTenKilobytesIsNobodys() {
    assertNobody("x".repeat(10_000), "praxis");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "wrong", "PRAXIS"})
  void aPasswordThatIsNotTheirsSignsNobodyIn(String password) {
    assertNobody("hr1", password);
  }

  @Test
  void aPasswordOfTenKilobytesSignsNobodyIn() {
    assertNobody("trainer1", "x".repeat(10_000));
  }

  // --- what changes

  @Test
  void aRemovedGroupTakesItsRoleAway() {
    FormVisitor moderator = signedIn("moderator2");
    assertThat(moderator.open("/moderation/queue").status()).isEqualTo(200);
    assertThat(roles("moderator2")).contains("moderator");
    slapd.removeMember("community-care", "moderator2");
    try {
      await().atMost(SOON).until(() -> !roles("moderator2").contains("moderator"));
      await()
          .atMost(SOON)
          .until(() -> moderator.open("/moderation/queue").status(), status -> status == 403);
    } finally {
      slapd.addMember("community-care", "moderator2");
    }
    await().atMost(SOON).until(() -> roles("moderator2").contains("moderator"));
  }

  @Test
  void aChangedPasswordReplacesTheOldOne() {
    Member before = praxis.as("admin1");
    Member after = new Member(praxis.address(), "admin1", "another");
    before.get("me").expecting(2);
    slapd.setPassword("admin1", "another");
    try {
      await().atMost(SOON).until(() -> before.get("me").status() == 401);
      after.get("me").expecting(2);
    } finally {
      slapd.setPassword("admin1", "praxis");
    }
  }

  // --- bad days

  @Test
  void aDirectoryThatIsStoppedAsksForPatienceAndComesBackByItself() {
    FormVisitor already = signedIn("learner2");
    slapd.stop();
    try {
      assertAsksForPatience();
      assertThat(already.open("/").status()).isEqualTo(200);
    } finally {
      slapd.start();
    }
    assertComesBack();
  }

  @Test
  void aDirectoryThatHangsAsksForPatienceAndComesBackByItself() {
    signedIn("learner2");
    slapd.pause();
    try {
      assertAsksForPatience();
    } finally {
      slapd.resume();
    }
    assertComesBack();
  }

  @Test
  void aDirectoryThatHangsHoldsNobodyUp() {
    FormVisitor already = signedIn("learner2");
    slapd.pause();
    try {
      List<Landing> crowd =
          IntStream.range(0, 40).mapToObj(i -> newcomer()).toList().parallelStream()
              .map(name -> visitor().signIn(name, "praxis"))
              .toList();
      assertThat(crowd).allMatch(landing -> landing.status() == 503);
      assertThat(crowd)
          .extracting(Landing::took)
          .allSatisfy(took -> assertThat(took).isLessThanOrEqualTo(PROMISE));
      Landing page = already.open("/");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.took()).isLessThan(PROMISE);
    } finally {
      slapd.resume();
    }
    assertComesBack();
  }

  @Test
  void aDirectoryWithACertificateOfAnotherAuthorityIsNotTrusted() {
    slapd.stop();
    slapd.present(new PrivateCa(FOLDER.resolve("other-ca")), Slapd.HERE);
    assertNotTrusted();
  }

  @Test
  void aDirectoryWithTheCertificateOfAnotherMachineIsNotTrusted() {
    slapd.stop();
    slapd.present(ca, "DNS:elsewhere.corp.example");
    assertNotTrusted();
  }

  /** Another company of the group, with a tree of its own. */
  private static List<Entry> south() {
    String base = "dc=south,dc=example";
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(base, "domain", "dc", "south"));
    entries.add(entry("ou=people," + base, "organizationalUnit", "ou", "people"));
    entries.add(entry("ou=groups," + base, "organizationalUnit", "ou", "groups"));
    Entry trainers =
        entry("cn=praxis-trainers,ou=groups," + base, "groupOfNames", "cn", "praxis-trainers");
    for (String uid : List.of("south1", "south2", "learner2")) {
      Entry person = entry("uid=" + uid + ",ou=people," + base, "inetOrgPerson", "uid", uid);
      person.addAttribute("cn", uid);
      person.addAttribute("sn", uid);
      person.addAttribute("userPassword", uid.equals("learner2") ? "from-the-south" : "praxis");
      entries.add(person);
      trainers.addAttribute("member", person.getDN());
    }
    entries.add(trainers);
    return entries;
  }

  private static Entry entry(String dn, String objectClass, String attribute, String value) {
    Entry entry = new Entry(dn);
    entry.addAttribute("objectClass", objectClass);
    entry.addAttribute(attribute, value);
    return entry;
  }

  private static void assertNotTrusted() {
    try {
      slapd.start();
      assertAsksForPatience();
    } finally {
      slapd.stop();
      slapd.present(ca, Slapd.HERE);
      slapd.start();
    }
    assertComesBack();
  }

  private static void assertAsksForPatience() {
    Landing form = visitor().signIn(newcomer(), "praxis");
    assertThat(form.status()).isEqualTo(503);
    assertThat(form.text()).containsIgnoringCase("try again in a moment");
    assertThat(form.took()).isLessThanOrEqualTo(PROMISE);

    Instant begin = Instant.now();
    Answer api = praxis.as(newcomer()).get("me");
    assertThat(Duration.between(begin, Instant.now())).isLessThanOrEqualTo(PROMISE);
    assertThat(api.status()).isEqualTo(503);
    assertThat(api.type()).startsWith("application/problem+json");
  }

  private static void assertComesBack() {
    String somebody = newcomer();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> visitor().signIn(somebody, "praxis").isSignedIn());
    praxis.as(newcomer()).get("me").expecting(2);
  }

  private static List<Landing> atOnce(List<String> names) {
    List<CompletableFuture<Landing>> all =
        names.stream()
            .map(
                name -> CompletableFuture.supplyAsync(() -> visitor().signIn(name, "praxis"), pool))
            .toList();
    return all.stream().map(CompletableFuture::join).toList();
  }

  private static void assertNobody(String name, String password) {
    FormVisitor visitor = visitor();
    Landing landing = visitor.signIn(name, password);
    assertThat(landing.status()).isLessThan(500);
    assertThat(landing.isSignedIn()).isFalse();
    assertThat(visitor.open("/").status()).isNotEqualTo(200);
    assertThat(new Member(praxis.address(), name, password).get("me").status()).isEqualTo(401);
  }

  /** Somebody of whom Praxis has not heard before, so that it has to ask the directory. */
  private static String newcomer() {
    return newcomers.next();
  }

  private static FormVisitor visitor() {
    return new FormVisitor(praxis.address());
  }

  private static FormVisitor signedIn(String name) {
    FormVisitor visitor = visitor();
    assertThat(visitor.signIn(name, "praxis").isSignedIn()).isTrue();
    assertThat(visitor.open("/").status()).isEqualTo(200);
    return visitor;
  }

  private static List<String> roles(String name) {
    JsonNode roles = praxis.as(name).get("me").expecting(2).json().path("roles");
    return IntStream.range(0, roles.size()).mapToObj(i -> roles.get(i).asText()).toList();
  }
}
