package org.praxis.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  /** Each a program's own, chosen by the system. */
  private static final Ports FREE = new Ports(free(), free(), free(), free(), free(), free());

  @Test
  void aVariableChangesItsPortAndNoOther() {
    assertThat(Ports.from(Map.of("PRAXIS_LDAP_PORT", "1389", "PRAXIS_HTTP_PORT", "")))
        .isEqualTo(new Ports(8080, 9990, 1389, 15432, 10025, 10143));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "0", "-1", "65536", "80.5"})
  void whatIsNoPortNumberIsRefusedByName(String value) {
    assertThatThrownBy(() -> Ports.from(Map.of("PRAXIS_SMTP_PORT", value)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PRAXIS_SMTP_PORT")
        .hasMessageContaining(value);
  }

  @Test
  void anOffsetMovesAllOfThem() {
    assertThat(Ports.DEFAULT.offset(10_000))
        .isEqualTo(new Ports(18080, 19990, 20389, 25432, 20025, 20143));
  }

  @Test
  void freePortsAreFine() {
    assertThatCode(FREE::requireFree).doesNotThrowAnyException();
  }

  @Test
  void aTakenPortIsNamedWithItsUserAndItsVariable() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ports =
          new Ports(
              FREE.http(),
              FREE.management(),
              other.getLocalPort(),
              FREE.postgres(),
              FREE.smtp(),
              FREE.imap());

      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(StartRefused.class)
          .hasMessageContainingAll(
              "LDAP directory", "PRAXIS_LDAP_PORT", Integer.toString(other.getLocalPort()));
    }
  }

  static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void onePortForTwoIsRefusedNamingBoth() {
    var twice = new Ports(41001, 41002, 41001, 41003, 41004, 41005);
    assertThatThrownBy(twice::requireFree)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("41001")
        .hasMessageContaining("web server")
        .hasMessageContaining("PRAXIS_LDAP_PORT");
  }
}
