package org.praxis.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Lets cases go up that are late or that nobody is there to decide, every minute. Every node does;
 * which are late stands in the database, and locks keep nodes apart.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RisingRound {
  private static final Logger LOG = Logger.getLogger(RisingRound.class);

  // What is left goes up a minute later: owners are not flooded faster than that.
  private static final int PORTION = 200;

  @Inject Rising rising;

  private final AtomicBoolean working = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  public void round() {
    if (!working.compareAndSet(false, true)) {
      return; // the last round is not over
    }
    try {
      rising.late(PORTION).forEach(id -> up(id, rising::rise));
      rising.forsaken(PORTION).forEach(id -> up(id, rising::goUp));
    } finally {
      working.set(false);
    }
  }

  private void up(CaseId id, Consumer<CaseId> act) {
    try {
      act.accept(id);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Case %s could not go up; it is tried again", id);
    }
  }
}
