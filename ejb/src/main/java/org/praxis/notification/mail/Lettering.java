package org.praxis.notification.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.praxis.notification.mail.store.Letters;

/** Makes letters of what is due; by set, and on one node at a time. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Lettering {
  /** So many readers of digests, or items, in one transaction. */
  static final int MOST = 10_000;

  @Inject Letters letters;
  @Inject Clock clock;

  /**
   * @return how many items went into letters; 0 also while another node is at it
   */
  public int write() {
    if (!letters.tryLock()) {
      return 0;
    }
    Instant now = clock.instant();
    return letters.writeGathered(now, MOST)
        + letters.writeNews(now, MOST)
        + letters.writeDigests(now, MOST);
  }
}
