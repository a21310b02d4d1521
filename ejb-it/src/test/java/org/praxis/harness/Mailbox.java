package org.praxis.harness;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** The mailbox of somebody of the sample company, in the mail server of the tests. */
public final class Mailbox {
  private static final int IMAP = 20143;
  private static final int SMTP = 20025;

  private final String address;

  private Mailbox(String address) {
    this.address = address;
  }

  public static Mailbox of(String address) {
    return new Mailbox(address);
  }

  /** Mails with these words in the subject, the oldest first; none where nobody wrote yet. */
  public List<MimeMessage> about(String words) throws MessagingException {
    return found(message -> message.getSubject().contains(words));
  }

  /** Mails that were written since then. */
  public List<MimeMessage> since(Instant begin) throws MessagingException {
    // Mail knows whole seconds.
    Date second = Date.from(begin.truncatedTo(ChronoUnit.SECONDS));
    return found(message -> !message.getSentDate().before(second));
  }

  /** Which mails are wanted, by what is known of them without fetching them. */
  private interface Wanted {
    boolean test(Message message) throws MessagingException;
  }

  private List<MimeMessage> found(Wanted wanted) throws MessagingException {
    Session session = Session.getInstance(new Properties());
    List<MimeMessage> found = new ArrayList<>();
    try (Store store = session.getStore("imap")) {
      store.connect("127.0.0.1", IMAP, address, address);
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        Message[] all = inbox.getMessages();
        // All subjects at once, and not each when it is asked for.
        FetchProfile subjects = new FetchProfile();
        subjects.add(FetchProfile.Item.ENVELOPE);
        inbox.fetch(all, subjects);
        for (Message message : all) {
          if (wanted.test(message)) {
            found.add(new MimeMessage((MimeMessage) message));
          }
        }
      }
    } catch (jakarta.mail.AuthenticationFailedException e) {
      return List.of(); // a mailbox comes with its first mail
    }
    return found;
  }

  /** Sends a mail as somebody's program would; the header is its own. */
  public static void send(String to, String mail) throws MessagingException {
    Session session = Session.getInstance(new Properties());
    MimeMessage message =
        new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    try (Transport server = session.getTransport("smtp")) {
      server.connect("127.0.0.1", SMTP, null, null);
      server.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
    }
  }
}
