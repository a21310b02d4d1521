package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.directory.TestDirectory.dn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/** The realm as the server uses it. */
class DirectoryRealmTest {
  private final DirectoryRealm realm = new DirectoryRealm();
  private TestDirectory directory;

  @BeforeEach
  void start() throws Exception {
    directory = TestDirectory.plain().person("anna", "right").group("team", dn("anna"));
    realm.initialize(directory.configuration());
  }

  @AfterEach
  void stop() {
    Directories.ofThisServer().orElseThrow().close();
    directory.close();
  }

  private RealmIdentity identity(String name) throws Exception {
    return realm.getRealmIdentity(new NamePrincipal(name));
  }

  private static PasswordGuessEvidence password(String password) {
    return new PasswordGuessEvidence(password.toCharArray());
  }

  @Test
  void anIdentityCostsNoQuestionUntilSomethingIsAskedOfIt() throws Exception {
    identity("anna");
    assertThat(directory.asked()).isEmpty();
  }

  @Test
  void thePasswordDecidesAndTheGroupsAreAnAttribute() throws Exception {
    RealmIdentity anna = identity("anna");

    assertThat(anna.verifyEvidence(password("wrong"))).isFalse();
    assertThat(anna.verifyEvidence(password("right"))).isTrue();
    assertThat(anna.exists()).isTrue();
    assertThat(anna.getAuthorizationIdentity().getAttributes().get("groups"))
        .containsExactly("team");
  }

  @Test
  void nobodyDoesNotExist() throws Exception {
    assertThat(identity("nobody").exists()).isFalse();
    assertThat(identity("nobody").verifyEvidence(password("right"))).isFalse();
  }

  @Test
  void aDirectoryThatIsDownIsNoWrongPassword() throws Exception {
    RealmIdentity anna = identity("anna");
    directory.close();

    assertThatThrownBy(() -> anna.verifyEvidence(password("right")))
        .isInstanceOf(RealmUnavailableException.class);
    assertThatThrownBy(anna::exists).isInstanceOf(RealmUnavailableException.class);
    assertThatThrownBy(anna::getAuthorizationIdentity)
        .isInstanceOf(RealmUnavailableException.class);
  }

  @Test
  void theApplicationAsksTheSameDirectories() throws Exception {
    assertThat(Directories.ofThisServer().orElseThrow().find("anna")).isPresent();
  }
}
