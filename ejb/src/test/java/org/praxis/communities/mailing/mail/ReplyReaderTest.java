package org.praxis.communities.mailing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/** Replies as the programs of colleagues write them. */
class ReplyReaderTest {
  private static final String OURS =
      """
      -- Write your reply above this line, or in Praxis. --

      Tables that talk
      Why is my sum wrong?
      https://praxis.corp.example/communities/post/1

      Jonas Brandt replied · Nov 26, 2026, 1:03 PM

      It says 0.

      ------------------------------------------------------------
      You get this mail because you follow this topic.\
      """;

  private static final ReplyReader READER =
      new ReplyReader(
          List.of(
              "Write your reply above this line", "Schreiben Sie Ihre Antwort über diese Zeile"));

  static Stream<Arguments> plain() {
    return Stream.of(
        arguments(
            "Gmail",
            "The cells hold text.\n\n"
                + "On Thu, 26 Nov 2026 at 13:04, Jonas Brandt in Praxis <\n"
                + "praxis+r2-bhvademjdml4nhmv@corp.example> wrote:\n\n"
                + quoted(OURS)),
        arguments(
            "Gmail in German",
            "The cells hold text.\n\n"
                + "Am Do., 26. Nov. 2026 um 13:04 Uhr schrieb Jonas Brandt in Praxis <\n"
                + "praxis+r2-bhvademjdml4nhmv@corp.example>:\n\n"
                + quoted(OURS)),
        arguments(
            "Apple Mail",
            "The cells hold text.\n\n"
                + "> On 26 Nov 2026, at 13:04, Jonas Brandt in Praxis <praxis@corp.example>"
                + " wrote:\n"
                + "> \n"
                + quoted(OURS)),
        arguments(
            "iPhone",
            "The cells hold text.\n\n"
                + "Von meinem iPhone gesendet\n\n"
                + "> Am 26.11.2026 um 13:04 schrieb Jonas Brandt in Praxis <praxis@corp.example>:\n"
                + "> \n"
                + "> \uFEFF\n"
                + quoted(OURS)),
        arguments(
            "Thunderbird, answering above",
            "The cells hold text.\n\nAm 26.11.26 um 13:04 schrieb Jonas Brandt in Praxis:\n"
                + quoted(OURS)),
        arguments(
            "Thunderbird, answering below",
            "Am 26.11.26 um 13:04 schrieb Jonas Brandt in Praxis:\n"
                + quoted(OURS)
                + "\n\nThe cells hold text.\n\n-- \nAmina Otieno\nCorp"),
        arguments(
            "Outlook",
            "The cells hold text.\n\n"
                + "From: Jonas Brandt in Praxis <praxis@corp.example>\n"
                + "Sent: Thursday, November 26, 2026 1:04 PM\n"
                + "To: Amina Otieno <amina.otieno@corp.example>\n"
                + "Subject: Re: [Tables] Sum\n\n"
                + OURS),
        arguments(
            "Outlook in German, for a web page",
            "The cells hold text.\n"
                + "________________________________\n"
                + "Von: Jonas Brandt in Praxis <praxis@corp.example>\n"
                + "Gesendet: Donnerstag, 26. November 2026 13:04\n"
                + "An: Amina Otieno <amina.otieno@corp.example>\n"
                + "Betreff: Re: [Tables] Sum\n\n"
                + OURS.replace(
                    "Write your reply above this line",
                    "Schreiben Sie Ihre Antwort über diese Zeile")),
        arguments(
            "Outlook of old",
            "The cells hold text.\n\n"
                + "-----Ursprüngliche Nachricht-----\n"
                + "Von: Jonas Brandt in Praxis\n"
                + "Gesendet: Donnerstag, 26. November 2026 13:04\n\n"
                + OURS),
        arguments(
            "Outlook on a phone",
            "The cells hold text.\n\n"
                + "Get Outlook for iOS<https://aka.ms/o0ukef>\n"
                + "________________________________\n"
                + "From: Jonas Brandt in Praxis <praxis@corp.example>\n"
                + "Sent: Thursday, November 26, 2026 1:04:00 PM\n"
                + "To: Amina Otieno\n"
                + "Subject: Re: Sum\n\n"
                + OURS),
        arguments("one who quotes nothing", "The cells hold text.\n"),
        arguments(
            "one with a signature", "The cells hold text.\n\n-- \nAmina Otieno\nCorp Nairobi\n"),
        arguments(
            "one in French",
            "The cells hold text.\n\n"
                + "Le jeu. 26 nov. 2026 à 13:04, Jonas Brandt in Praxis <praxis@corp.example> a"
                + " écrit :\n\n"
                + quoted(OURS)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plain")
  void ofAReplyWhatItsAuthorWroteIsLeft(String program, String body) throws IOException {
    assertThat(read("text/plain; charset=utf-8", body).text()).isEqualTo("The cells hold text.");
  }

  static Stream<Arguments> html() {
    String ours =
        "<div><p>Write your reply above this line, or in Praxis.</p><table><tr><td>Why is my sum"
            + " wrong?</td></tr></table></div>";
    return Stream.of(
        arguments(
            "Gmail",
            "<div dir=\"ltr\">The cells hold text.</div><br><div class=\"gmail_quote\"><div"
                + " class=\"gmail_attr\">On Thu, Jonas Brandt wrote:<br></div><blockquote>"
                + ours
                + "</blockquote></div>"),
        arguments(
            "Outlook",
            "<body><div class=\"WordSection1\"><p class=\"MsoNormal\">The cells hold"
                + " text.</p><div><div style=\"border:none\"><p class=\"MsoNormal\"><b>From:</b>"
                + " Jonas Brandt in Praxis<br><b>Sent:</b> Thursday, 26 November 2026"
                + " 13:04<br><b>To:</b> Amina</p></div></div>"
                + ours
                + "</div></body>"),
        arguments(
            "Outlook on the web",
            "<div>The cells hold text.</div><div id=\"appendonsend\"></div><hr><div"
                + " id=\"divRplyFwdMsg\"><b>Von:</b> Jonas</div>"
                + ours),
        arguments(
            "Apple Mail",
            "The cells hold text.<br><div><blockquote type=\"cite\"><div>On 26 Nov 2026 Jonas"
                + " wrote:</div>"
                + ours
                + "</blockquote></div>"),
        arguments("one that we do not know", "<p>The cells hold text.</p>" + ours));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("html")
  void ofHtmlToo(String program, String body) throws IOException {
    assertThat(read("text/html; charset=utf-8", body).text()).isEqualTo("The cells hold text.");
  }

  @Test
  void whatIsAnsweredPointByPointKeepsItsPoints() throws IOException {
    String body =
        "On Thu, 26 Nov 2026 at 13:04, Jonas wrote:\n"
            + "> -- Write your reply above this line, or in Praxis. --\n"
            + "> It says 0.\n\n"
            + "The cells hold text.\n\n"
            + "> And what then?\n\n"
            + "Convert them.\n";
    assertThat(read("text/plain", body).text())
        .isEqualTo("The cells hold text.\n\n> And what then?\n\nConvert them.");
  }

  @Test
  void whatAProgramForMailWroteAsTextIsReadAsItWasMeant() throws IOException {
    String body =
        """
        # not a heading
        * one
        * two
        1. first
        2) second
            indented
        See <https://example.com/a_b_c> and *this*.

        > It says 0.

        ---
        Kim\
        """;
    String html =
        new Rendering()
            .html(new Markup(read("text/plain; charset=utf-8", "    sum = 1\n" + body).text()));
    assertThat(html)
        .doesNotContainPattern("<(h\\d|li|ol|ul|em|strong|code|pre|hr)[ >]")
        .contains("href=\"https://example.com/a_b_c\"")
        .containsSubsequence("<blockquote>", "It says 0.", "</blockquote>");
    assertThat(Jsoup.parse(html).wholeText().replace('\u00A0', ' '))
        .contains("    sum = 1\n# not a heading\n* one\n* two\n1. first\n2) second\n    indented\n")
        .contains("---\nKim");
  }

  @Test
  void whatLooksLikeAQuoteAndIsNoneStays() throws IOException {
    String body = "My colleague wrote:\nuse VALUE() here.\n\nFrom: the menu, choose it.\n";
    assertThat(read("text/plain", body).text())
        .contains("My colleague wrote:")
        .contains("use VALUE() here.")
        .contains("From: the menu, choose it.");
  }

  @Test
  void filesComeAlongAndTheLogoOfASignatureDoesNot() throws IOException {
    String mail =
        "From: Amina Otieno <Amina.Otieno@corp.example>\r\n"
            + "To: praxis+r2-abc@corp.example\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + "See the file.\r\n"
            + "--b\r\n"
            + "Content-Type: application/pdf; name=\"sum.pdf\"\r\n"
            + "Content-Disposition: attachment; filename=\"sum.pdf\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getEncoder().encodeToString("%PDF-1.4".getBytes(StandardCharsets.US_ASCII))
            + "\r\n"
            + "--b\r\n"
            + "Content-Type: image/png; name=\"logo.png\"\r\n"
            + "Content-Disposition: inline; filename=\"logo.png\"\r\n"
            + "Content-ID: <l>\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + "iVBORw0KGgo=\r\n"
            + "--b--\r\n";
    ReplyMail read = READER.read(mail.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.from()).isEqualTo("amina.otieno@corp.example");
    assertThat(ReplyHead.of(mail.getBytes(StandardCharsets.ISO_8859_1)).to())
        .containsExactly("praxis+r2-abc@corp.example");
    assertThat(read.text()).isEqualTo("See the file.");
    assertThat(read.files()).extracting(ReplyMail.File::name).containsExactly("sum.pdf");
    assertThat(read.automatic()).isFalse();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Precedence: bulk",
        "X-Autoreply: yes",
        "Return-Path: <>",
        "List-Id: A list <l.example>",
        "Subject: Automatische Antwort: Re: Sum",
        "From: MAILER-DAEMON@corp.example"
      })
  void whatAMachineSentIsKnown(String field) throws IOException {
    String mail = field + "\r\nTo: praxis@corp.example\r\n\r\nI am not here.\r\n";
    assertThat(READER.read(mail.getBytes(StandardCharsets.ISO_8859_1)).automatic()).isTrue();
  }

  @Test
  void aReportSaysThatItIsGivenUpAndWhy() throws IOException {
    String mail =
        "From: MAILER-DAEMON@mx.example\r\n"
            + "To: praxis+b2-abc@corp.example\r\n"
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
            + "--b\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + "Sorry.\r\n"
            + "--b\r\n"
            + "Content-Type: message/delivery-status\r\n\r\n"
            + "Reporting-MTA: dns; mx.example\r\n\r\n"
            + "Final-Recipient: rfc822; amina@corp.example\r\n"
            + "Action: failed\r\n"
            + "Status: 5.1.1\r\n"
            + "Diagnostic-Code: smtp; 550 5.1.1 No such\r\n"
            + " user here\r\n"
            + "--b\r\n"
            + "Content-Type: text/rfc822-headers\r\n\r\n"
            + "Subject: Re: Sum\r\n"
            + "--b--\r\n";
    ReplyMail read = READER.read(mail.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.bounce())
        .isEqualTo(new ReplyMail.Bounce(true, "5.1.1", "smtp; 550 5.1.1 No such user here"));
    assertThat(read.automatic()).isTrue();
  }

  private static Arguments arguments(String program, String body) {
    return Arguments.of(program, body);
  }

  private static String quoted(String text) {
    return "> " + text.replace("\n", "\n> ");
  }

  private static ReplyMail read(String type, String body) throws IOException {
    String mail =
        "From: amina.otieno@corp.example\r\nTo: praxis+r2-abc@corp.example\r\nContent-Type: "
            + type
            + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            + body.replace("\n", "\r\n");
    return READER.read(mail.getBytes(StandardCharsets.UTF_8));
  }
}
