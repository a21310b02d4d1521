package org.praxis.training.overview;

import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.overview.view.TeamApproval;
import org.praxis.training.overview.view.WaitingCount;

/**
 * Something that waits for somebody's answer. Whatever asks managers implements it, and so is on
 * the page of their team.
 */
public interface TeamApprovals {
  /**
   * How many wait for this manager's answer, and a few that have waited longest; a fixed number of
   * statements.
   */
  Waiting waiting(PersonId manager, int most);

  /** How many wait for their answer. */
  WaitingCount count(PersonId manager);

  /** Whether nobody is asked but whoever leads somebody. */
  default boolean isOfManagersAlone() {
    return true;
  }

  record Waiting(long count, List<TeamApproval> first) {
    public Waiting {
      first = List.copyOf(first);
    }
  }
}
