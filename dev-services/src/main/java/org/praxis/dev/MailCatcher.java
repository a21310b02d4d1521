package org.praxis.dev;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Takes every mail that Praxis sends and passes none of them on. Each is kept in memory, and
 * written into a folder as an {@code .eml} file, which mail programs open; one for every recipient.
 * What is sent to Praxis itself, whatever stands behind the plus, comes into its mailbox. All
 * mailboxes are read by IMAP: under the address, which is the password too.
 */
public final class MailCatcher implements AutoCloseable {

  /** Where replies and bounces go. */
  static final String PRAXIS = "praxis@corp.example";

  static final String PASSWORD = "praxis";

  private static final String OF_PRAXIS = "(?i)praxis(\\+.*)?@corp\\.example";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final GreenMail server;
  private final Path folder;

  private MailCatcher(GreenMail server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Starts on 127.0.0.1; the folder is made when it is not there. */
  public static MailCatcher start(int smtp, int imap, Path folder) {
    Folders.make(folder);
    var catcher =
        new MailCatcher(
            new GreenMail(
                new ServerSetup[] {
                  new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                  new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                }),
            folder);
    catcher.comeBack();
    return catcher;
  }

  /** As when the mail server is restarted: nobody reaches it until it comes back. */
  public void goAway() {
    server.stop();
  }

  /** It is there again, and has forgotten what arrived; the files stay. */
  public void comeBack() {
    server.start();
    server.setUser(PRAXIS, PRAXIS, PASSWORD);
    var deliver = server.getUserManager().getMessageDeliveryHandler();
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (mail, recipient) -> {
              if (recipient.getEmail().matches(OF_PRAXIS)) {
                return deliver.handle(mail, new MailAddress(PRAXIS));
              }
              write(mail.getMessage(), recipient.getEmail(), folder);
              return deliver.handle(mail, recipient);
            });
  }

  /** What arrived since the start or the last {@link #clear()}, once for each recipient. */
  public List<MimeMessage> mails() {
    return List.of(server.getReceivedMessages());
  }

  /** Where the mailboxes are. */
  String mailbox() {
    return "imap://127.0.0.1:" + server.getImap().getPort() + "/INBOX";
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /** Forgets what arrived; the files stay. */
  public void clear() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void write(MimeMessage mail, String recipient, Path folder)
      throws MessagingException {
    var name =
        "%s-%s"
            .formatted(TIME.format(LocalDateTime.now()), recipient.replaceAll("[^\\w.@+-]", "_"));
    // Written under another name first: whoever waits for an .eml finds a whole one.
    var unfinished = folder.resolve(name + ".part");
    try {
      try (var out = Files.newOutputStream(unfinished)) {
        mail.writeTo(out);
      }
      Files.move(unfinished, folder.resolve(name + ".eml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
