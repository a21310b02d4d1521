package org.praxis.notification.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.notification.mail.store.Bounces;

/** That mail does not arrive: once and for all, or for the third time within two weeks. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Unreachable {
  private static final int OFTEN = 3;

  @Inject Bounces bounces;
  @Inject Posting posting;
  @Inject Clock clock;

  /** Of SMTP's answers those that say that there is no such mailbox (RFC 5321, 4.2.3). */
  static boolean isFinal(int code) {
    return code == 550 || code == 551 || code == 553;
  }

  /** The server did not take the address. */
  public void note(Composed letter, int code, String said) {
    posting.unknown(letter.letter().id());
    bounces.add(letter.to().mail(), String.valueOf(code), said, 1, clock.instant());
  }

  /**
   * A report came back (RFC 3463).
   *
   * @param status such as 5.1.1
   */
  public void reported(String address, String status, String said) {
    boolean full = status.endsWith(".2.2"); // passes, whoever says so
    boolean permanent = status.startsWith("5.") && !full;
    bounces.add(address, status, said, permanent ? 1 : OFTEN, clock.instant());
  }
}
