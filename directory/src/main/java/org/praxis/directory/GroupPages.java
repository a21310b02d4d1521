package org.praxis.directory;

import java.util.List;

/** Pages of groups, each with all its members. */
final class GroupPages implements Pages<CensusGroup> {
  private final CensusLine line;
  private final Pages<GroupReading> pages;

  GroupPages(CensusLine line, Pages<GroupReading> pages) {
    this.line = line;
    this.pages = pages;
  }

  @Override
  public List<CensusGroup> next() throws DirectoryUnavailable {
    List<GroupReading> page = pages.next();
    for (GroupReading group : page) {
      if (!group.isComplete()) {
        line.ask(
            (connection, budget) -> {
              group.complete(connection, budget);
              return group;
            });
      }
    }
    return page.stream().map(GroupReading::group).toList();
  }

  @Override
  public void close() {
    pages.close();
  }
}
