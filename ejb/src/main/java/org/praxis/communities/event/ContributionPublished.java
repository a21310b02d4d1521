package org.praxis.communities.event;

import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicKind;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentKind;

/**
 * Others can read it now.
 *
 * @param topic the topic that it is, or that it answers
 * @param topicAuthor who started that topic
 */
public record ContributionPublished(
    ContributionId contribution,
    ContentKind kind,
    CommunityId community,
    PersonId author,
    ContributionId topic,
    TopicKind topicKind,
    PersonId topicAuthor,
    Instant at) {
  /** Whether it answers a question that somebody else asked. */
  public boolean answersAColleague() {
    return kind == ContentKind.REPLY
        && topicKind == TopicKind.QUESTION
        && !author.equals(topicAuthor);
  }
}
