package org.praxis.stories;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** Reads what came by mail. */
final class Mails {
  private Mails() {}

  /** Mail of answers at once, on each day and at each hour. */
  static void atOnceAndAtAnyHour(Member reader) {
    reader.put("me/mail/choices", "{\"choices\":{\"ANSWERS\":\"IMMEDIATELY\"}}").expecting(2);
    atAnyHour(reader);
  }

  /** Whenever a story is told. */
  static void atAnyHour(Member reader) {
    long version = reader.get("me/mail").expecting(2).json().at("/rhythm/version").asLong();
    reader
        .put(
            "me/mail/rhythm",
            """
            {"quietFrom":"00:00","quietTo":"00:00","digestAt":"08:00","weeklyOn":"MONDAY","version":%d,
             "days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"]}
            """
                .formatted(version))
        .expecting(2);
  }

  static String to(MimeMessage mail) {
    try {
      return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  static String subject(MimeMessage mail) {
    try {
      return mail.getSubject() == null ? "" : mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  static String text(MimeMessage mail) {
    return part(mail, 0);
  }

  static String html(MimeMessage mail) {
    return part(mail, 1);
  }

  private static String part(MimeMessage mail, int number) {
    try {
      return (String) ((MimeMultipart) mail.getContent()).getBodyPart(number).getContent();
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name, null);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
