package org.praxis.communities.view;

import java.util.List;

/**
 * What a topic has by its kind, and what is said of it.
 *
 * @param tags as the community writes them
 * @param idea null for what is no idea
 * @param poll null for what is no poll
 * @param seen how many members have opened an announcement; null for what is none
 * @param replies how many there are, those under replies included
 * @param under the reply under which the page of replies stands; null where it stands under the
 *     topic
 */
public record Particulars(
    List<String> tags,
    Endorsements endorsements,
    IdeaView idea,
    PollView poll,
    Long seen,
    long replies,
    ReplyView under) {
  public Particulars {
    tags = List.copyOf(tags);
  }
}
