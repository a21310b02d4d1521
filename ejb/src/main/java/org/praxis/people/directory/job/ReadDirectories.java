package org.praxis.people.directory.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.praxis.directory.Census;
import org.praxis.directory.CensusEntry;
import org.praxis.directory.DirectoryUnavailable;
import org.praxis.directory.Pages;
import org.praxis.people.directory.SyncKind;
import org.praxis.people.directory.SyncStage;
import org.praxis.people.directory.model.SyncRun;
import org.praxis.people.directory.store.Staging;

/**
 * Reads directory after directory: how far it has counted, its people, who is none any more, its
 * groups. All of one directory comes by one census and so from one server, for another counts
 * otherwise or hears of changes later. A place in a directory's list is the connection's and lost
 * with it, so a run that died while reading begins to read anew.
 *
 * <p>A page is staged in a transaction that sees first whether the run is still ours, and last
 * whether it was cancelled: whoever has lost it writes nothing more, and a cancelled run ends
 * within a page.
 */
@Dependent
@Named
public class ReadDirectories extends AbstractBatchlet {
  @Inject Work work;
  @Inject Sources sources;
  @Inject Staging staging;
  @Inject ReadGroups groups;

  @Override
  public String process() throws SourceDown {
    try {
      readAll();
      return null;
    } catch (DirectoryUnavailable e) {
      throw new SourceDown(e);
    }
  }

  private void readAll() throws DirectoryUnavailable {
    if (work.stage() != SyncStage.READING) {
      return;
    }
    List<String> directories = sources.names();
    SyncKind kind = work.with(SyncRun::kind);
    begin(directories, kind);
    for (int rank = 0; rank < directories.size() && !work.with(SyncRun::isCancelled); rank++) {
      read(directories.get(rank), rank, kind);
    }
    // Cancelled or not: the next step looks.
    work.with(
        run -> {
          run.reaches(SyncStage.CHECKING, work.clock().instant());
          return null;
        });
  }

  // All are asked before one is read, so that one which is down is known at once.
  private void begin(List<String> directories, SyncKind kind) throws DirectoryUnavailable {
    int all = 0;
    for (String directory : directories) {
      try (Census census = sources.census(directory)) {
        int some = census.expected();
        all = all < 0 || some < 0 ? -1 : all + some;
      }
    }
    Integer expected = kind == SyncKind.FULL && all > 0 ? all : null;
    work.with(
        run -> {
          staging.clearAll(run.key());
          run.beginsReading(expected, work.clock().instant());
          return null;
        });
  }

  private void read(String directory, int rank, SyncKind kind) throws DirectoryUnavailable {
    Optional<String> since = kind == SyncKind.CHANGES ? staging.mark(directory) : Optional.empty();
    try (Census census = sources.census(directory)) {
      Optional<String> mark = census.mark();
      boolean goesOn =
          work.staging(run -> mark.ifPresent(some -> run.isReadUpTo(directory, some)))
              && readPeople(directory, rank, census, since)
              && (since.isEmpty() || readGone(directory, census, since.get()));
      if (goesOn) {
        groups.read(census);
      }
    }
  }

  private boolean readPeople(String directory, int rank, Census census, Optional<String> since)
      throws DirectoryUnavailable {
    // Whoever changed is read with their photo, so a full run need not read everybody's every
    // night.
    boolean withPhotos = since.isPresent() || !staging.isKnown(directory);
    try (Pages<CensusEntry> pages =
        since.isPresent()
            ? census.changedPeople(since.get(), withPhotos)
            : census.people(withPhotos)) {
      return stageAll(
          pages,
          (run, page) ->
              stage(
                  run, page.stream().map(entry -> new Reading(entry, rank, withPhotos)).toList()));
    }
  }

  private boolean readGone(String directory, Census census, String since)
      throws DirectoryUnavailable {
    try (Pages<String> pages = census.goneSince(since)) {
      return stageAll(pages, (run, ids) -> staging.addGone(run.key(), directory, ids));
    }
  }

  /**
   * @return whether to go on; a run that was cancelled reads no more
   */
  private <T> boolean stageAll(Pages<T> pages, BiConsumer<SyncRun, List<T>> act)
      throws DirectoryUnavailable {
    for (List<T> page = pages.next(); !page.isEmpty(); page = pages.next()) {
      List<T> some = page;
      if (!work.staging(run -> act.accept(run, some))) {
        return false;
      }
    }
    return true;
  }

  private void stage(SyncRun run, List<Reading> read) {
    int odd = 0;
    for (List<Reading> some : Reading.batches(read)) {
      List<Staging.Problem> problems = some.stream().flatMap(Reading::problems).toList();
      staging.addEntries(run.key(), some.stream().map(Reading::staged).toList());
      staging.addProblems(run.key(), problems);
      odd += problems.size();
    }
    run.hasRead(read.size(), odd, work.clock().instant());
  }
}
