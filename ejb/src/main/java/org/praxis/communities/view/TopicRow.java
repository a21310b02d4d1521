package org.praxis.communities.view;

import java.time.Instant;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.IdeaState;
import org.praxis.communities.TopicKind;
import org.praxis.people.view.PersonChip;

/**
 * A topic in a list.
 *
 * @param votes for an idea
 * @param ideaState null for what is no idea
 * @param tags as its community writes them
 */
public record TopicRow(
    ContributionId id,
    TopicKind kind,
    String title,
    ContributionState state,
    PersonChip author,
    String communitySlug,
    String communityName,
    int replies,
    boolean answered,
    boolean pinned,
    boolean closed,
    Instant startedAt,
    Instant activeAt,
    int votes,
    IdeaState ideaState,
    List<String> tags) {
  public TopicRow {
    tags = List.copyOf(tags);
  }
}
