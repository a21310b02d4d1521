package org.praxis.stories.directories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;
import org.praxis.stories.Browser;
import org.praxis.stories.Praxis;
import org.praxis.stories.Visitor;
import org.praxis.stories.directories.Kerberos.Desktop;

/** Sign-in with the ticket of the morning, and by the form for those who have none. */
@Tag("directories")
class KerberosSignInIT {
  /**
   * What the administrators of desktops set by policy; the second is for the tests' private
   * windows.
   */
  private static final String[] AT_A_DESKTOP = {
    "--auth-server-allowlist=localhost", "--enable-features=EnableAmbientAuthenticationInIncognito"
  };

  private static Kerberos kerberos;
  private static Praxis praxis;

  /** Praxis by the name that tickets are for. */
  private static URI address;

  @BeforeAll
  static void start() {
    kerberos =
        new Kerberos(
            Path.of("target/directories/kerberos"),
            18088,
            "learner1",
            "moderator2",
            "trainer1",
            "stranger");
    praxis =
        new Praxis(
            7500,
            Map.of(
                "PRAXIS_SIGN_IN",
                "kerberos",
                "PRAXIS_KERBEROS_PRINCIPAL",
                Kerberos.SERVICE,
                "PRAXIS_KERBEROS_KEYTAB",
                kerberos.keytab().toString(),
                "PRAXIS_JAVA_OPTS",
                "-Djava.security.krb5.conf=" + kerberos.configuration()),
            "sign-in-kerberos.cli");
    address = URI.create("http://localhost:" + praxis.address().getPort());
  }

  @AfterAll
  static void stop() {
    if (praxis != null) {
      praxis.close();
    }
    kerberos.close();
  }

  @Test
  void whoHasATicketTypesNothing() {
    Desktop desktop = kerberos.desktopOf("learner1");
    assertThat(open(desktop, "/")).contains("HTTP/1.1 200").contains("Amina");
    assertThat(open(desktop, "/api/v1/me")).contains("\"uid\":\"learner1\"");
  }

  @Test
  void theDirectorysGroupsGiveTheRoleToWhoeverHasTheTicket() {
    assertThat(open(kerberos.desktopOf("moderator2"), "/api/v1/me")).contains("\"moderator\"");
    assertThat(open(kerberos.desktopOf("learner1"), "/api/v1/me")).doesNotContain("\"moderator\"");
  }

  @Test
  void aProgramThatCameWithATicketIsAmongThePersonsSignIns() {
    assertThat(open(kerberos.desktopOf("trainer1"), "/api/v1/me")).contains("\"uid\":\"trainer1\"");
    FormVisitor visitor = new FormVisitor(address);
    assertThat(visitor.signIn("trainer1", "praxis").isSignedIn()).isTrue();
    assertThat(visitor.open("/people/me").text()).contains("Company computer");
  }

  @Test
  void whoHasNoTicketIsShownTheForm() {
    String answer = open(kerberos.desktop(), "/");
    assertThat(answer)
        .contains("HTTP/1.1 401")
        .contains("WWW-Authenticate: Negotiate")
        .contains("name=\"password\"")
        .doesNotContain("HTTP/1.1 200");
  }

  @Test
  void theFormSignsInWhoHasNoTicket() {
    FormVisitor visitor = new FormVisitor(address);
    assertThat(visitor.signIn("learner2", "praxis").isSignedIn()).isTrue();
    assertThat(visitor.open("/").text()).contains("Jonas");
  }

  @Test
  void aTicketOfSomebodyWhomTheDirectoryDoesNotKnowSignsNobodyIn() {
    Desktop desktop = kerberos.desktopOf("stranger");
    assertThat(open(desktop, "/")).doesNotContain("HTTP/1.1 200").doesNotContain("HTTP/1.1 500");
    assertThat(open(desktop, "/api/v1/me")).doesNotContain("HTTP/1.1 200");
  }

  @Test
  void atACompanyDesktopABrowserLandsOnThePageThatWasAskedFor() {
    Map<String, String> desktop = kerberos.desktopOf("moderator2").environment();
    try (Browser browser = new Browser(address, desktop, AT_A_DESKTOP)) {
      Visitor moderator = browser.visitor(Browser.Screen.DESK);
      // A browser that has just started asks its first page before it has read its policies.
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> moderator.open("/moderation/queue").status() == 200);
      assertThat(moderator.page().url()).endsWith("/moderation/queue");
    }
  }

  @Test
  void aBrowserWithoutATicketIsShownTheForm() {
    Map<String, String> desktop = kerberos.desktop().environment();
    try (Browser browser = new Browser(address, desktop, AT_A_DESKTOP)) {
      Visitor learner = browser.as("learner1");
      learner.open("/communities/discover");
      assertThat(learner.page().url()).endsWith("/communities/discover");
    }
  }

  /** As curl shows it, headers and pages of every step, from redirect to redirect. */
  private static String open(Desktop desktop, String path) {
    return desktop
        .program("curl", "-s", "-i", "-L", "--max-time", "20", "--negotiate", "-u", ":", "-b", "")
        .with("-H", "Accept-Language: en", address.resolve(path).toString())
        .run()
        .text();
  }
}
