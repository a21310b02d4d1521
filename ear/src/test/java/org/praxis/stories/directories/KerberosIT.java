package org.praxis.stories.directories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praxis.stories.directories.Kerberos.Desktop;

/** The realm that the stories sign in with gives tickets to those whom it knows. */
@Tag("directories")
class KerberosIT {
  private static Kerberos kerberos;

  @BeforeAll
  static void start() {
    kerberos = new Kerberos(Path.of("target/directories/kerberos-itself"), 18088, "learner1");
  }

  @AfterAll
  static void stop() {
    kerberos.close();
  }

  @Test
  void whoSignsInToTheNetworkHasATicketForPraxis() {
    Desktop desktop = kerberos.desktopOf("learner1");
    desktop.program("kvno", Kerberos.SERVICE).succeed();
    assertThat(desktop.program("klist").succeed())
        .contains("Default principal: learner1@CORP.EXAMPLE")
        .contains(Kerberos.SERVICE);
  }

  @Test
  void aWrongPasswordAndAStrangerGetNoTicket() {
    Desktop desktop = kerberos.desktop();
    assertThat(desktop.signIn("learner1", "wrong").text()).contains("Password incorrect");
    assertThat(desktop.signIn("stranger", "praxis").text()).contains("not found in Kerberos");
    assertThat(desktop.program("klist", "-s").run().isGood()).isFalse();
  }

  @Test
  void theKeyThatPraxisGetsIsTheServices() {
    Desktop praxis = kerberos.desktop();
    praxis
        .program("kinit", "-k", "-t", kerberos.keytab().toString(), Kerberos.SERVICE)
        .with("-c", "MEMORY:praxis")
        .succeed();
  }
}
