package org.praxis.training.overview.view;

import java.util.List;
import org.praxis.platform.Page;
import org.praxis.training.overview.TeamReach;

/**
 * A manager's team and what is required of it.
 *
 * @param late of all of the team, as the next two
 * @param waiting how many approvals wait; a few of them are in {@code approvals}
 * @param members who is late first, then by name
 */
public record TeamView(
    TeamReach reach,
    long people,
    long late,
    long expiring,
    long open,
    long waiting,
    List<TeamApproval> approvals,
    Page<TeamMember> members) {
  public TeamView {
    approvals = List.copyOf(approvals);
  }
}
