package org.praxis.training.talk.view;

import java.time.Instant;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicKind;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.Surroundings;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;

/**
 * The thread of a topic as a step shows it: what is published, and of what waits or came back what
 * the reader wrote.
 *
 * @param topic that it is now, which may be another than the step began with
 * @param own whether the step itself began it, and so says the same above it
 * @param html safe to be shown as it is
 * @param answer the accepted one, wherever it stands; null where there is none, or it is not shown
 * @param replies without those of others where these are not shown yet
 * @param mine whether the reader started it, and so may accept an answer
 * @param open whether the reader may reply
 * @param approvals of what is shown
 */
public record TalkThread(
    ContributionId topic,
    boolean own,
    TopicKind kind,
    String title,
    String html,
    PersonChip author,
    Instant at,
    Surroundings community,
    ReplyView answer,
    Page<ReplyView> replies,
    boolean mine,
    boolean open,
    List<ApprovalView> approvals) {
  public TalkThread {
    approvals = List.copyOf(approvals);
  }

  public List<ApprovalView> approvals(ContributionId contribution) {
    return approvals.stream().filter(one -> one.contribution().equals(contribution)).toList();
  }

  /** Whether the reader approves of it. */
  public boolean approved(ContributionId contribution) {
    return approvals(contribution).stream().anyMatch(ApprovalView::mine);
  }
}
