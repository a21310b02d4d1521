package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** StartTLS and LDAPS, against an authority that only this company knows. */
class EncryptionTest {
  @TempDir static Path folder;
  private static Certificates certificates;
  private static Certificates ofAnotherHost;

  @BeforeAll
  static void make() throws Exception {
    certificates = Certificates.forServer(folder, "dns:localhost");
    ofAnotherHost = Certificates.forServer(folder, "dns:ldap.corp.example");
  }

  private static TestDirectory directory(Encryption encryption, Certificates certificates)
      throws Exception {
    TestDirectory directory =
        encryption == Encryption.LDAPS
            ? TestDirectory.ldaps(certificates)
            : TestDirectory.startTls(certificates);
    return directory.person("anna", "right");
  }

  private static Map<String, String> configuration(
      TestDirectory directory, Encryption encryption, String trust) {
    Map<String, String> configuration =
        directory.configuration(
            "main.encryption", encryption.name().toLowerCase(), "main.trust", trust);
    // By name: for 127.0.0.1 the library passes over the name in the certificate.
    String scheme = encryption == Encryption.LDAPS ? "ldaps" : "ldap";
    configuration.put("main.url", scheme + "://localhost:" + directory.port());
    return configuration;
  }

  private static Verification verify(Map<String, String> configuration) {
    try (var directories = new Directories(configuration)) {
      return directories.verify("anna", "right".toCharArray());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "LDAPS"})
  void whatATrustedAuthoritySignedIsTrustedAndSeen(Encryption encryption) throws Exception {
    try (var directory = directory(encryption, certificates);
        var directories =
            new Directories(configuration(directory, encryption, certificates.authority()))) {
      assertThat(directories.verify("anna", "right".toCharArray()))
          .isInstanceOf(Verification.Verified.class);
      assertThat(directories.verify("anna", "wrong".toCharArray()))
          .isEqualTo(new Verification.Refused());

      DirectoryState state = directories.states().get(0);
      assertThat(state.isReachable()).isTrue();
      assertThat(state.encryption()).isEqualTo(encryption);
      assertThat(state.certificateEnds().orElseThrow())
          .isAfter(Instant.now().plus(Duration.ofDays(1)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "LDAPS"})
  void aCertificateOfAnotherAuthorityIsNotTrusted(Encryption encryption) throws Exception {
    try (var directory = directory(encryption, certificates)) {
      assertThat(verify(configuration(directory, encryption, ofAnotherHost.authority())))
          .isInstanceOf(Verification.Unavailable.class);
      assertThat(verify(configuration(directory, encryption, "")))
          .isInstanceOf(Verification.Unavailable.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "LDAPS"})
  void aCertificateMadeOutToAnotherHostIsNotTrusted(Encryption encryption) throws Exception {
    try (var directory = directory(encryption, ofAnotherHost)) {
      assertThat(verify(configuration(directory, encryption, ofAnotherHost.authority())))
          .isInstanceOf(Verification.Unavailable.class);
    }
  }

  /** Whoever sits between the two could answer so, and would read the passwords. */
  @Test
  void aDirectoryThatWillNotEncryptGetsNoPassword() throws Exception {
    try (var directory = TestDirectory.plain().person("anna", "right")) {
      assertThat(verify(configuration(directory, Encryption.STARTTLS, certificates.authority())))
          .isInstanceOf(Verification.Unavailable.class);
      assertThat(directory.asked()).isEmpty();
    }
  }

  @Test
  void aFileWithoutCertificatesIsRefusedAtTheStart() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    try (var directory = directory(Encryption.STARTTLS, certificates)) {
      for (String trust :
          new String[] {empty.toString(), folder.resolve("absent.pem").toString()}) {
        assertThatThrownBy(
                () -> new Directories(configuration(directory, Encryption.STARTTLS, trust)))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("main.trust");
      }
    }
  }
}
