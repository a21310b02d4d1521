package org.praxis.stories.directories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praxis.stories.directories.Program.Outcome;

/** The directory that the stories sign in against is as strict as they take it to be. */
@Tag("directories")
class SlapdIT {
  private static final Path FOLDER = Path.of("target/directories/slapd-itself");

  private static PrivateCa ca;
  private static Slapd slapd;

  @BeforeAll
  static void start() {
    ca = new PrivateCa(FOLDER.resolve("ca"));
    slapd = Slapd.ofSampleCompany(FOLDER.resolve("slapd"), 18389, ca);
  }

  @AfterAll
  static void stop() {
    slapd.close();
  }

  @Test
  void anybodyOfTheCompanyCanBindAndIsFound() {
    String found = asPraxis("-ZZ", ca, "uid=moderator1").text();
    assertThat(found).contains("dn: uid=moderator1,ou=people,dc=corp,dc=example");
    assertThat(found).contains("hireDate").doesNotContain("userPassword");
    assertThat(whoAmI("hr1", "praxis").text()).contains("dn:uid=hr1,ou=people,dc=corp,dc=example");
    assertThat(whoAmI("hr1", "wrong").text()).contains("Invalid credentials (49)");
  }

  @Test
  void plainTextIsRefused() {
    assertThat(asPraxis("-x", ca, "uid=hr1").text()).contains("Confidentiality required (13)");
  }

  @Test
  void itIsTrustedByThoseWhoKnowItsAuthorityAndByNobodyElse() {
    PrivateCa other = new PrivateCa(FOLDER.resolve("other-ca"));
    assertThat(asPraxis("-ZZ", other, "uid=hr1").isGood()).isFalse();
  }

  @Test
  void whatItHasStaysWhileItIsStopped() {
    slapd.setPassword("moderator2", "Gemüse 🥕");
    slapd.removeMember("community-care", "moderator2");
    slapd.stop();
    assertThat(whoAmI("moderator2", "Gemüse 🥕").text()).contains("Can't contact LDAP server");
    slapd.start();
    assertThat(whoAmI("moderator2", "Gemüse 🥕").text()).contains("uid=moderator2");
    assertThat(asPraxis("-ZZ", ca, "cn=community-care").text()).doesNotContain("uid=moderator2");
    slapd.addMember("community-care", "moderator2");
    assertThat(asPraxis("-ZZ", ca, "cn=community-care").text()).contains("uid=moderator2");
  }

  @Test
  void pausedItTakesAConnectionAndSaysNothing() {
    slapd.pause();
    try {
      Outcome outcome =
          Program.of("timeout", "1", "ldapwhoami", "-x", "-ZZ", "-H", slapd.numericUrl())
              .in(Slapd.trust(ca.certificate()))
              .run();
      assertThat(outcome.status()).isEqualTo(124);
    } finally {
      slapd.resume();
    }
    assertThat(whoAmI("learner1", "praxis").isGood()).isTrue();
  }

  private static Outcome asPraxis(String tls, PrivateCa trusted, String filter) {
    return Program.of("ldapsearch", "-x", tls, "-H", slapd.numericUrl(), "-D", slapd.bindDn())
        .with("-w", Slapd.BIND_PASSWORD, "-b", "dc=corp,dc=example", "(" + filter + ")")
        .in(Slapd.trust(trusted.certificate()))
        .run();
  }

  private static Outcome whoAmI(String uid, String password) {
    return Program.of("ldapwhoami", "-x", "-ZZ", "-H", slapd.numericUrl(), "-D", slapd.dnOf(uid))
        .with("-w", password)
        .in(Slapd.trust(ca.certificate()))
        .run();
  }
}
