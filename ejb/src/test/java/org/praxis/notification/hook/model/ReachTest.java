package org.praxis.notification.hook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses hooks may reach. */
class ReachTest {
  private static final String HOST = "hooks.example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001:81b::200e"
      })
  void theInternetIsOpen(String address) throws UnknownHostException {
    assertThat(new Reach(List.of()).has(HOST, at(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.1.2.3",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::a00:1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1"
      })
  void whatOnlyThisServerCanReachIsClosed(String address) throws UnknownHostException {
    assertThat(new Reach(List.of()).has(HOST, at(address))).isFalse();
  }

  // As whoever wants to be let through may write them; the resolver of Java reads them all.
  @ParameterizedTest
  @ValueSource(strings = {"2130706433", "127.1", "0127.0.0.1"})
  void howAnAddressIsWrittenMakesNoDifference(String host) throws UnknownHostException {
    assertThat(new Reach(List.of()).has(host, at(host))).isFalse();
  }

  @Test
  void whatIsConfiguredIsOpenAlsoWithoutEncryption() throws UnknownHostException {
    Reach reach = new Reach(List.of("chat.corp.example", "10.20.0.0/16", "fd00:1::/32", "::1"));
    assertThat(reach.isAllowed("Chat.Corp.Example.", at("10.1.1.1"))).isTrue();
    assertThat(reach.isAllowed(HOST, at("10.20.255.1"))).isTrue();
    assertThat(reach.isAllowed(HOST, at("fd00:1:2::3"))).isTrue();
    assertThat(reach.isAllowed(HOST, at("::1"))).isTrue();
    assertThat(reach.has(HOST, at("10.21.0.1"))).isFalse();
    assertThat(reach.has("notchat.corp.example", at("10.1.1.1"))).isFalse();
    assertThat(reach.isAllowed(HOST, at("8.8.8.8"))).isFalse();
  }

  private static InetAddress at(String address) throws UnknownHostException {
    return InetAddress.getByName(address);
  }
}
