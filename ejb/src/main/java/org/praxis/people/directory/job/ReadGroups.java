package org.praxis.people.directory.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.praxis.directory.Census;
import org.praxis.directory.CensusGroup;
import org.praxis.directory.CensusMember;
import org.praxis.directory.DirectoryUnavailable;
import org.praxis.directory.Pages;
import org.praxis.people.directory.store.Staging;

/** Reads a directory's groups, each by itself: any of them may have everybody in it. */
@Dependent
public class ReadGroups {
  private static final int MEMBERS = 5_000;

  @Inject Work work;
  @Inject Staging staging;

  private final List<Staging.Member> waiting = new ArrayList<>();

  /** Stops within a page where the run is cancelled. */
  void read(Census census) throws DirectoryUnavailable {
    waiting.clear();
    try (Pages<CensusGroup> pages = census.groups()) {
      for (List<CensusGroup> page = pages.next(); !page.isEmpty(); page = pages.next()) {
        List<Staging.Group> groups = page.stream().map(ReadGroups::staged).toList();
        if (!work.staging(run -> staging.addGroups(run.key(), groups))) {
          return;
        }
        for (CensusGroup group : page) {
          if (!readMembers(census, group)) {
            return;
          }
        }
        if (!stage()) {
          return;
        }
      }
    }
  }

  private static Staging.Group staged(CensusGroup group) {
    return new Staging.Group(group.directory(), group.id(), group.dn(), group.name());
  }

  private boolean readMembers(Census census, CensusGroup group) throws DirectoryUnavailable {
    String directory = group.directory();
    group
        .parentDns()
        .forEach(above -> waiting.add(new Staging.Member(directory, above, group.dn(), null)));
    try (Pages<CensusMember> pages = census.members(group)) {
      for (List<CensusMember> page = pages.next(); !page.isEmpty(); page = pages.next()) {
        page.stream()
            .map(one -> new Staging.Member(directory, group.dn(), one.dn(), one.uid()))
            .forEach(waiting::add);
        if (waiting.size() >= MEMBERS && !stage()) {
          return false;
        }
      }
    }
    return true;
  }

  // Those of small groups together: a transaction for each would be most of the work.
  private boolean stage() {
    boolean goesOn = work.staging(run -> staging.addMembers(run.key(), waiting));
    waiting.clear();
    return goesOn;
  }
}
