package org.praxis.notification.hook;

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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.praxis.notification.hook.Messages.Outgoing;

/** Tells hooks what is due, every two seconds. Every node does; locks keep them apart. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HookRound {
  private static final Logger LOG = Logger.getLogger(HookRound.class);

  // Those who answer late keep others waiting for no longer than a portion takes.
  private static final int WORKERS = 4;
  private static final int PORTION = 5;

  @Inject Dispatching dispatching;
  @Inject HookClient client;
  @Resource ManagedExecutorService executor;

  private final AtomicInteger working = new AtomicInteger();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void round() {
    if (dispatching.isAnythingDue()) {
      while (working.get() < WORKERS) {
        working.incrementAndGet();
        start();
      }
    }
  }

  @Schedule(hour = "4", minute = "41", persistent = false)
  public void forget() {
    dispatching.forget();
  }

  private void start() {
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException e) {
      working.decrementAndGet();
      throw e;
    }
  }

  private void work() {
    try {
      while (send() > 0) {
        // There may be more.
      }
    } catch (RuntimeException e) {
      LOG.error("Hooks could not be told; it is tried again", e);
    } finally {
      working.decrementAndGet();
    }
  }

  /** Tells a portion of what is due; answers how much that was. */
  private int send() {
    Dispatching.Portion portion = dispatching.take(PORTION);
    for (Outgoing message : portion.messages()) {
      dispatching.tried(message.delivery(), client.post(message));
    }
    return portion.claimed();
  }
}
