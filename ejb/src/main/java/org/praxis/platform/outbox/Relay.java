package org.praxis.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Empties the outbox: at once after a commit on this node, and every two seconds for what a commit
 * elsewhere, a retry or a dead server left behind. Every node runs one; the rows' locks keep them
 * apart.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final int BATCH = 50;

  @Inject Delivering delivering;
  @Resource ManagedExecutorService executor;

  /** Off: this node only records, and other nodes deliver. For maintenance. */
  @Inject
  @ConfigProperty(name = "praxis.outbox.relay", defaultValue = "true")
  boolean on;

  private final AtomicBoolean wanted = new AtomicBoolean();
  private final AtomicBoolean running = new AtomicBoolean();

  public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Recorded recorded) {
    wanted.set(true);
    if (on && !running.get()) {
      executor.execute(this::empty);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void sweep() {
    wanted.set(true);
    if (on) {
      empty();
    }
  }

  // One thread of a node is enough; who comes while it works leaves a wish, and it looks again.
  private void empty() {
    while (wanted.get() && running.compareAndSet(false, true)) {
      try {
        wanted.set(false);
        deliverAll();
      } finally {
        running.set(false);
      }
    }
  }

  private void deliverAll() {
    List<Delivering.Due> due;
    do {
      due = delivering.due(BATCH);
      due.forEach(this::deliver);
    } while (due.size() == BATCH);
  }

  private void deliver(Delivering.Due due) {
    try {
      delivering.deliver(due);
    } catch (RuntimeException failure) {
      LOG.warnf(
          failure,
          "Delivery of event %d to %s failed; it will be tried again",
          due.event(),
          due.subscriber());
      delivering.postpone(due, failure);
    }
  }
}
