package org.praxis.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
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

  /**
   * Marks that have to be put in order take the square of their number: a megabyte of them, ten
   * seconds. Measured is the work of this thread, which is the same however busy the machine is.
   */
  @Test
  void aNameOfAMegabyteCostsNoMoreThanItsBeginning() {
    String hostile = "a" + "\u0300\u0316".repeat(500_000);
    ThreadMXBean work = ManagementFactory.getThreadMXBean();
    long before = work.getCurrentThreadCpuTime();
    assertThat(Fingerprint.ofName(hostile))
        .isEqualTo(Fingerprint.ofName(hostile.substring(0, 300)));
    assertThat(Duration.ofNanos(work.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aNameOfTheGreatestLengthIsReadToItsEnd() {
    assertThat(Fingerprint.ofName("x".repeat(255) + "a"))
        .isNotEqualTo(Fingerprint.ofName("x".repeat(255) + "b"));
  }

  @Test
  void anAccountAtAnAddressIsNeitherOfThem() {
    byte[] place = Fingerprint.ofNameAt("anna", "192.0.2.1");
    assertThat(place)
        .isEqualTo(Fingerprint.ofNameAt(" ANNA", "192.0.2.1"))
        .isNotEqualTo(Fingerprint.ofNameAt("anna", "192.0.2.2"))
        .isNotEqualTo(Fingerprint.ofNameAt("ben", "192.0.2.1"))
        .isNotEqualTo(Fingerprint.ofName("anna"));
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
