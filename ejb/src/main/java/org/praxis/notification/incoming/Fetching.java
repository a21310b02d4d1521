package org.praxis.notification.incoming;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.praxis.access.OnBehalf;
import org.praxis.communities.mailing.mail.ReplyHead;
import org.praxis.communities.mailing.mail.ReplyReader;
import org.praxis.notification.mail.MailSettings;
import org.praxis.platform.content.Markup;

/**
 * Empties the mailbox, and reads what came in. Every node does: a mail that two of them fetch is
 * kept once, and removed from the mailbox only after that.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Fetching {
  private static final Logger LOG = Logger.getLogger(Fetching.class);
  private static final String PATIENCE = "30000";
  private static final int PORTION = 50;
  private static final int MOST_LOOKED_AT = 500;

  /** Bytes; nobody replies with more. */
  private static final int LARGEST = 30_000_000;

  @Inject MailboxSettings mailbox;
  @Inject MailSettings mail;
  @Inject Keeping keeping;
  @Inject Reading reading;
  @Inject SealedAddresses sealed;
  @Inject OnBehalf onBehalf;

  private final AtomicBoolean busy = new AtomicBoolean();
  private boolean gone;
  private int stuck;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void round() {
    if (mail.isOn() && busy.compareAndSet(false, true)) {
      try {
        mailbox.url().ifPresent(this::fetch);
        keeping.due(PORTION).forEach(this::read);
      } finally {
        busy.set(false);
      }
    }
  }

  private void fetch(String url) {
    URLName place = new URLName(url);
    Properties properties = new Properties();
    for (String setting : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail." + place.getProtocol() + "." + setting, PATIENCE);
    }
    properties.setProperty("mail." + place.getProtocol() + ".ssl.checkserveridentity", "true");
    // A server's word for a plus in a user name is its own.
    try (Store store = Session.getInstance(properties).getStore(place.getProtocol())) {
      store.connect(place.getHost(), place.getPort(), mailbox.user(), mailbox.password());
      String name =
          place.getFile() == null || place.getFile().isEmpty() ? "INBOX" : place.getFile();
      try (Folder folder = store.getFolder(name)) {
        folder.open(Folder.READ_WRITE);
        empty(
            folder.getMessages(1, Math.min(folder.getMessageCount(), MOST_LOOKED_AT)),
            () -> folder.isOpen() && store.isConnected());
      }
      if (gone) {
        LOG.info("The mailbox is there again");
        gone = false;
      }
    } catch (MessagingException e) {
      if (!gone) {
        LOG.warnf("The mailbox cannot be read, and is tried again: %s", e.getMessage());
        gone = true;
      }
    }
  }

  // Those that cannot be fetched stay, and the others do not wait for them.
  void empty(Message[] messages, BooleanSupplier isThere) throws MessagingException {
    int kept = 0;
    int failed = 0;
    for (int i = 0; i < messages.length && kept < PORTION; i++) {
      Fetched mail = null;
      try {
        mail = fetched(messages[i]);
      } catch (MessagingException | IOException | RuntimeException e) {
        if (!isThere.getAsBoolean()) {
          throw new MessagingException(e.getMessage(), e);
        }
        failed++;
        if (failed > stuck) {
          LOG.warnf("A mail stays in the mailbox, for it cannot be fetched: %s", e.getMessage());
        }
      }
      if (mail != null) {
        keep(mail);
        // Only now: who dies before has kept it, and keeps it once.
        messages[i].setFlag(Flags.Flag.DELETED, true);
        kept++;
      }
    }
    stuck = failed;
  }

  /** A mail, or its header where that is all that is wanted. */
  private record Fetched(byte[] bytes, boolean cut) {}

  // The body of what is too large stays where it is, and that of what is not for us.
  private Fetched fetched(Message message) throws MessagingException, IOException {
    if (message.getSize() > LARGEST) {
      LOG.infof("Of a mail of %d bytes its header is read alone", message.getSize());
      return new Fetched(header(message), true);
    }
    StringBuilder known = new StringBuilder();
    Enumeration<Header> fields =
        message.getMatchingHeaders(ReplyReader.FIELDS.toArray(String[]::new));
    while (fields.hasMoreElements()) {
      Header field = fields.nextElement();
      append(known, field.getName(), field.getValue());
    }
    byte[] header = known.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    List<String> to = ReplyHead.of(header).to();
    if (sealed.answered(to).isEmpty() && sealed.bounced(to).isEmpty()) {
      return new Fetched(header, true);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return new Fetched(bytes.toByteArray(), false);
  }

  private void keep(Fetched mail) {
    if (mail.cut()) {
      keeping.keepHeader(mail.bytes());
    } else {
      keeping.keep(mail.bytes());
    }
  }

  // What has to be known to answer its author, or not to; field by field, for all of them together
  // may be as large as the mail.
  private static byte[] header(Message message) throws MessagingException {
    StringBuilder header = new StringBuilder();
    for (String name : ReplyReader.FIELDS) {
      String[] values = message.getHeader(name);
      for (int i = 0; values != null && i < values.length; i++) {
        append(header, name, values[i]);
      }
    }
    return header.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder header, String name, String value) {
    header.append(name).append(": ").append(value).append("\r\n");
  }

  private void read(IncomingId id) {
    try {
      // The directory is asked before anything is locked.
      reading.read(id, reading.author(id).map(onBehalf::find).orElse(null));
    } catch (RuntimeException e) {
      String reason = Replies.reason(e);
      if (reason == null) {
        failed(id, e);
      } else {
        refuse(id, reason, Replies.named(e));
      }
    }
  }

  // Whatever is wrong with one mail keeps no other waiting.
  private void refuse(IncomingId id, String reason, String names) {
    try {
      reading.refuse(id, reason, names);
    } catch (RuntimeException e) {
      failed(id, e);
    }
  }

  private void failed(IncomingId id, RuntimeException e) {
    LOG.warnf(e, "Mail %s could not be read; it is tried again", id);
    keeping.failed(id, Markup.line(String.valueOf(e)));
  }
}
