package org.praxis.people.directory.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.praxis.people.directory.SyncKind;
import org.praxis.people.directory.SyncOutcome;
import org.praxis.people.directory.SyncSettings;
import org.praxis.people.directory.SyncStage;
import org.praxis.people.directory.model.SyncRun;
import org.praxis.people.directory.store.Comparing;
import org.praxis.people.directory.store.Matching;
import org.praxis.people.directory.store.Staging;
import org.praxis.people.directory.store.Units;

/**
 * Works out what would change, and stops before anything does: when that was all that was asked
 * for, when it was cancelled, or when it cannot be right.
 */
@Dependent
@Named
public class CheckRun extends AbstractBatchlet {
  static final String GO_ON = "GO_ON";
  static final String OVER = "OVER";

  @Inject Work work;
  @Inject Sources sources;
  @Inject Matching matching;
  @Inject Comparing comparing;
  @Inject Staging staging;
  @Inject Units units;
  @Inject SyncSettings settings;

  @Override
  public String process() {
    if (work.stage() == SyncStage.APPLYING) {
      return GO_ON;
    }
    return work.with(this::check);
  }

  // The first thing is to find whether it was cancelled: reading stops for that, so half of the
  // people would seem to be gone.
  private String check(SyncRun run) {
    Instant now = work.clock().instant();
    if (!run.isCancelled()) {
      List<String> directories = sources.names();
      matching.match(run.key(), run.kind(), directories);
      SyncRun.Counts counts = comparing.compare(run.key(), run.kind(), directories);
      run.isChecked(counts, comparing.problems(run.key()), now);
      guard(run, comparing.losses(run.key(), directories), now);
      guardGroups(run, now);
      if (run.isDry()) {
        run.ends(SyncOutcome.DONE, now);
      }
    }
    if (run.isCancelled()) {
      run.ends(SyncOutcome.CANCELLED, now);
    }
    if (run.isOver()) {
      staging.clear(run.key());
      return OVER;
    }
    run.reaches(SyncStage.APPLYING, now);
    return GO_ON;
  }

  // Each directory by itself: a small one that is gone altogether is a small share of all people.
  private void guard(SyncRun run, List<Comparing.Losses> directories, Instant now) {
    for (Comparing.Losses losses : directories) {
      boolean empty = run.kind() == SyncKind.FULL && !losses.read() && losses.departing() > 0;
      if (empty || !settings.isBelievable(losses.departing(), losses.known())) {
        run.ends(
            SyncOutcome.GUARDED,
            now,
            "people.sync.guarded",
            losses.departing(),
            losses.known(),
            settings.guardPercent(),
            losses.directory());
      }
    }
  }

  // Every run reads all groups. A base that answers with none at all is a mistake, as a rule, and
  // would shake every audience that goes by groups.
  private void guardGroups(SyncRun run, Instant now) {
    List<String> without = units.withoutTheirGroups(run.key(), sources.withGroups());
    if (!without.isEmpty()) {
      run.ends(SyncOutcome.GUARDED, now, "people.sync.guarded.groups", String.join(", ", without));
    }
  }
}
