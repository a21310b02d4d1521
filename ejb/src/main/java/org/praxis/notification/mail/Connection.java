package org.praxis.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to the mail server. After anything but an answer it is closed: else the answer to
 * one letter, when it came at last, would be taken for that to the next.
 */
final class Connection implements AutoCloseable {
  /** While a server looks into a mail it says nothing (RFC 5321, 4.5.3.2.6: ten minutes). */
  static final int LOOKED_INTO = 300_000;

  private static final int GOING_AWAY = 421;

  private final Smtp smtp;

  /** What SMTP is spoken with. */
  private static final class Smtp extends SMTPTransport {
    private final Undelayed sockets;
    private final int patience;

    Smtp(Session session, Undelayed sockets, int patience) {
      super(session, new URLName("smtp", null, -1, null, null, null));
      this.sockets = sockets;
      this.patience = patience;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
      Socket socket = sockets.last();
      if (socket == null) { // the session makes its own
        super.finishData();
        return;
      }
      int before = socket.getSoTimeout();
      socket.setSoTimeout(patience);
      try {
        super.finishData();
      } finally {
        if (!socket.isClosed()) {
          socket.setSoTimeout(before);
        }
      }
    }
  }

  Connection(Session session, Undelayed sockets, int patience) {
    smtp = new Smtp(session, sockets, patience);
  }

  void connect(String user, String password) throws MessagingException {
    smtp.connect(user, password);
  }

  /**
   * @throws Refused when the server does not take it
   * @throws Broken when the connection ended before it had answered
   * @throws MessagingException when the server says that it goes away
   */
  void send(SMTPMessage message) throws Refused, Broken, MessagingException {
    try {
      smtp.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException | RuntimeException e) {
      Refused answer = answer(e);
      if (answer == null) {
        close();
        throw new Broken(e);
      }
      if (answer.code() == GOING_AWAY) {
        close();
        throw (MessagingException) e;
      }
      throw answer;
    }
  }

  // What the server answered; null where it did not.
  private static Refused answer(Exception e) {
    Refused found = null;
    for (Throwable cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof IOException || cause instanceof RuntimeException) {
        return null;
      }
      if (cause instanceof SMTPAddressFailedException of) {
        found = new Refused(of, of.getReturnCode(), true);
      } else if (cause instanceof SMTPSendFailedException of) {
        found = new Refused(of, of.getReturnCode(), false);
      }
    }
    return found == null || found.code() <= 0 ? null : found;
  }

  private static Throwable next(Throwable e) {
    return e instanceof MessagingException m && m.getNextException() != null
        ? m.getNextException()
        : e.getCause();
  }

  @Override
  public void close() {
    try {
      smtp.close();
    } catch (MessagingException e) {
      // it is as closed as it can be
    }
  }
}
