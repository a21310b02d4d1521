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
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.praxis.notification.mail.MailSettings;

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

  /** Bytes; nobody replies with more. */
  private static final int LARGEST = 30_000_000;

  @Inject MailboxSettings mailbox;
  @Inject MailSettings mail;
  @Inject Keeping keeping;
  @Inject Reading reading;

  private final AtomicBoolean busy = new AtomicBoolean();
  private boolean gone;

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
        empty(folder);
      }
      if (gone) {
        LOG.info("The mailbox is there again");
        gone = false;
      }
    } catch (MessagingException | IOException e) {
      if (!gone) {
        LOG.warnf("The mailbox cannot be read, and is tried again: %s", e.getMessage());
        gone = true;
      }
    }
  }

  private void empty(Folder folder) throws MessagingException, IOException {
    int there = Math.min(folder.getMessageCount(), PORTION);
    for (int i = 1; i <= there; i++) {
      Message message = folder.getMessage(i);
      if (message.getSize() > LARGEST) {
        LOG.warnf("A mail of %d bytes is left out", message.getSize());
      } else {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        keeping.keep(bytes.toByteArray());
      }
      // Only now: who dies before has kept it, and keeps it once.
      message.setFlag(Flags.Flag.DELETED, true);
    }
  }

  private void read(IncomingId id) {
    try {
      reading.read(id);
    } catch (RuntimeException e) {
      String reason = Replies.reason(e);
      if (reason != null) {
        reading.refuse(id, reason);
      } else {
        LOG.warnf(e, "Mail %s could not be read; it is tried again", id);
        keeping.failed(id, String.valueOf(e));
      }
    }
  }
}
