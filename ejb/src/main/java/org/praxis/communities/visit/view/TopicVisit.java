package org.praxis.communities.visit.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.communities.attention.view.TopicAttention;
import org.praxis.communities.guides.view.GuideLink;
import org.praxis.communities.view.TopicView;
import org.praxis.communities.writing.view.DraftView;

/**
 * A topic as its page shows it to a reader.
 *
 * @param attention as it was before this visit; null where nothing is to be followed: in a topic
 *     that is not published
 * @param kept the reader's bookmarks of the topic and of the replies on this page
 * @param drafts of a reply to it, the latest first; none where the reader cannot reply
 * @param guides that were made from it
 * @param reported what the reader reports of it, and nobody has decided
 */
public record TopicVisit(
    TopicView topic,
    TopicAttention attention,
    Map<ContributionId, BookmarkId> kept,
    List<DraftView> drafts,
    List<GuideLink> guides,
    Set<UUID> reported) {

  /** Whether what came since the last visit begins with this reply. */
  public boolean begins(ContributionId reply) {
    return attention != null && reply.equals(attention.firstNew());
  }

  /** Whether it begins on another page of the topic. */
  public boolean beginsElsewhere() {
    return attention != null
        && attention.firstNew() != null
        && topic.shown().stream().noneMatch(reply -> begins(reply.id()));
  }
}
