package org.praxis.web.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.praxis.notification.mail.MailSettings;
import org.praxis.training.CertificateState;
import org.praxis.training.view.CertificatePaper;
import org.praxis.training.view.CertificateView;
import org.praxis.web.pdf.Paper;
import org.praxis.web.pdf.Papers;
import org.praxis.web.pdf.QrCode;
import org.praxis.web.problem.Texts;

/** A certificate on paper, in the language of whoever it is for. */
@ApplicationScoped
public class CertificatePdf {
  private static final int LONG = 32;

  @Inject Papers papers;
  @Inject MailSettings settings;

  public byte[] of(CertificatePaper paper) {
    return papers.print(
        write(
            paper, settings.page("/training/certificate/" + paper.certificate().number().value())));
  }

  static Paper write(CertificatePaper printed, String address) {
    CertificateView certificate = printed.certificate();
    Locale locale = printed.locale();
    String name =
        certificate.person().name() == null
            ? Texts.of("people.former", locale, printed.zone())
            : certificate.person().name();
    Paper paper =
        new Paper("certificate.css", text(printed, "title", name), language(locale))
            .add("<div class=\"frame\"></div><div class=\"inner\"></div><div class=\"words\">")
            .add("p", "product", "Praxis")
            .add("p", "word", Texts.of("training.certificate", locale, printed.zone()))
            .add("h1", name.length() > LONG ? "name long" : "name", name)
            .add("p", "text", text(printed, "text"))
            .add("p", "track", certificate.trackTitle())
            .add("p", "edition", text(printed, "edition", certificate.edition()));
    if (certificate.state() != CertificateState.VALID) {
      paper.add("p", "state", text(printed, "is." + certificate.state()));
    }
    return paper
        .add("</div><div class=\"facts\"><table>")
        .add(row(text(printed, "date"), date(printed, certificate.issuedAt())))
        .add(
            row(
                text(printed, "until"),
                certificate.validUntil() == null
                    ? text(printed, "forEver")
                    : date(printed, certificate.validUntil())))
        .add(row(text(printed, "number"), certificate.number().value()))
        .add("</table>")
        .add("p", "check", text(printed, "check"))
        .add("p", "address", address)
        .add("</div><div class=\"qr\"><img alt=\"" + Paper.safe(text(printed, "qr")) + "\" src=\"")
        .add(QrCode.of(address))
        .add("\"/></div>");
  }

  private static String row(String name, String value) {
    return "<tr><th>" + Paper.safe(name) + "</th><td>" + Paper.safe(value) + "</td></tr>";
  }

  private static String text(CertificatePaper paper, String key, Object... arguments) {
    return Texts.of("training.certificate." + key, paper.locale(), paper.zone(), arguments);
  }

  // What has no German or English texts is written in English.
  static Locale language(Locale locale) {
    return locale.getLanguage().equals("de") ? locale : Locale.ENGLISH;
  }

  private static String date(CertificatePaper paper, Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language(paper.locale()))
        .format(at.atZone(paper.zone()));
  }
}
