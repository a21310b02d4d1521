package org.praxis.training.talk.view;

import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.training.StepId;

/**
 * That the reader may approve of a learner's contribution, for a step of the edition that its
 * author is on.
 *
 * @param track what it is called there
 * @param number of the step there
 * @param step what that is called there
 * @param mine whether the reader approves of it
 * @param approvals that stand, of all experts
 */
public record Approvable(
    ContributionId contribution,
    String slug,
    StepId id,
    String track,
    Integer number,
    String step,
    boolean mine,
    List<ApprovalView> approvals) {
  public Approvable {
    approvals = List.copyOf(approvals);
  }

  /** What tells it from all others. */
  public String key() {
    return contribution + "-" + id;
  }
}
