package org.praxis.search;

import jakarta.annotation.PostConstruct;
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
import org.jboss.logging.Logger;
import org.praxis.platform.outbox.Lane;
import org.praxis.search.store.Complaints;

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

  private final Complaints complaints = new Complaints(LOG);
  private Lane lane;

  @PostConstruct
  void prepare() {
    lane = new Lane(executor, this::doPart);
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void look() {
    // Not in the timer's own thread, which would complain of one that takes long.
    try {
      lane.want();
    } catch (RejectedExecutionException full) {
      complaints.of("There is no thread to make the index anew; it will be tried again", full);
    }
  }

  private boolean doPart() {
    try {
      boolean more = rebuilding.doPart();
      complaints.end();
      return more;
    } catch (RuntimeException failure) {
      complaints.of("A part of the index could not be made anew; it will be tried again", failure);
      return false;
    }
  }
}
