package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {
  private final Rendering rendering = new Rendering();

  @Test
  void aMemberWritesMarkdownAndOthersReadIt() {
    assertThat(html("**bold** and `code`\n\n- one\n- two"))
        .isEqualTo(
            "<p><strong>bold</strong> and <code>code</code></p>\n"
                + "<ul><li>one</li><li>two</li></ul>\n");
  }

  @Test
  void aTableIsATable() {
    assertThat(html("| a | b |\n| - | -: |\n| 1 | 2 |"))
        .contains("<th>a</th>", "<td align=\"right\">2</td>");
  }

  @Test
  void aHeadingStandsBelowThePagesOwn() {
    assertThat(html("# Mine\n\n#### Deep")).isEqualTo("<h3>Mine</h3>\n<h4>Deep</h4>\n");
  }

  @Test
  void codeThatIsTooWideIsScrolledByKeyboardToo() {
    assertThat(html("```\ncode\n```")).isEqualTo("<pre tabindex=\"0\"><code>code\n</code></pre>\n");
  }

  @Test
  void aMentionLeadsToTheProfileAndAQuoteToWhatWasSaid() {
    String id = "11111111-2222-4333-8444-555555555555";
    assertThat(html("[@Amina](person:" + id + ")"))
        .contains("href=\"/people/person/" + id + "\"", "class=\"mention\"", ">&#64;Amina</a>");
    assertThat(html("[Amina](post:" + id + ")")).contains("href=\"/communities/post/" + id + "\"");
    assertThat(html("[@All](audience:" + id + ")")).isEqualTo("<p><strong>&#64;All</strong></p>\n");
  }

  @Test
  void ourOwnSchemesLeadNowhereElse() {
    assertThat(html("[x](person:../../signout) [y](person:javascript:alert) [z](audience:x)"))
        .doesNotContain("href");
  }

  @Test
  void anAddressBecomesALinkThatLendsNoReputation() {
    assertThat(html("see https://example.org/x"))
        .contains("href=\"https://example.org/x\"")
        .contains("rel=\"nofollow noopener noreferrer\"");
  }

  private static final String FILE = "0c7f5f0e-0000-4000-8000-000000000001";

  @Test
  void anAttachedImageShowsItsPreviewAndLeadsToItself() {
    assertThat(html("![A *red* button](attachment:" + FILE + "/640x480)"))
        .isEqualTo(
            "<p><a href=\"/communities/attachment/"
                + FILE
                + "\" rel=\"nofollow noopener noreferrer\"><img src=\"/communities/attachment/"
                + FILE
                + "/preview\" alt=\"A red button\" loading=\"lazy\" width=\"640\" height=\"480\" /></a></p>\n");
    assertThat(html("![](attachment:" + FILE + ")")).contains("<img").doesNotContain("<a ");
    assertThat(html("[![x](attachment:" + FILE + ")](https://example.org)"))
        .containsOnlyOnce("<a ");
  }

  @Test
  void anAttachedFileIsALink() {
    assertThat(html("[plan.pdf](attachment:" + FILE + ")"))
        .contains("<a href=\"/communities/attachment/" + FILE + "\"");
  }

  @Test
  void anImageFromElsewhereIsALink() {
    assertThat(html("![spy](https://example.org/spy.png)"))
        .contains("<a href=\"https://example.org/spy.png\"", ">spy</a>")
        .doesNotContain("<img");
    assertThat(html("![](https://example.org/spy.png)"))
        .contains(">https://example.org/spy.png</a>");
    assertThat(html("![x](/communities/attachment/" + FILE + "/preview)")).doesNotContain("<img");
  }

  @Test
  void theWordsOfAnImageAreWhatItIsCalled() {
    assertThat(rendering.words(new Markup("see ![the button](attachment:" + FILE + "/1x1)!")))
        .isEqualTo("see the button!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<iframe src='https://example.org'></iframe>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](  JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](https://example.org/spy.png)",
        "<svg onload=alert(1)>",
        "[x](https://example.org \"onmouseover=alert(1)\")"
      })
  void nothingThatAMemberWritesRunsInAReadersBrowser(String hostile) {
    assertThat(html(hostile))
        .doesNotContainPattern("(?i)<(script|img|iframe|svg)")
        .doesNotContainPattern("(?i)<[^>]*(onerror|onload|onmouseover|javascript:|data:)");
  }

  @Test
  void anAvalancheOfQuotesIsRenderedInReasonableTime() {
    String avalanche = "> ".repeat(Markup.LONGEST / 2);
    assertThat(html(avalanche).length()).isLessThan(10 * Markup.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s&#97;lary",
        "sal*a*ry",
        "sal**ar**y",
        "[sal](https://example.org)ary",
        "sal`ar`y",
        "sal\\ary"
      })
  void marksDoNotHideAWordFromScreening(String hidden) {
    assertThat(rendering.words(new Markup(hidden)).replace("\\", "")).isEqualTo("salary");
  }

  @Test
  void anExcerptIsTheWordsWithoutTheirMarks() {
    assertThat(
            rendering.excerpt(
                new Markup("**Look** at `this`:\n\n- [one](https://example.org)\n- two"), 80))
        .isEqualTo("Look at this: one two");
  }

  @Test
  void anExcerptNeverCutsACharacterInHalf() {
    assertThat(rendering.excerpt(new Markup("🙏".repeat(100)), 10))
        .isEqualTo("🙏".repeat(10) + "…");
  }

  private String html(String source) {
    return rendering.html(new Markup(source));
  }
}
