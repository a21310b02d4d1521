package org.praxis.moderation.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.moderation.rules.model.RuleSets.links;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.platform.InvalidInput;

class OutsideLinksTest {
  private static final RuleSet RULES = links("example.com", "bücher.example");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "see https://evil.test/x; evil.test",
        "see HTTP://EVIL.TEST.; evil.test",
        "[here](//evil.test/x); evil.test",
        "see www.evil.test now; www.evil.test",
        "https://example.com@evil.test/; evil.test",
        "https://example.com:x@evil.test:8443/; evil.test",
        "https://example.com.evil.test/; example.com.evil.test",
        "https://notexample.com/; notexample.com",
        "ftp://evil.test/; evil.test",
        "http:\\\\evil.test\\x; evil.test",
        "<https://evil.test>; evil.test"
      })
  void aLinkToOutsideIsFoundByItsHost(String text, String host) {
    assertThat(RULES.inText(text)).extracting(RuleHit::term).containsExactly(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/x",
        "https://www.example.com",
        "www.example.com",
        "https://BÜCHER.example/a",
        "https://xn--bcher-kva.example/a",
        "https://praxis.corp.example/communities/topic/1",
        "[topic](/communities/topic/1)",
        "a // comment, and c://x",
        "mail@evil.test",
        "no link at all"
      })
  void whatIsAllowedOrNoLinkIsNotFound(String text) {
    assertThat(RULES.inText(text)).isEmpty();
  }

  @Test
  void whatIsNoHostIsRefused() {
    OutsideLinks.expectHosts(List.of("example.com", "localhost", "münchen.example"));
    for (String wrong : new String[] {"https://example.com", "example.com/x", "a b", ".com"}) {
      assertThatThrownBy(() -> OutsideLinks.expectHosts(List.of(wrong)))
          .as(wrong)
          .isInstanceOf(InvalidInput.class);
    }
  }
}
