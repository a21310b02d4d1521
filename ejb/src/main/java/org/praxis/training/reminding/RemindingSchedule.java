package org.praxis.training.reminding;

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
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Looks each hour who is to be reminded. Every node runs one; a lock keeps them apart. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemindingSchedule {
  private static final Logger LOG = Logger.getLogger(RemindingSchedule.class);

  @Inject Reminding reminding;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "7", persistent = false)
  void remind() {
    remind(clock.instant());
  }

  /** Whoever is to be reminded at that moment, all of them. */
  public void remind(Instant now) {
    each(after -> reminding.learners(after, now));
    each(after -> reminding.managers(after, now));
  }

  private static void each(Function<Long, Optional<Long>> part) {
    try {
      Optional<Long> reached = Optional.of(0L);
      while (reached.isPresent()) {
        reached = part.apply(reached.get());
      }
    } catch (RuntimeException e) {
      LOG.error("Not everybody could be reminded; it will be tried again", e);
    }
  }
}
