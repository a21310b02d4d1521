package org.praxis.moderation;

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
import java.util.List;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Refusal;
import org.praxis.platform.outbox.Lane;

/**
 * Lets decisions take effect, every second. Every node does; what is due stands in the database, so
 * it outlives any of them, and locks keep them apart.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EffectRound {
  private static final Logger LOG = Logger.getLogger(EffectRound.class);
  private static final int PORTION = 100;

  @Inject TakingEffect taking;
  @Resource ManagedExecutorService executor;

  private Lane lane;

  @PostConstruct
  void prepare() {
    open(executor);
  }

  void open(Executor threads) {
    lane = new Lane(threads, this::settleSome);
  }

  // Not in the timer's own thread, which would complain of one that takes long.
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void round() {
    lane.wantNowOrLater();
  }

  private boolean settleSome() {
    try {
      List<CaseId> due = taking.due(PORTION);
      long settled = due.stream().filter(this::settle).count();
      // What somebody is at is due still, and would be the same portion again.
      return due.size() == PORTION && settled > 0;
    } catch (RuntimeException failure) {
      LOG.warn("What is to take effect could not be read; it is tried again", failure);
      return false;
    }
  }

  // Whether that took it from those that are due.
  private boolean settle(CaseId id) {
    try {
      return take(id);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "The decision on case %s could not even wait; the others do not", id);
      return false;
    }
  }

  private boolean take(CaseId id) {
    try {
      return taking.take(id);
    } catch (ChangedMeanwhile atIt) {
      LOG.debugf("Somebody is at the text of case %s; it takes effect in a second", id);
      return false;
    } catch (Refusal refused) {
      if (taking.giveUp(id)) {
        LOG.infof("The decision on case %s cannot be done any more: %s", id, refused.key());
      } else {
        LOG.errorf(refused, "The decision on case %s is refused; it is tried again", id);
      }
      return true;
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "The decision on case %s could not take effect; it is tried again", id);
      taking.postpone(id);
      return true;
    }
  }
}
