package org.praxis.people.directory.job;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praxis.directory.Census;
import org.praxis.directory.CensusEntry;
import org.praxis.directory.DirectoryUnavailable;
import org.praxis.directory.Pages;
import org.praxis.people.directory.SyncKind;
import org.praxis.people.directory.SyncStage;
import org.praxis.people.directory.store.Staging;

/**
 * Reads people, directory after directory. A place in a directory's list is the connection's and
 * lost with it, so a run that died while reading begins to read anew.
 */
@Dependent
@Named
public class ReadPeople extends AbstractItemReader {
  @Inject Work work;
  @Inject Sources sources;
  @Inject Staging staging;

  private final Deque<String> left = new ArrayDeque<>();
  private final Deque<CensusEntry> page = new ArrayDeque<>();
  private SyncKind kind;
  private int rank = -1;
  private boolean withPhotos;
  private Census census;
  private Pages<CensusEntry> pages;

  @Override
  public void open(Serializable checkpoint) throws DirectoryUnavailable {
    if (work.stage() != SyncStage.READING) {
      return;
    }
    kind = work.with(run -> run.kind());
    staging.clearAll(work.run());
    Map<String, String> marks = new HashMap<>();
    int expected = 0;
    for (String directory : sources.names()) {
      try (Census all = sources.census(directory)) {
        all.mark().ifPresent(mark -> marks.put(directory, mark));
        expected = expected < 0 || all.expected() < 0 ? -1 : expected + all.expected();
      }
      left.add(directory);
    }
    Integer known = kind == SyncKind.FULL && expected > 0 ? expected : null;
    work.with(
        run -> {
          run.beginsReading(marks, known, work.clock().instant());
          return null;
        });
  }

  @Override
  public Reading readItem() throws DirectoryUnavailable {
    while (page.isEmpty()) {
      if (pages == null && !next() || work.with(run -> run.isCancelled())) {
        return null;
      }
      List<CensusEntry> more = pages.next();
      page.addAll(more);
      if (more.isEmpty()) {
        leave();
      }
    }
    return new Reading(page.remove(), rank, withPhotos);
  }

  private boolean next() throws DirectoryUnavailable {
    String directory = left.poll();
    if (directory == null) {
      return false;
    }
    rank++;
    census = sources.census(directory);
    Optional<String> mark = kind == SyncKind.CHANGES ? staging.mark(directory) : Optional.empty();
    // Whoever changed is read with their photo, so a full run need not read everybody's every
    // night.
    withPhotos = mark.isPresent() || !staging.isKnown(directory);
    pages =
        mark.isPresent() ? census.changedPeople(mark.get(), withPhotos) : census.people(withPhotos);
    return true;
  }

  private void leave() {
    pages.close();
    census.close();
    pages = null;
    census = null;
  }

  @Override
  public void close() {
    if (pages != null) {
      leave();
    }
  }
}
