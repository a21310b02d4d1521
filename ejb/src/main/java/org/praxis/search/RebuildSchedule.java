package org.praxis.search;

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
 * Goes on with a rebuild, wherever it was left and whoever began it: a part at a time, each in a
 * transaction of its own, with news let through in between.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RebuildSchedule {
  private static final Logger LOG = Logger.getLogger(RebuildSchedule.class);

  @Inject Rebuilding rebuilding;

  private final AtomicBoolean running = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void goOn() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      boolean more = true;
      while (more) {
        more = rebuilding.doPart();
      }
    } catch (RuntimeException failure) {
      LOG.warn("A part of the index could not be made anew; it will be tried again", failure);
    } finally {
      running.set(false);
    }
  }
}
