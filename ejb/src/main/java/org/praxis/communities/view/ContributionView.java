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
 * @param topic the topic that it is, or that it answers
 * @param title of that topic
 * @param text as the author wrote it, in Markdown
 * @param version to be sent back with a revision
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
    Instant at,
    long version,
    List<DecisionView> decisions) {
  public ContributionView {
    decisions = List.copyOf(decisions);
  }

  public boolean revisable() {
    return state == ContributionState.HELD || state == ContributionState.RETURNED;
  }
}
