package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.directory.TestDirectory.dn;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For how long an answer is believed. */
class CacheTest {
  private final AtomicLong nanos = new AtomicLong();
  private TestDirectory directory;
  private Directories directories;

  @BeforeEach
  void start() throws Exception {
    directory = TestDirectory.plain().person("anna", "right").group("team", dn("anna"));
    directories =
        new Directories(
            directory.configuration("cache-seconds", "30"), nanos::get, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    directories.close();
    directory.close();
  }

  private Verification verify(String password) {
    return directories.verify("anna", password.toCharArray());
  }

  private void pass(int seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private void newPassword(String password) throws Exception {
    directory
        .server()
        .modify(dn("anna"), new Modification(ModificationType.REPLACE, "userPassword", password));
  }

  @Test
  void aRightPasswordIsKnownWithoutAskingForAWhile() {
    verify("right");
    directory.asked();

    pass(29);
    assertThat(verify("right")).isInstanceOf(Verification.Verified.class);
    assertThat(directory.asked()).isEmpty();

    pass(2);
    assertThat(verify("right")).isInstanceOf(Verification.Verified.class);
    assertThat(directory.asked()).isNotEmpty();
  }

  @Test
  void useDoesNotMakeItLast() {
    verify("right");
    directory.asked();
    for (int i = 0; i < 31; i++) {
      pass(1);
      verify("right");
    }
    assertThat(directory.asked()).contains("bind");
  }

  @Test
  void aWrongPasswordIsAskedForEachTime() {
    verify("right");
    directory.asked();

    assertThat(verify("wrong")).isEqualTo(new Verification.Refused());
    assertThat(directory.asked()).contains("bind");
    assertThat(verify("wrong")).isEqualTo(new Verification.Refused());
    assertThat(directory.asked()).contains("bind");
    assertThat(verify("right")).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void aNewPasswordCountsAtOnceAndTheOldOneNoLongerThanTheCache() throws Exception {
    verify("right");
    newPassword("new");
    pass(31);
    assertThat(verify("right")).isEqualTo(new Verification.Refused());

    newPassword("right");
    verify("right");
    newPassword("new");
    assertThat(verify("new")).isInstanceOf(Verification.Verified.class);
    assertThat(verify("right")).isEqualTo(new Verification.Refused());
  }

  @Test
  void whoWasRemovedIsGoneAfterTheCachesTime() throws Exception {
    verify("right");
    directory.server().delete(dn("anna"));

    assertThat(directories.find("anna")).isPresent();
    pass(31);
    assertThat(directories.find("anna")).isEmpty();
    assertThat(verify("right")).isEqualTo(new Verification.Refused());
  }

  @Test
  void newGroupsCountAfterTheCachesTime() throws Exception {
    directories.find("anna");
    directory.group("moderators", dn("anna"));

    assertThat(directories.find("anna").orElseThrow().groups()).containsExactly("team");
    pass(31);
    assertThat(directories.find("anna").orElseThrow().groups())
        .containsExactlyInAnyOrder("team", "moderators");
  }

  @Test
  void whoIsForgottenIsAskedForAgain() {
    verify("right");
    directory.asked();

    directories.forget(" ANNA ");

    assertThat(verify("right")).isInstanceOf(Verification.Verified.class);
    assertThat(directory.asked()).contains("bind");
  }

  @Test
  void aTraceNeitherReadsNorFillsTheCache() throws Exception {
    verify("right");
    directory.asked();
    directories.trace("anna", null);
    assertThat(directory.asked()).isNotEmpty();

    directories.forget("anna");
    directories.trace("anna", "right".toCharArray());
    directory.asked();
    directories.find("anna");
    assertThat(directory.asked()).isNotEmpty();
  }

  @Test
  void withoutTheDirectoryWhatIsRememberedIsGoodForTheRestOfItsTime() throws Exception {
    verify("right");
    directory.close();

    assertThat(verify("right")).isInstanceOf(Verification.Verified.class);
    assertThat(verify("wrong")).isInstanceOf(Verification.Unavailable.class);
    pass(31);
    assertThat(verify("right")).isInstanceOf(Verification.Unavailable.class);
  }

  @Test
  void whoWasOnlyLookedUpHasNotSignedIn() throws Exception {
    directories.find("anna");

    assertThat(verify("wrong")).isEqualTo(new Verification.Refused());
  }

  @Test
  void withoutACacheEachTimeIsAsked() throws Exception {
    try (var none = new Directories(directory.configuration("cache-seconds", "0"))) {
      none.find("anna");
      directory.asked();
      none.find("anna");
      assertThat(directory.asked()).isNotEmpty();
    }
  }
}
