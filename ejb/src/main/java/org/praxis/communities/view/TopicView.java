package org.praxis.communities.view;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.TopicKind;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;

/**
 * A topic with a page of its replies, as its reader may see it.
 *
 * @param title null for others when its author has taken it back
 * @param html safe to be shown as it is; empty when its author has taken it back
 * @param pending where a change to it stands, for its author and those who moderate; null for none
 * @param editedAt since when it reads as it does; null when it was never changed
 * @param imported whether it was made of a mail that a mailing list's archive had; its author is
 *     who the mail said
 * @param closing null while people reply
 * @param slowMinutes how long one person waits between two replies; null for not at all
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
    ContributionState pending,
    Instant editedAt,
    boolean imported,
    Closing closing,
    boolean pinned,
    Integer slowMinutes,
    PersonChip author,
    Instant at,
    Surroundings community,
    ReplyView acceptedAnswer,
    Page<ReplyView> replies,
    boolean mine,
    Particulars particulars) {
  /** The replies on this page, each with those that the page shows under it. */
  public List<ReplyView> shown() {
    return replies.items().stream()
        .flatMap(reply -> Stream.concat(Stream.of(reply), reply.nested().first().stream()))
        .toList();
  }

  public boolean published() {
    return state == ContributionState.PUBLISHED;
  }
}
