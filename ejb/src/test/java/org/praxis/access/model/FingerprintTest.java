package org.praxis.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jürgen.Groß",
        " jürgen.gross ",
        "JU\u0308RGEN.GROSS",
        "jürgen.\u200bgroß",
        "jurgen. gross"
      })
  void aNameThatADirectoryMayTakeForTheSameHasNoFreeAttemptsOfItsOwn(String spelling) {
    assertThat(Fingerprint.ofName(spelling)).isEqualTo(Fingerprint.ofName("jürgen.groß"));
  }

  @Test
  void othersAreOthers() {
    assertThat(Fingerprint.ofName("a")).isNotEqualTo(Fingerprint.ofName("b"));
    assertThat(Fingerprint.ofName("192.0.2.1")).isNotEqualTo(Fingerprint.ofAddress("192.0.2.1"));
    assertThat(Fingerprint.ofName(null)).isEqualTo(Fingerprint.ofName(""));
  }

  @Test
  void aNetworkOfIpv6IsOneAddress() {
    byte[] one = Fingerprint.ofAddress("2001:db8:1:2::1");
    assertThat(Fingerprint.ofAddress("2001:DB8:1:2:ffff::abcd")).isEqualTo(one);
    assertThat(Fingerprint.ofAddress("2001:db8:1:3::1")).isNotEqualTo(one);
  }

  @Test
  void ipv4InIpv6IsThatIpv4AndNoNetworkOfAll() {
    assertThat(Fingerprint.ofAddress("::ffff:192.0.2.1"))
        .isEqualTo(Fingerprint.ofAddress("192.0.2.1"))
        .isNotEqualTo(Fingerprint.ofAddress("::ffff:192.0.2.2"));
  }

  @Test
  void whatIsNoAddressIsStillCounted() {
    assertThat(Fingerprint.ofAddress("not:an:address")).hasSize(32);
    assertThat(Fingerprint.ofAddress(null)).hasSize(32);
  }
}
