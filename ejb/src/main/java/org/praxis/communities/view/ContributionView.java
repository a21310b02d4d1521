package org.praxis.communities.view;

import java.time.Instant;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.moderation.view.DecisionView;
import org.praxis.platform.content.ContentKind;

/**
 * One's own contribution, with what was decided on it.
 *
 * @param topic the topic that it is, or that it answers; null, as is its place, where the author
 *     may not read it any more
 * @param title of that topic; null where its author has taken it back, or where it is closed to the
 *     author of this
 * @param text as the author wrote it last, in Markdown
 * @param pending where a change to what is published stands; null for none
 * @param version to be sent back with a revision
 * @param writable whether its author writes there: they belong to the community, and it lives
 * @param decisions newest first
 */
public record ContributionView(
    ContributionId id,
    ContentKind kind,
    ContributionId topic,
    String title,
    String text,
    String communitySlug,
    String communityName,
    ContributionState state,
    ContributionState pending,
    Instant at,
    long version,
    boolean writable,
    List<DecisionView> decisions) {
  public ContributionView {
    decisions = List.copyOf(decisions);
  }

  /** Whether it stands where its author may read. */
  public boolean open() {
    return topic != null;
  }

  public boolean revisable() {
    return writable && withdrawable();
  }

  /** Whether its author can bring it back after they have taken it back. */
  public boolean restorable() {
    return writable && state == ContributionState.WITHDRAWN;
  }

  /** Whether its author can take it back. */
  public boolean withdrawable() {
    return state != ContributionState.REJECTED && !state.isGone();
  }

  /** Whether what is changed was sent before and others do not read it yet. */
  public boolean waiting() {
    return state != ContributionState.PUBLISHED || pending != null;
  }

  /** Whether a change of it is with its author again. */
  public boolean returned() {
    return state == ContributionState.RETURNED || pending == ContributionState.RETURNED;
  }
}
