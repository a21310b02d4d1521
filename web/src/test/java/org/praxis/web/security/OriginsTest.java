package org.praxis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
  @Test
  void whatOurProxyAppendedCountsAndNotWhatTheCallerSent() {
    assertThat(Origins.seen(List.of("10.9.8.7, 192.0.2.1"), 1)).contains("192.0.2.1");
    assertThat(Origins.seen(List.of("10.9.8.7", "192.0.2.1"), 1)).contains("192.0.2.1");
  }

  @Test
  void ofSeveralProxiesTheOutermostSawTheCaller() {
    List<String> forwarded = List.of("10.9.8.7, 192.0.2.1, 10.0.0.2");
    assertThat(Origins.seen(forwarded, 2)).contains("192.0.2.1");
    assertThat(Origins.seen(List.of("10.0.0.2"), 2)).contains("10.0.0.2");
  }

  @Test
  void withoutTheHeaderNobodyIsSeen() {
    assertThat(Origins.seen(List.of(), 1)).isEmpty();
    assertThat(Origins.seen(List.of(" , "), 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1:4711, 192.0.2.1",
    "[2001:db8::1]:4711, 2001:db8::1",
    "[2001:db8::1], 2001:db8::1",
    "2001:db8::1, 2001:db8::1",
    "unknown, unknown"
  })
  void aPortIsNoPartOfAnAddress(String written, String address) {
    assertThat(Origins.seen(List.of(written), 1)).contains(address);
  }
}
