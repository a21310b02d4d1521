package org.praxis.training.quiz;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Ends sittings whose time is over, every minute. Every node does; which are late stands in the
 * database, and locks keep nodes apart.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SittingRound {
  private static final Logger LOG = Logger.getLogger(SittingRound.class);
  private static final int PORTION = 200;

  @Inject SittingClosing closing;

  private final AtomicBoolean working = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
  public void round() {
    if (!working.compareAndSet(false, true)) {
      return; // the last round is not over
    }
    try {
      closing.late(PORTION).forEach(this::close);
    } finally {
      working.set(false);
    }
  }

  private void close(SittingId id) {
    try {
      closing.close(id);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Sitting %s could not end; it is tried again", id);
    }
  }
}
