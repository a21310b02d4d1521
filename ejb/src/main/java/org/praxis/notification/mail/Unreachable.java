package org.praxis.notification.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.praxis.notification.mail.model.Fingerprint;
import org.praxis.notification.mail.model.Nobody;
import org.praxis.notification.mail.store.Bounces;
import org.praxis.notification.mail.store.Letters;

/** That mail does not arrive: once and for all, or for the third time within two weeks. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Unreachable {
  private static final int OFTEN = 3;

  @Inject Bounces bounces;
  @Inject Letters letters;
  @Inject Posting posting;
  @Inject Clock clock;

  /** The server says that there is nobody of that address. */
  public void note(Composed letter, Instant claimedUntil, int code, String said) {
    if (posting.unknown(letter.letter().id(), claimedUntil)) {
      bounces.add(letter.to().mail(), String.valueOf(code), said, 1, clock.instant());
    }
  }

  /**
   * A report came back (RFC 3464). What it says of another address than the one that somebody has
   * now does not concern that one.
   *
   * @param address which the letter's reader has now
   * @param status such as 5.1.1
   */
  public void reported(Letters.Letter letter, String address, String status, String said) {
    boolean nobody = Nobody.isReported(status, said);
    boolean passes = !status.startsWith("5.") || status.endsWith(".2.2"); // full, whoever says so
    if (!nobody && !passes) {
      posting.returned(letter.id(), status + (said == null ? "" : " " + said));
    } else if (letters.wentTo(letter.id(), Fingerprint.of(address))) {
      bounces.add(address, status, said, nobody ? 1 : OFTEN, clock.instant());
    }
  }
}
