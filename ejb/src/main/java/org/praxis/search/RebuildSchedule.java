package org.praxis.search;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
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
  @Resource ManagedExecutorService executor;

  private final AtomicBoolean running = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void look() {
    // Not in the timer's own thread, which would complain of one that takes long.
    if (running.compareAndSet(false, true)) {
      executor.execute(this::goOn);
    }
  }

  private void goOn() {
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
