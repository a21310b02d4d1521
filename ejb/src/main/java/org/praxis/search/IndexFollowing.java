package org.praxis.search;

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
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.praxis.search.store.Entries;
import org.praxis.search.store.EntryIndex;

/**
 * Keeps this node's index by the entries: at once after a commit on this node, and every second for
 * what another node wrote. Where it stands it reads from the index itself, so that an index that
 * was lost is simply at the beginning.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexFollowing {
  private static final Logger LOG = Logger.getLogger(IndexFollowing.class);
  private static final int BATCH = 250;
  private static final long UNKNOWN = -1;

  @Inject Entries entries;
  @Inject EntryIndex index;
  @Inject Rebuilding rebuilding;
  @Resource ManagedExecutorService executor;

  private final AtomicBoolean wanted = new AtomicBoolean();
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile long reached = UNKNOWN;
  private volatile boolean complete;

  /** What this node's index is known to hold, all of it: nothing that was committed later. */
  public long reached() {
    return Math.max(0, reached);
  }

  /** Whether it holds everything, or nearly: false while it is made from the beginning. */
  public boolean isComplete() {
    return complete;
  }

  public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) IndexFeed.Fed fed) {
    look();
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void sweep() {
    look();
  }

  // Not in the timer's own thread, which would complain of one that takes long.
  private void look() {
    wanted.set(true);
    if (!running.get()) {
      executor.execute(this::follow);
    }
  }

  private void follow() {
    while (wanted.get() && running.compareAndSet(false, true)) {
      try {
        wanted.set(false);
        followAll();
      } catch (RuntimeException failure) {
        LOG.warn("The index could not follow; it will be tried again", failure);
      } finally {
        running.set(false);
      }
    }
  }

  private void followAll() {
    if (reached == UNKNOWN) {
      reached = begin();
    }
    long before;
    do {
      before = reached;
      reached = index.follow(before, BATCH);
    } while (reached > before);
    complete = true;
  }

  // What was under way when the server died may be there in part: that part is done again.
  private long begin() {
    long held = index.reached();
    if (held > entries.lastChange()) {
      LOG.warn("The index knows of changes that the database does not; it is made anew");
      index.empty();
      held = 0;
    }
    rebuilding.beginIfNever();
    return held == 0 ? 0 : entries.before(held, BATCH);
  }
}
