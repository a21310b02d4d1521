package org.praxis.communities.mailing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/** What somebody wrote as plain text is read as they wrote it. */
class PlainTextTest {
  private final Rendering rendering = new Rendering();

  private String html(String text) {
    return html(text, false, false);
  }

  private String html(String text, boolean flowed, boolean delSp) {
    return rendering
        .html(new Markup(PlainText.markdown(text, flowed, delSp)))
        .replace("&#61;", "=")
        .replace("&#64;", "@")
        .replace("&#43;", "+")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&#96;", "`")
        .replace('\u00A0', '~')
        .strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# no heading",
        "- no list",
        "+ none either",
        "* nor this",
        "1. no number",
        "12) nor this",
        "*not* _emphasised_ **at all**",
        "`no code`",
        "[no](http://example.com/link)",
        "![no](picture)",
        "a \\ backslash \\* and another\\",
        "---",
        "***",
        "===",
        "~~~",
        "```",
        "| a | b |",
        "C:\\temp\\new_file_name",
        "snake_case and __init__",
        "[ref]: http://example.com"
      })
  void marksAreWords(String text) {
    String html = html("Before\n" + text + "\nafter");
    assertThat(html).doesNotContainPattern("<(h\\d|li|em|strong|code|pre|hr|table|del)");
    assertThat(org.jsoup.Jsoup.parse(html).wholeText()).isEqualTo("Before\n" + text + "\nafter");
  }

  @Test
  void whatLooksLikeHtmlIsText() {
    assertThat(html("<b>bold</b> & <script>alert(1)</script> &lt; &copy;"))
        .isEqualTo(
            "<p>&lt;b&gt;bold&lt;/b&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; &amp;copy;</p>");
  }

  @Test
  void whatIsIndentedStaysSoAndIsNoCode() {
    assertThat(html("Like this:\n\n    if (a)   b;\n\tc;"))
        .isEqualTo("<p>Like this:</p>\n<p>~~~ if (a)~~ b;<br />~~~~~~~ c;</p>");
  }

  @Test
  void quotesAreQuotesAndEndWhereTheyEnd() {
    assertThat(html(">> first\n> second\nthird\n> fourth"))
        .containsSubsequence(
            "<blockquote>",
            "<blockquote>",
            "first",
            "</blockquote>",
            "second",
            "</blockquote>",
            "<p>third</p>",
            "<blockquote>",
            "fourth",
            "</blockquote>");
  }

  @Test
  void theSignatureAndWhatTheListPutsUnderItStandBack() {
    String html =
        html(
            "Hello\n\n-- \nKim, Berlin\n\n_____________________________\nit mailing list\nhttps://lists.example.com/listinfo/it");
    assertThat(html)
        .containsSubsequence(
            "<p>Hello</p>", "<blockquote>", "--", "Kim, Berlin", "it mailing list");
  }

  @Test
  void anAddressBeforeAQuoteIsLeftOut() {
    String html =
        html("On Monday, Kim Lee <kim@example.com>\nwrote:\n> Hello\n\nAsk me@example.com.");
    assertThat(html).contains("Kim Lee", "wrote:", "me@example.com").doesNotContain("kim@");
  }

  @Test
  void flowedLinesAreOneAndFixedOnesAreMany() {
    assertThat(html("one \ntwo\nthree\n\n> four \n> five\n", true, false))
        .contains("<p>one two<br />three</p>", "four five");
    assertThat(html("Straße \nnbahn", true, true)).contains("Straßenbahn");
    assertThat(html(" From here\n >no quote", true, false)).contains("From here", "&gt;no quote");
  }

  @Test
  void addressesOfPagesAreLinks() {
    assertThat(html("See <http://example.com/a_b_c/d~e*f?x=1&y=2>."))
        .contains("href=\"http://example.com/a_b_c/d~e*f?x=1&amp;y=2\"");
  }

  @Test
  void quotingWithoutEndCostsNothing() {
    assertThat(html(">".repeat(5_000) + " deep")).contains("deep");
  }
}
