package org.praxis.notification.incoming;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.praxis.notification.incoming.store.Incoming;

/** Takes what came by mail into the database, and says of each what became of it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Keeping {
  static final int FAILURES = 8;

  @Inject Incoming incoming;
  @Inject Clock clock;

  /** Once, however often it is given. */
  public void keep(byte[] mail) {
    incoming.keep(digest(mail), mail, false, clock.instant());
  }

  /** The same of a mail that is too large: its author is told so. */
  public void keepHeader(byte[] header) {
    incoming.keep(digest(header), header, true, clock.instant());
  }

  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<IncomingId> due(int most) {
    return incoming.due(clock.instant(), most);
  }

  /** Something went wrong that is not its author's fault: again after 1, 2, 4 … minutes. */
  public void failed(IncomingId id, String error) {
    Instant now = clock.instant();
    int failures = incoming.failed(id, error);
    incoming.time(
        id, failures >= FAILURES ? null : now.plus(Duration.ofMinutes(1L << (failures - 1))), now);
  }
}
