package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.TopicKind;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;

/**
 * A topic with a page of its replies, as its reader may see it.
 *
 * @param html safe to be shown as it is
 * @param acceptedAnswer the reply that solved it, wherever it stands in the list; null when none
 *     did
 * @param mine whether the reader wrote the topic, and so may accept an answer
 */
public record TopicView(
    ContributionId id,
    TopicKind kind,
    String title,
    String html,
    ContributionState state,
    PersonChip author,
    Instant at,
    CommunityView community,
    ReplyView acceptedAnswer,
    Page<ReplyView> replies,
    boolean mine,
    Particulars particulars) {
  public boolean published() {
    return state == ContributionState.PUBLISHED;
  }
}
