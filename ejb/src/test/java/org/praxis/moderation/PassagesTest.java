package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.platform.InvalidInput;

class PassagesTest {
  private static final String HTML =
      "<p>Ask <strong>Mrs Hansen</strong> about it.</p>\n<ul>\n<li>One</li>\n<li>Two &amp; three</li>\n</ul>\n";

  private static PassageComment on(Integer start, String quote) {
    return new PassageComment(start, quote, "No <b>names</b>");
  }

  @Test
  void aPassageStandsWhereItsWordsAreAndBlanksAtItsEndsAreNoneOfIt() {
    assertThat(Passages.located(HTML, List.of(on(null, "Two & three"), on(3, " Mrs Hansen "))))
        .containsExactly(on(4, "Mrs Hansen"), on(30, "Two & three"));
    for (PassageComment wrong :
        List.of(on(5, "Mrs Hansen"), on(null, "Mr Hansen"), on(1_000, "One"))) {
      assertThatThrownBy(() -> Passages.located(HTML, List.of(on(null, "One"), wrong)))
          .isInstanceOf(InvalidInput.class)
          .extracting(e -> ((InvalidInput) e).field().orElseThrow())
          .isEqualTo("comments[1].quote");
    }
  }

  @Test
  void whatIsSaidStandsBelowTheParagraphAndIsTextAlone() {
    assertThat(Passages.marked(HTML, Passages.located(HTML, List.of(on(null, "Mrs Hansen about")))))
        .isEqualTo(
            "<p>Ask <strong><mark class=\"passage\">Mrs Hansen</mark></strong><mark"
                + " class=\"passage\"> about</mark><sup class=\"passage-number\">1</sup> it.</p><p"
                + " class=\"passage-note\"><span class=\"passage-number\">1</span><span>No"
                + " &lt;b&gt;names&lt;/b&gt;</span></p>\n<ul>\n<li>One</li>\n<li>Two &amp; three</li>\n</ul>\n");
    assertThat(Passages.marked(HTML, List.of())).isEqualTo(HTML);
  }

  @Test
  void passagesThatOverlapAreEachMarkedAndNumberedInTheOrderOfReading() {
    List<PassageComment> two =
        Passages.located(
            "<p>one two three</p>",
            List.of(
                new PassageComment(4, "two three", "b"), new PassageComment(0, "one two", "a")));
    assertThat(Passages.marked("<p>one two three</p>", two))
        .isEqualTo(
            "<p><mark class=\"passage\">one </mark><mark class=\"passage\">two</mark><sup"
                + " class=\"passage-number\">1</sup><mark class=\"passage\"> three</mark><sup"
                + " class=\"passage-number\">2</sup></p><p class=\"passage-note\"><span"
                + " class=\"passage-number\">1</span><span>a</span></p><p"
                + " class=\"passage-note\"><span class=\"passage-number\">2</span><span>b</span></p>");
  }
}
