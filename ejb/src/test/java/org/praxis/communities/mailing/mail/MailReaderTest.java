package org.praxis.communities.mailing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.praxis.platform.content.Markup;

class MailReaderTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2019-01-01T00:00:00Z");
  private static final String POSTMARK = "From kim@example.com  Mon Mar  4 08:00:00 2019\n";
  private static final String HEAD =
      """
      From: Kim Lee <Kim.Lee@Example.COM>
      Date: Mon, 4 Mar 2019 09:00:00 +0100 (CET)
      Subject: Printers
      Message-ID: <1@example.com>
      """;

  private static List<Mail> read(byte[] archive) {
    try {
      List<Mail> mails = new ArrayList<>();
      MailReader reader = new MailReader(NOW);
      Mbox mbox = new Mbox(new ByteArrayInputStream(archive), 0, 0);
      for (Optional<RawMail> raw = mbox.next(); raw.isPresent(); raw = mbox.next()) {
        mails.add(reader.read(raw.get(), BEFORE));
      }
      return mails;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Mail read(String mail, Charset charset) {
    return read((POSTMARK + mail).getBytes(charset)).get(0);
  }

  private static Mail read(String mail) {
    return read(mail, StandardCharsets.ISO_8859_1);
  }

  private static List<Oddity.Kind> kinds(Mail mail) {
    return mail.oddities().stream().map(Oddity::kind).toList();
  }

  @Test
  void aMailIsReadAsItIs() {
    Mail mail = read(HEAD + "References: <a@x>\n <b@x> <a@x>\n\nHello\n");
    assertThat(mail.messageId()).isEqualTo("1@example.com");
    assertThat(mail.references()).containsExactly("a@x", "b@x");
    assertThat(mail.name()).isEqualTo("Kim Lee");
    assertThat(mail.address()).isEqualTo("kim.lee@example.com");
    assertThat(mail.sentAt()).isEqualTo("2019-03-04T08:00:00Z");
    assertThat(mail.text()).isEqualTo("Hello");
    assertThat(mail.oddities()).isEmpty();
  }

  @Test
  void whatNamesNoCharsetIsGuessedAndTheNoteNamesNone() {
    assertThat(read(HEAD + "\nGr\u00fc\u00dfe").oddities())
        .containsExactly(new Oddity(Oddity.Kind.CHARSET, null));
    assertThat(read(HEAD + "Content-Type: text/plain; charset=utf-8\n\nGr\u00fc\u00dfe").oddities())
        .containsExactly(new Oddity(Oddity.Kind.CHARSET, "utf-8"));
  }

  @Test
  void aPostmarkWithoutAnEmptyLineBeforeItIsNoted() {
    Mail mail = read(HEAD + "\nHello\n" + POSTMARK + HEAD + "\nThe next\n");
    assertThat(mail.text()).contains("Hello", "The next");
    assertThat(mail.oddities()).containsExactly(new Oddity(Oddity.Kind.MORE, "1"));
    assertThat(read(HEAD + "\nHello\n\n" + POSTMARK + HEAD + "\nNext").oddities()).isEmpty();
  }

  @Test
  void inReplyToCountsWhereThereAreNoReferences() {
    assertThat(
            read(HEAD + "In-Reply-To: Message of Monday <x y> <a@x> <b@x>\n\nHello").references())
        .containsExactly("a@x");
    assertThat(read(HEAD + "In-Reply-To: <a@x>\nReferences: <b@x>\n\nHello").references())
        .containsExactly("b@x");
  }

  @Test
  void encodedWordsAndEncodedTextsAreDecoded() {
    Mail mail =
        read(
            """
            From: =?iso-8859-1?Q?J=FCrgen_M=FCller?= <j@example.com>
            Date: Mon, 04 Mar 2019 09:00:00 +0100
            Subject: =?utf-8?B?R3LDvMOfZSBhdXM=?= =?utf-8?B?IEvDtmxu?=
            Message-ID: <1@x>
            Content-Type: text/plain; charset="utf-8"
            Content-Transfer-Encoding: quoted-printable

            Gr=C3=BC=C3=9Fe aus =
            K=C3=B6ln
            """);
    assertThat(mail.name()).isEqualTo("Jürgen Müller");
    assertThat(mail.subject().title()).isEqualTo("Grüße aus Köln");
    assertThat(mail.text()).isEqualTo("Grüße aus Köln");
    assertThat(mail.oddities()).isEmpty();
    assertThat(
            read(HEAD
                    + "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\nR3LDvMOfZQ==\n")
                .text())
        .isEqualTo("Grüße");
  }

  @Test
  void aWrongOrUnknownCharsetIsGuessedAndReported() {
    String german = HEAD + "Content-Type: text/plain; charset=%s\n\nGrüße – „so“\n";
    Charset windows = Charset.forName("windows-1252");
    for (String said : List.of("us-ascii", "utf-8", "x-unknown", "3Diso-8859-1")) {
      Mail mail = read(german.formatted(said), windows);
      assertThat(mail.text()).as(said).isEqualTo("Grüße – „so“");
      assertThat(kinds(mail)).as(said).containsExactly(Oddity.Kind.CHARSET);
    }
    assertThat(kinds(read(german.formatted("iso-8859-1"), windows))).isEmpty();
    assertThat(read(german.formatted("us-ascii"), StandardCharsets.UTF_8).text())
        .isEqualTo("Grüße – „so“");
    assertThat(
            read(
                    HEAD + "Content-Type: text/plain; charset=koi8-r\n\nПривет\n",
                    Charset.forName("KOI8-R"))
                .text())
        .isEqualTo("Привет");
    assertThat(
            read(
                    HEAD + "Content-Type: text/plain; charset=iso-2022-jp\n\nこんにちは\n",
                    Charset.forName("ISO-2022-JP"))
                .text())
        .isEqualTo("こんにちは");
  }

  @Test
  void bytesInAHeaderAreReadAllTheSame() {
    Mail mail =
        read(
            HEAD.replace("Kim Lee", "Jürgen").replace("Printers", "Grüße") + "\nHello\n",
            StandardCharsets.UTF_8);
    assertThat(mail.name()).isEqualTo("Jürgen");
    assertThat(mail.subject().title()).isEqualTo("Grüße");
  }

  @Test
  void ofAlternativesThePlainOneIsTakenAndAttachmentsAreNamed() {
    Mail mail =
        read(
            HEAD
                + """
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=out

                --out
                Content-Type: multipart/alternative; boundary=in

                --in
                Content-Type: text/plain

                Plain
                --in
                Content-Type: text/html

                <p>Rich</p>
                --in--
                --out
                Content-Type: application/pdf; name="plan_b*.pdf"
                Content-Disposition: attachment; filename="plan_b*.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0=
                --out--
                """);
    assertThat(mail.text()).isEqualTo("Plain\n\n*[Attachments left out: plan_b\\*.pdf]*");
  }

  @Test
  void htmlAloneIsReadWhereThePlainPartIsEmpty() {
    Mail mail =
        read(
            HEAD
                + """
                Content-Type: multipart/alternative; boundary=in

                --in
                Content-Type: text/plain


                --in
                Content-Type: text/html; charset=utf-8

                <p>Rich &amp; <b>bold</b></p>
                --in--
                """);
    assertThat(mail.text()).isEqualTo("Rich \\& bold");
  }

  @Test
  void aMailWithoutItsEndOrWithoutSenseIsNoFailure() {
    assertThat(read(HEAD + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nHalf").text())
        .isEqualTo("Half");
    assertThat(read(HEAD + "Content-Type: multipart/mixed\n\nNo boundary").isLeftOut()).isFalse();
    assertThat(kinds(read("\n\n\n"))).contains(Oddity.Kind.UNREADABLE);
    assertThat(kinds(read(HEAD + "\n\n"))).containsExactly(Oddity.Kind.EMPTY);
    assertThat(kinds(read(HEAD.replace("From:", "Nobody:") + "\nHello")))
        .containsExactly(Oddity.Kind.NO_SENDER);
    assertThat(kinds(read(HEAD + "X-No-Archive: yes\n\nHello")))
        .containsExactly(Oddity.Kind.NO_ARCHIVE);
  }

  @Test
  void aDateThatCannotBeIsReportedAndTheDeliverysTaken() {
    for (String date :
        List.of(
            "Tue, 4 Mar 2031 09:00:00 +0100",
            "Thu, 1 Jan 1970 00:00:00 +0000",
            "yesterday",
            "Sat, 1 Jan 2000 00:00:00 +0000")) {
      Mail mail = read(HEAD.replaceAll("Date: .*", "Date: " + date) + "\nHello");
      assertThat(kinds(mail)).as(date).containsExactly(Oddity.Kind.BAD_DATE);
      assertThat(mail.sentAt()).as(date).isEqualTo("2019-03-04T08:00:00Z");
    }
  }

  @Test
  void aLongTextIsCutAndSaysSo() {
    Mail mail = read(HEAD + "\n" + "Words and words.\n".repeat(5_000));
    assertThat(mail.text())
        .hasSizeLessThanOrEqualTo(Markup.LONGEST)
        .endsWith(MailReader.CUT.strip());
    assertThat(kinds(mail)).containsExactly(Oddity.Kind.TOO_LONG);
    assertThat(read(HEAD + "\n" + "\\".repeat(50_000)).text())
        .hasSizeLessThanOrEqualTo(Markup.LONGEST);
  }

  @Test
  void sendersAreFoundHoweverTheyAreWritten() {
    for (String from :
        List.of(
            "\"Lee, Kim\" <kim@x.org>",
            "kim@x.org (Lee, Kim)",
            "kim at x.org (Lee, Kim)",
            "\"'Lee, Kim'\" <KIM@x.org>",
            "\"Lee, Kim via Printers\" <printers@lists.x.org>\nReply-To: Kim <kim@x.org>")) {
      Mail mail = read(HEAD.replaceAll("From: .*", "From: " + from) + "\nHello");
      assertThat(mail.address()).as(from).isEqualTo("kim@x.org");
      assertThat(mail.name()).as(from).isEqualTo("Lee, Kim");
    }
    assertThat(read(HEAD.replaceAll("From: .*", "From: kim@x.org") + "\nHello").name())
        .isEqualTo("kim");
  }

  @Test
  void aMailWithoutAnIdHasTheSameOneEachTime() {
    String mail = HEAD.replaceAll("Message-ID: .*\n", "") + "\nHello\n";
    assertThat(read(mail).messageId())
        .isEqualTo(
            read("Received: from elsewhere; Mon, 4 Mar 2019 08:00:00 +0000\n" + mail).messageId())
        .isNotEqualTo(read(mail.replace("Hello", "Bye")).messageId());
  }

  @Test
  void anArchiveIsSplitAtPostmarksAndNowhereElse() {
    String archive =
        POSTMARK
            + HEAD
            + "\nFrom here on it works.\n\nFrom now on too.\n>From kim@example.com Mon Mar  4 08:00:00 2019\n\n"
            + POSTMARK.replace("\n", "\r\n")
            + HEAD.replace("\n", "\r\n")
            + "\r\nSecond\r\n\r\n";
    List<Mail> mails = read(archive.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(mails).hasSize(2);
    assertThat(mails.get(0).text().replace('\u00A0', ' '))
        .isEqualTo(
            "From here on it works.\n\nFrom now on too.\nFrom kim@example.com Mon Mar  4 08:00:00 2019");
    assertThat(mails.get(1).text()).isEqualTo("Second");
  }

  @Test
  void readingGoesOnWhereItStopped() throws IOException {
    byte[] archive =
        (POSTMARK + HEAD + "\nFirst\n\n" + POSTMARK + HEAD + "\nSecond\n")
            .getBytes(StandardCharsets.UTF_8);
    RawMail first = new Mbox(new ByteArrayInputStream(archive), 0, 0).next().orElseThrow();
    ByteArrayInputStream rest = new ByteArrayInputStream(archive);
    rest.skipNBytes(first.end());
    RawMail second = new Mbox(rest, first.end(), first.number()).next().orElseThrow();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.end()).isEqualTo(archive.length);
    assertThat(new String(second.content(), StandardCharsets.UTF_8)).contains("Second");
  }

  @Test
  void aMailWithoutEndIsLeftOutAndTheNextOneRead() {
    String archive =
        POSTMARK + HEAD + "\n" + "x".repeat(Mbox.LARGEST) + "\n\n" + POSTMARK + HEAD + "\nNext\n";
    List<Mail> mails = read(archive.getBytes(StandardCharsets.US_ASCII));
    assertThat(kinds(mails.get(0))).containsExactly(Oddity.Kind.TOO_LARGE);
    assertThat(mails.get(1).text()).isEqualTo("Next");
  }
}
