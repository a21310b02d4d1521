package org.praxis.search;

import jakarta.annotation.PostConstruct;
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
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.praxis.platform.outbox.Lane;
import org.praxis.search.store.Complaints;
import org.praxis.search.store.Entries;
import org.praxis.search.store.IndexContents;
import org.praxis.search.store.IndexFailures;
import org.praxis.search.store.Rebuilds;

/**
 * Keeps this node's index by the entries: at once after a commit on this node, and every second for
 * what another node wrote. Where it stands it reads from the index itself, so that an index that
 * was lost is simply at the beginning; and after anything failed it reads that again, for an index
 * loses with a commit whatever it had taken since the one before.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexFollowing {
  private static final Logger LOG = Logger.getLogger(IndexFollowing.class);
  private static final int BATCH = 250;

  /** After so many full batches, as of a rebuild, the pieces that they made are joined. */
  private static final int MANY = 40;

  @Inject Entries entries;
  @Inject IndexContents contents;
  @Inject Rebuilding rebuilding;
  @Inject Rebuilds rebuilds;
  @Resource ManagedExecutorService executor;

  private final Complaints complaints = new Complaints(LOG);
  private Lane lane;

  /** What had failed when it was last looked how far the index is; null before that. */
  private volatile Long failures;

  private volatile long reached;
  private volatile long mayHold = Long.MAX_VALUE;
  private volatile boolean complete;
  private boolean compared;
  private boolean madeAnew;
  private int full;

  @PostConstruct
  void prepare() {
    lane = new Lane(executor, this::followSome);
  }

  /** What this node's index is known to hold, all of it: nothing that was committed later. */
  public long reached() {
    return isKnown() ? reached : 0;
  }

  /** Of changes after this one the index holds none; until it, it may hold some. */
  public long mayHold() {
    return mayHold;
  }

  /**
   * Whether it holds everything, or nearly: false while it is made from the beginning, and after a
   * failure until it is known how far it is.
   */
  public boolean isComplete() {
    return complete && isKnown();
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
    try {
      lane.want();
    } catch (RejectedExecutionException full) {
      complaints.of("There is no thread to follow the entries; it will be tried again", full);
    }
  }

  private boolean followSome() {
    try {
      boolean more = followPart();
      complaints.end();
      return more;
    } catch (RuntimeException failure) {
      complaints.of("The index could not follow; it will be tried again", failure);
      return false;
    }
  }

  private boolean followPart() {
    if (!isKnown()) {
      begin();
    }
    boolean building = !complete && rebuilds.isFirstUnderWay();
    long before = reached;
    follow(before);
    if (reached > before || !isKnown()) {
      full += reached - before >= BATCH ? 1 : 0;
      return true;
    }
    if (!compared && isOtherwise()) {
      return true;
    }
    complete = !building;
    join();
    return false;
  }

  // While a rebuild goes on, what it has written so far is followed as it comes.
  private void join() {
    if (full >= MANY && !rebuilds.isUnderWay()) {
      contents.join();
      full = 0;
    }
  }

  private boolean isKnown() {
    Long then = failures;
    return then != null && then == IndexFailures.count();
  }

  // What was under way when something failed may be there in part: that part is done again.
  private void begin() {
    long failed = IndexFailures.count();
    failures = null;
    long held = contents.reached();
    if (held > entries.lastChange()) {
      if (contents.isShared()) {
        throw new IllegalStateException(
            "The index in OpenSearch knows of changes that the database does not, and is left as it"
                + " is. A copy of a database needs a PRAXIS_SEARCH_INDEX of its own. Where this"
                + " database was set back, delete its index there and start again.");
      }
      LOG.warn("The index knows of changes that the database does not; it is made anew");
      contents.empty();
      held = 0;
    }
    rebuilding.beginIfNever();
    mayHold = contents.isShared() ? Long.MAX_VALUE : held;
    reached = held == 0 ? 0 : entries.before(held, BATCH);
    complete = complete && held > 0; // one that was lost while the server ran
    compared = false;
    madeAnew = false;
    failures = failed;
  }

  private void follow(long before) {
    try {
      reached = contents.follow(before, BATCH, this::mayHold);
    } catch (RuntimeException failure) {
      complaints.of("The index refused some entries; they are taken one by one", failure);
      long last = entries.last(before, BATCH);
      begin();
      oneByOne(last);
    }
  }

  // Where the index takes nothing at all, the first of them ends this.
  private void oneByOne(long last) {
    long refused = 0;
    while (reached < last) {
      long next = entries.last(reached, 1);
      if (next == reached) {
        return;
      }
      try {
        reached = contents.follow(reached, 1, this::mayHold);
      } catch (RuntimeException failure) {
        if (next == refused) {
          contents.setAside(next);
          LOG.errorf(
              failure,
              "The index refuses the entry of change %d, which is not found until it changes",
              next);
        }
        refused = next;
        begin();
      }
    }
  }

  private void mayHold(long number) {
    mayHold = Math.max(mayHold, number);
  }

  // Numbers alone do not tell of what an index lost from among them.
  private boolean isOtherwise() {
    long last = entries.lastChange();
    long expected = entries.count() - contents.refused();
    long held = contents.count();
    if (last != reached || last != entries.lastChange()) {
      return false;
    }
    compared = true;
    if (held == expected) {
      return false;
    }
    LOG.warnf("The index holds %d things and there are %d", held, expected);
    if (madeAnew) {
      return false;
    }
    if (held > expected && !contents.isShared()) {
      contents.empty();
    }
    madeAnew = true;
    compared = false;
    complete = false;
    reached = 0;
    return true;
  }
}
