package org.praxis.communities.mailing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
  @Test
  void paragraphsListsQuotesAndLinksStay() {
    assertThat(
            HtmlText.markdown(
                """
                <html><head><title>x</title><style>p {color: red}</style></head><body>
                <p>Hello <b>all</b>,<br>see <a href="https://example.com/a">the page</a>:</p>
                <ul><li>one<li>two
                  <ol><li>inner</ol></ul>
                <blockquote>Said <i>before</i><blockquote>and earlier</blockquote></blockquote>
                <script>alert(1)</script><div>Bye</div></body></html>"""))
        .isEqualTo(
            """
            Hello all,
            see [the page](<https://example.com/a>):

            - one

            - two

              1. inner

            > Said before
            >
            > > and earlier

            Bye""");
  }

  @Test
  void marksInItAreWords() {
    assertThat(HtmlText.markdown("<p># 1 *x* &lt;b&gt;</p><p>- y</p>"))
        .isEqualTo("\\# 1 \\*x\\* \\<b\\>\n\n\\- y");
  }

  @Test
  void aLinkThatRunsSomethingIsWords() {
    assertThat(HtmlText.markdown("<a href=\"javascript:alert(1)\">Click</a>")).isEqualTo("Click");
    assertThat(HtmlText.markdown("<a href=\"https://a.example/>) [x](javascript:1)\">Click</a>"))
        .isEqualTo("Click");
  }

  @Test
  void elementsWithoutEndAreRead() {
    assertThat(HtmlText.markdown("<div>".repeat(20_000) + "deep")).contains("deep");
    assertThat(HtmlText.markdown("<blockquote>".repeat(500) + "deep")).contains("deep");
  }

  @Test
  void tablesAreLines() {
    assertThat(HtmlText.markdown("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"))
        .isEqualTo("a \\| b\n\nc");
  }
}
