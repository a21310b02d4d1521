package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundPartsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>The Payroll is late</p>|Payroll|<p>The <mark>Payroll</mark> is late</p>",
        "<p>a <b>b</b> a</p>|a|<p><mark>a</mark> <b>b</b> <mark>a</mark></p>",
        "<p>payrolls</p>|payroll|<p>payrolls</p>",
        "<p>x &lt;b&gt; y</p>|<b>|<p>x <mark>&lt;b&gt;</mark> y</p>",
        "<p title=\"a\">z</p>|a|<p title=\"a\">z</p>"
      })
  void whatWasFoundIsMarkedInTheTextAlone(String html, String found, String marked) {
    assertThat(FoundParts.marked(html, reasons(found))).isEqualTo(marked);
  }

  @Test
  void severalAreMarkedAlsoAcrossALine() {
    assertThat(FoundParts.marked("<p>one\ntwo, three</p>", reasons("three", "one two")))
        .isEqualTo("<p><mark>one\ntwo</mark>, <mark>three</mark></p>");
  }

  @Test
  void whereNothingWasFoundTheTextIsAsItWas() {
    String html = "<p>a<br>b &amp; c</p>";
    assertThat(FoundParts.marked(html, List.of(HoldReason.firstContributions()))).isSameAs(html);
  }

  private static List<HoldReason> reasons(String... found) {
    return Stream.of(found)
        .map(words -> new HoldReason(Reason.TERM, 1, Policy.CHARTER, 1, words, words, null))
        .toList();
  }
}
