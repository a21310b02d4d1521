package org.praxis.people.directory.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praxis.directory.Census;
import org.praxis.directory.CensusGroup;
import org.praxis.directory.DirectoryUnavailable;
import org.praxis.directory.Pages;
import org.praxis.people.directory.SyncKind;
import org.praxis.people.directory.SyncStage;
import org.praxis.people.directory.store.Staging;

/** Reads the groups with their members, and who is no person any more since the last time. */
@Dependent
@Named
public class ReadRest extends AbstractBatchlet {
  private static final int MEMBERS = 5_000;

  @Inject Work work;
  @Inject Sources sources;
  @Inject Staging staging;

  @Override
  public String process() throws DirectoryUnavailable {
    if (work.stage() != SyncStage.READING) {
      return null;
    }
    boolean changes = work.with(run -> run.kind()) == SyncKind.CHANGES;
    for (String directory : sources.names()) {
      Optional<String> mark = staging.mark(directory);
      try (Census census = sources.census(directory)) {
        if (changes && mark.isPresent()) {
          readGone(directory, census, mark.get());
        }
        readGroups(census);
      }
    }
    work.with(
        run -> {
          run.reaches(SyncStage.CHECKING, work.clock().instant());
          return null;
        });
    return null;
  }

  private void readGone(String directory, Census census, String mark) throws DirectoryUnavailable {
    try (Pages<String> pages = census.goneSince(mark)) {
      for (List<String> ids = pages.next(); !ids.isEmpty(); ids = pages.next()) {
        staging.addGone(work.run(), directory, ids);
        beat();
      }
    }
  }

  private void readGroups(Census census) throws DirectoryUnavailable {
    try (Pages<CensusGroup> pages = census.groups()) {
      for (List<CensusGroup> groups = pages.next(); !groups.isEmpty(); groups = pages.next()) {
        staging.addGroups(
            work.run(),
            groups.stream()
                .map(g -> new Staging.Group(g.directory(), g.id(), g.dn(), g.name()))
                .toList());
        for (CensusGroup group : groups) {
          stageMembers(group);
        }
        beat();
      }
    }
  }

  private void stageMembers(CensusGroup group) {
    String directory = group.directory();
    List<Staging.Member> members = new ArrayList<>();
    group
        .memberDns()
        .forEach(dn -> members.add(new Staging.Member(directory, group.dn(), dn, null)));
    group
        .memberUids()
        .forEach(uid -> members.add(new Staging.Member(directory, group.dn(), null, uid)));
    group
        .parentDns()
        .forEach(above -> members.add(new Staging.Member(directory, above, group.dn(), null)));
    for (int from = 0; from < members.size(); from += MEMBERS) {
      staging.addMembers(
          work.run(), members.subList(from, Math.min(members.size(), from + MEMBERS)));
    }
  }

  private void beat() {
    work.with(
        run -> {
          run.isAlive(work.clock().instant());
          return null;
        });
  }
}
