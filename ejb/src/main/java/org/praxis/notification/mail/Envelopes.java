package org.praxis.notification.mail;

import jakarta.activation.DataHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.praxis.notification.mail.model.HtmlSheet;
import org.praxis.notification.mail.model.Seals;
import org.praxis.notification.mail.model.Seals.Purpose;
import org.praxis.notification.mail.model.TextSheet;

/**
 * Makes of a letter what goes to the mail server: text and HTML (RFC 2046), its place in a thread
 * (RFC 5322), the list it belongs to (RFC 2919), how to be rid of it (RFC 8058), that a program
 * sent it (RFC 3834), and an entry for its reader's calendar (RFC 6047).
 */
@ApplicationScoped
class Envelopes {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final char REPLY = 'r';
  private static final char BOUNCE = 'b';

  @Resource(lookup = "java:jboss/mail/Praxis")
  Session session;

  @Inject MailSettings settings;

  SMTPMessage of(Composed letter, Instant now) throws MessagingException {
    try {
      return message(letter, now);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e); // UTF-8 is there
    }
  }

  private SMTPMessage message(Composed letter, Instant now)
      throws MessagingException, UnsupportedEncodingException {
    // The identity is the letter's and stays: who gets it twice is shown it once.
    String id = "<" + letter.letter().id() + "@" + settings.domain() + ">";
    SMTPMessage message =
        new SMTPMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    Seals seals = settings.seals();
    long number = letter.letter().number();
    message.setFrom(new InternetAddress(settings.from(), letter.sender(), UTF_8));
    message.setRecipient(
        Message.RecipientType.TO,
        new InternetAddress(letter.to().mail(), letter.to().name(), UTF_8));
    message.setEnvelopeFrom(
        settings.sealedAddress(BOUNCE, seals.seal(Purpose.BOUNCE, number)).orElse(settings.from()));
    if (letter.replyable()) {
      settings
          .sealedAddress(REPLY, seals.seal(Purpose.REPLY, number))
          .ifPresent(address -> replyTo(message, address));
    }
    message.setSubject(letter.sheet().subject(), UTF_8);
    message.setSentDate(Date.from(now));
    thread(message, letter);
    list(message, letter);
    message.setHeader(
        "Auto-Submitted",
        letter.letter().form() == LetterForm.ANSWER ? "auto-replied" : "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setHeader("Content-Language", letter.sheet().locale().getLanguage());
    message.setContent(body(letter));
    message.saveChanges();
    return message;
  }

  private static void replyTo(SMTPMessage message, String address) {
    try {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(address)});
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  // All mails of a topic hang on one that was never sent: programs show them as one thread.
  private void thread(SMTPMessage message, Composed letter) throws MessagingException {
    if (letter.topic() != null) {
      String root = "<topic-" + letter.topic() + "@" + settings.domain() + ">";
      message.setHeader("In-Reply-To", root);
      message.setHeader("References", root);
    }
  }

  private void list(SMTPMessage message, Composed letter)
      throws MessagingException, UnsupportedEncodingException {
    if (letter.place() != null) {
      String name =
          MimeUtility.encodeText(letter.place().name().replaceAll("[<>\"\\\\]", ""), UTF_8, null);
      message.setHeader(
          "List-Id",
          MimeUtility.fold(
              "List-Id: ".length(),
              name + " <" + letter.place().slug() + ".praxis." + settings.domain() + ">"));
    }
    if (letter.stoppable()) {
      String seal = settings.seals().seal(Purpose.UNSUBSCRIBE, letter.letter().number());
      message.setHeader(
          "List-Unsubscribe", "<" + settings.page("/notification/unsubscribe/" + seal) + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static MimeMultipart body(Composed letter) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(TextSheet.of(letter.sheet()), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(
                HtmlSheet.of(letter.sheet()).getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8")));
    if (letter.calendar() == null) {
      // The richest last.
      return new MimeMultipart("alternative", text, html);
    }
    return new MimeMultipart("alternative", text, html, calendar(letter.calendar()));
  }

  // As RFC 6047 has it, by which programs know an invitation.
  private static MimeBodyPart calendar(Composed.CalendarPart entry) throws MessagingException {
    MimeBodyPart calendar = new MimeBodyPart();
    calendar.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(
                entry.text().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=utf-8; method=" + entry.method())));
    return calendar;
  }
}
