package org.praxis.notification.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jboss.logging.Logger;
import org.praxis.notification.mail.Portions.Portion;

/**
 * The company's mail relay. While it is not there nothing is lost: whoever would send waits longer
 * and longer, up to half an hour.
 */
@ApplicationScoped
public class MailServer {
  private static final Logger LOG = Logger.getLogger(MailServer.class);
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration LONGEST = Duration.ofMinutes(30);

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
   * Sends them, while they are claimed. A connection that breaks within a letter is made anew; the
   * second in a row at which no letter left says that the server is away.
   *
   * @return false when the server went away meanwhile
   */
  boolean send(Portion portion) {
    Deque<Composed> left = new ArrayDeque<>(portion.letters());
    // A slow server must not have what another node takes for left behind.
    Instant end = portion.until().minus(settings.claim().dividedBy(2));
    boolean broken = false;
    while (!left.isEmpty() && clock.instant().isBefore(end)) {
      int before = left.size();
      try (Connection server = settings.relay(session).connect()) {
        sendSome(left, server, portion.until(), end);
        isThere();
      } catch (Broken e) {
        boolean none = left.size() == before;
        if (none) {
          // The first of a connection: it is not that the server had enough of us.
          refuse(left.remove(), portion.until(), e.getCause());
        }
        if (none && broken) {
          return away(left, portion.until(), e.getCause());
        }
        broken = none;
      } catch (MessagingException e) {
        if (left.size() == before) {
          return away(left, portion.until(), e);
        }
      }
    }
    posting.giveBack(identities(left), portion.until());
    return true;
  }

  // Takes from those what was sent or refused.
  private void sendSome(Deque<Composed> left, Connection server, Instant until, Instant end)
      throws MessagingException, Broken {
    List<Composed> sent = new ArrayList<>();
    try {
      while (!left.isEmpty() && clock.instant().isBefore(end)) {
        if (send(left.element(), server, until)) {
          sent.add(left.element());
        }
        left.remove();
        if (sent.size() >= MARKED_TOGETHER) {
          posting.sent(sent);
          sent.clear();
        }
      }
    } finally {
      posting.sent(sent);
    }
  }

  // Fails when the connection does; what the server says of one letter is that letter's matter.
  private boolean send(Composed letter, Connection server, Instant until)
      throws MessagingException, Broken {
    SMTPMessage message;
    try {
      message = envelopes.of(letter, clock.instant());
    } catch (MessagingException | RuntimeException e) {
      refuse(letter, until, e);
      return false;
    }
    try {
      server.send(message);
      return true;
    } catch (Refused e) {
      if (e.nobody()) {
        LOG.warnf("There is nobody for letter %s: %s", letter.letter().id(), said(e));
        unreachable.note(letter, until, e.code(), said(e));
      } else {
        refuse(letter, until, e);
      }
      return false;
    }
  }

  private void refuse(Composed letter, Instant until, Throwable why) {
    LOG.warnf("Letter %s was not taken: %s", letter.letter().id(), said(why));
    posting.refused(letter.letter(), until, said(why));
  }

  private static List<LetterId> identities(Collection<Composed> letters) {
    return letters.stream().map(letter -> letter.letter().id()).toList();
  }

  private void isThere() {
    if (outages.getAndSet(0) > 0) {
      LOG.info("The mail server is there again");
    }
    closedUntil = Instant.MIN;
  }

  private boolean away(Collection<Composed> left, Instant until, Throwable e) {
    int before = Math.min(outages.getAndIncrement(), MOST_DOUBLINGS);
    Duration wait = settings.outage().multipliedBy(1L << before);
    wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    closedUntil = clock.instant().plus(wait);
    LOG.warnf("The mail server is not to be reached; mail waits %s: %s", wait, said(e));
    posting.delay(identities(left), until, wait, said(e));
    return false;
  }

  static String said(Throwable e) {
    String text = String.valueOf(e.getMessage() == null ? e : e.getMessage()).strip();
    return text.length() <= 500 ? text : text.substring(0, 500);
  }
}
