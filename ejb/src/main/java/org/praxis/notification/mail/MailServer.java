package org.praxis.notification.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jboss.logging.Logger;

/**
 * The company's mail relay. While it is not there nothing is lost: whoever would send waits longer
 * and longer, up to half an hour.
 */
@ApplicationScoped
public class MailServer {
  private static final Logger LOG = Logger.getLogger(MailServer.class);
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 6;

  /** So many letters are marked together, and so may be sent twice when a node dies. */
  private static final int MARKED_TOGETHER = 20;

  @Resource(lookup = "java:jboss/mail/Praxis")
  Session session;

  @Inject MailSettings settings;
  @Inject Envelopes envelopes;
  @Inject Posting posting;
  @Inject Unreachable unreachable;
  @Inject Clock clock;

  private final AtomicInteger outages = new AtomicInteger();
  private volatile Instant closedUntil = Instant.MIN;

  boolean tellsThePassword() {
    return settings.relay(session).tellsThePassword();
  }

  /** Whether to try at all. */
  boolean isWorthTrying() {
    return !clock.instant().isBefore(closedUntil);
  }

  /**
   * Sends them over one connection.
   *
   * @return false when the server went away meanwhile
   */
  boolean send(List<Composed> letters) {
    List<LetterId> unsent = new ArrayList<>(letters.stream().map(l -> l.letter().id()).toList());
    List<LetterId> sent = new ArrayList<>();
    try (Transport server = settings.relay(session).connect()) {
      for (Composed letter : letters) {
        if (send(letter, server)) {
          sent.add(letter.letter().id());
        }
        unsent.remove(letter.letter().id());
        if (sent.size() >= MARKED_TOGETHER) {
          posting.sent(sent);
          sent.clear();
        }
      }
      posting.sent(sent);
      isThere();
      return true;
    } catch (MessagingException e) {
      posting.sent(sent);
      posting.delay(unsent, isGone(e), said(e));
      return false;
    }
  }

  // Fails when the connection does; what the server says of one letter is that letter's matter.
  private boolean send(Composed letter, Transport server) throws MessagingException {
    try {
      SMTPMessage message = envelopes.of(letter, clock.instant());
      server.sendMessage(message, message.getAllRecipients());
      return true;
    } catch (MessagingException | RuntimeException e) {
      if (e instanceof MessagingException && !server.isConnected()) {
        throw (MessagingException) e;
      }
      LOG.warnf("Letter %s was not taken: %s", letter.letter().id(), said(e));
      SMTPAddressFailedException nobody = nobodyThere(e);
      if (nobody != null) {
        unreachable.note(letter, nobody.getReturnCode(), said(nobody));
      } else {
        posting.refused(letter.letter().id(), letter.letter().refusals(), said(e));
      }
      return false;
    }
  }

  private static SMTPAddressFailedException nobodyThere(Exception e) {
    for (Throwable cause = e;
        cause != null;
        cause =
            cause instanceof MessagingException m && m.getNextException() != null
                ? m.getNextException()
                : cause.getCause()) {
      if (cause instanceof SMTPAddressFailedException failed
          && Unreachable.isFinal(failed.getReturnCode())) {
        return failed;
      }
    }
    return null;
  }

  private void isThere() {
    if (outages.getAndSet(0) > 0) {
      LOG.info("The mail server is there again");
    }
    closedUntil = Instant.MIN;
  }

  private Duration isGone(MessagingException e) {
    int before = Math.min(outages.getAndIncrement(), MOST_DOUBLINGS);
    Duration wait = FIRST.multipliedBy(1L << before);
    wait = wait.compareTo(Duration.ofMinutes(30)) > 0 ? Duration.ofMinutes(30) : wait;
    closedUntil = clock.instant().plus(wait);
    LOG.warnf("The mail server is not to be reached; mail waits %s: %s", wait, said(e));
    return wait;
  }

  private static String said(Throwable e) {
    String text = String.valueOf(e.getMessage()).strip();
    return text.length() <= 500 ? text : text.substring(0, 500);
  }
}
