package org.praxis.people.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.people.directory.job.SyncJob;
import org.praxis.people.directory.model.SyncRun;
import org.praxis.people.directory.store.SyncRuns;

/** One run at a time, on all nodes together: whoever begins one does so alone. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
public class SyncStarting {
  @Inject SyncRuns runs;
  @Inject SyncSettings settings;
  @Inject Clock clock;
  @Inject Event<SyncJob.Requested> requested;

  /**
   * The job starts once the transaction has committed.
   *
   * @param by null when the schedule asks
   */
  public SyncRun begin(SyncKind kind, boolean dry, PersonId by) {
    runs.lock();
    if (runs.isOneUnderWay()) {
      throw new SyncUnderWay();
    }
    // Without a first full run there is nothing that changes could be changes of.
    SyncKind possible = runs.isOrganisationKnown() ? kind : SyncKind.FULL;
    SyncRun run = new SyncRun(possible, dry, by, clock.instant());
    runs.add(run);
    requested.fire(new SyncJob.Requested(run.key()));
    return run;
  }

  /** Begins the run that is due, if one is; another node may have been faster. */
  public void beginDue() {
    runs.lock();
    if (!runs.isOneUnderWay()) {
      due(clock.instant()).ifPresent(kind -> begin(kind, false, null));
    }
  }

  private Optional<SyncKind> due(Instant now) {
    if (isBefore(SyncKind.FULL, lastFullTime(now))) {
      return Optional.of(SyncKind.FULL);
    }
    boolean changes =
        !settings.interval().isZero() && isBefore(SyncKind.CHANGES, now.minus(settings.interval()));
    return changes ? Optional.of(SyncKind.CHANGES) : Optional.empty();
  }

  private boolean isBefore(SyncKind kind, Instant then) {
    return runs.lastStart(kind).map(start -> start.isBefore(then)).orElse(true);
  }

  private Instant lastFullTime(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, settings.zone());
    Instant thisDay = today.atTime(settings.fullAt()).atZone(settings.zone()).toInstant();
    return thisDay.isAfter(now)
        ? today.minusDays(1).atTime(settings.fullAt()).atZone(settings.zone()).toInstant()
        : thisDay;
  }
}
