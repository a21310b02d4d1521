package org.praxis.communities.visit.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.communities.attention.view.TopicAttention;
import org.praxis.communities.guides.view.GuideLink;
import org.praxis.communities.view.ReplyView;
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
 */
public record TopicVisit(
    TopicView topic,
    TopicAttention attention,
    Map<ContributionId, BookmarkId> kept,
    List<DraftView> drafts,
    List<GuideLink> guides) {

  /** The replies on a page of a topic, and those that it shows under them. */
  public static List<ReplyView> replies(TopicView topic) {
    return topic.replies().items().stream()
        .flatMap(reply -> Stream.concat(Stream.of(reply), reply.nested().first().stream()))
        .toList();
  }

  /** Whether what came since the last visit begins with this reply. */
  public boolean begins(ContributionId reply) {
    return attention != null && reply.equals(attention.firstNew());
  }

  /** Whether it begins on another page of the topic. */
  public boolean beginsElsewhere() {
    return attention != null
        && attention.firstNew() != null
        && replies(topic).stream().noneMatch(reply -> begins(reply.id()));
  }
}
