package org.praxis.training.assigning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.praxis.training.assigning.job.ChangeJob;
import org.praxis.training.assigning.store.AssignRules;

/**
 * What time does: windows open, days pass, exemptions end; and goes on with what a dead node left.
 * Every node runs one; the rows' locks keep them apart.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AssigningSchedule {
  private static final Logger LOG = Logger.getLogger(AssigningSchedule.class);
  private static final Duration SILENCE = Duration.ofSeconds(40);
  private static final Duration PLANS_KEPT = Duration.ofDays(2);

  @Inject AssignRules rules;
  @Inject ChangeJob job;
  @Inject Passing passing;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void goOn() {
    rules.silentSince(clock.instant().minus(SILENCE)).forEach(job::start);
  }

  @Schedule(hour = "*", minute = "*", second = "13", persistent = false)
  public void pass() {
    each(passing::openWindows);
    each(passing::noteLate);
    each(passing::endExemptions);
  }

  /** Whatever nobody told: who came and went, rule by rule. */
  @Schedule(hour = "*", minute = "23", persistent = false)
  public void compare() {
    passing.forget(clock.instant().minus(PLANS_KEPT));
    for (Long rule : rules.standing()) {
      each(() -> passing.compare(rule));
      each(() -> passing.recur(rule));
    }
  }

  private static void each(java.util.function.BooleanSupplier part) {
    try {
      boolean more = true;
      while (more) {
        more = part.getAsBoolean();
      }
    } catch (RuntimeException e) {
      // The others are not to wait for somebody to mend this one.
      LOG.error("What time does to assignments could not be done; it will be tried again", e);
    }
  }
}
