package org.praxis.stories.directories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.stories.FormVisitor;
import org.praxis.stories.FormVisitor.Landing;
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
  private static Praxis praxis;

  @BeforeAll
  static void start() {
    ca = new PrivateCa(FOLDER.resolve("ca"));
    slapd = Slapd.ofSampleCompany(FOLDER.resolve("slapd"), 18389, ca);
    praxis =
        new Praxis(
            7400,
            Map.of(
                "PRAXIS_LDAP_URL",
                slapd.url(),
                "PRAXIS_LDAP_ENCRYPTION",
                "starttls",
                "PRAXIS_LDAP_TRUST",
                ca.certificate().toString(),
                "PRAXIS_LDAP_BIND_DN",
                slapd.bindDn(),
                "PRAXIS_LDAP_BIND_PASSWORD",
                Slapd.BIND_PASSWORD,
                "PRAXIS_LDAP_CACHE_SECONDS",
                Long.toString(CACHE.toSeconds()),
                // All of these stories come from one address.
                "PRAXIS_SIGNIN_FREE_ADDRESS",
                "10000",
                "PRAXIS_SIGNIN_FREE_ACCOUNT",
                "10000"));
  }

  @AfterAll
  static void stop() {
    if (praxis != null) {
      praxis.close();
    }
    slapd.close();
  }

  // --- who comes in

  @Test
  void aMemberSignsInOverStartTls() {
    FormVisitor learner = visitor();
    Landing landing = learner.signIn("learner1", "praxis");
    assertThat(landing.status()).isEqualTo(303);
    assertThat(learner.open("/").text()).contains("Amina");
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

    assertThat(visitor().signIn(name, password).status()).isEqualTo(303);
    Answer me = new Member(praxis.address(), name, password).get("me").expecting(2);
    assertThat(me.json().path("uid").asText()).isEqualTo(name);
    assertNobody(name, password + "x");
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
          IntStream.range(0, 40)
              .parallel()
              .mapToObj(i -> visitor().signIn("learner1", "praxis"))
              .toList();
      assertThat(crowd).allMatch(landing -> landing.status() == 503);
      assertThat(crowd).extracting(Landing::took).allMatch(took -> took.compareTo(PROMISE) <= 0);
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
    Landing form = visitor().signIn("learner1", "praxis");
    assertThat(form.status()).isEqualTo(503);
    assertThat(form.text()).containsIgnoringCase("try again in a moment");
    assertThat(form.took()).isLessThanOrEqualTo(PROMISE);

    // Somebody of whom Praxis has not heard before.
    Instant begin = Instant.now();
    Answer api = praxis.as("trainer1").get("me");
    assertThat(Duration.between(begin, Instant.now())).isLessThanOrEqualTo(PROMISE);
    assertThat(api.status()).isEqualTo(503);
    assertThat(api.type()).startsWith("application/problem+json");
  }

  private static void assertComesBack() {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> visitor().signIn("learner1", "praxis").status(), status -> status == 303);
    praxis.as("trainer1").get("me").expecting(2);
  }

  private static void assertNobody(String name, String password) {
    FormVisitor visitor = visitor();
    Landing landing = visitor.signIn(name, password);
    assertThat(landing.status()).isLessThan(500).isNotEqualTo(303);
    assertThat(visitor.open("/").status()).isNotEqualTo(200);
    assertThat(new Member(praxis.address(), name, password).get("me").status()).isEqualTo(401);
  }

  private static FormVisitor visitor() {
    return new FormVisitor(praxis.address());
  }

  private static FormVisitor signedIn(String name) {
    FormVisitor visitor = visitor();
    assertThat(visitor.signIn(name, "praxis").status()).isEqualTo(303);
    return visitor;
  }

  private static List<String> roles(String name) {
    JsonNode roles = praxis.as(name).get("me").expecting(2).json().path("roles");
    return IntStream.range(0, roles.size()).mapToObj(i -> roles.get(i).asText()).toList();
  }
}
