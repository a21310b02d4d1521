package org.praxis.people.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
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

  /** What somebody asks for. The job starts once the transaction has committed. */
  public SyncRun begin(SyncRequest request, PersonId by) {
    return begin(
        request.kind(), kind -> newRun(kind, request.dry()).askedForBy(by, request.from()));
  }

  /** What the schedule begins. */
  public SyncRun begin(SyncKind kind, boolean dry) {
    return begin(kind, possible -> newRun(possible, dry));
  }

  private SyncRun newRun(SyncKind kind, boolean dry) {
    return new SyncRun(kind, dry, clock.instant());
  }

  private SyncRun begin(SyncKind kind, Function<SyncKind, SyncRun> made) {
    runs.lock();
    if (runs.isOneUnderWay()) {
      throw new SyncUnderWay();
    }
    runs.forgetAllBut(settings.kept());
    // Without a first full run there is nothing that changes could be changes of.
    SyncRun run = made.apply(runs.isOrganisationKnown() ? kind : SyncKind.FULL);
    runs.add(run);
    requested.fire(new SyncJob.Requested(run.key()));
    return run;
  }

  /** Begins the run that is due, if one is; another node may have been faster. */
  public void beginDue() {
    runs.lock();
    if (!runs.isOneUnderWay()) {
      due(clock.instant()).ifPresent(kind -> begin(kind, false));
    }
  }

  /** What is to be done at that moment, if anything is. */
  Optional<SyncKind> due(Instant now) {
    // One that failed is tried again soon, not on the next day.
    if (isBefore(runs.lastSettledFullStart(), lastFullTime(now))
        && isBefore(runs.lastFullStart(), now.minus(settings.retry()))) {
      return Optional.of(SyncKind.FULL);
    }
    boolean changes =
        !settings.interval().isZero()
            && runs.isOrganisationKnown()
            && isBefore(runs.lastStart(), now.minus(settings.interval()));
    return changes ? Optional.of(SyncKind.CHANGES) : Optional.empty();
  }

  private static boolean isBefore(Optional<Instant> start, Instant then) {
    return start.map(at -> at.isBefore(then)).orElse(true);
  }

  private Instant lastFullTime(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, settings.zone());
    Instant thisDay = today.atTime(settings.fullAt()).atZone(settings.zone()).toInstant();
    return thisDay.isAfter(now)
        ? today.minusDays(1).atTime(settings.fullAt()).atZone(settings.zone()).toInstant()
        : thisDay;
  }
}
