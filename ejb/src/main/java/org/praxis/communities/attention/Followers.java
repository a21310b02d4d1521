package org.praxis.communities.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.store.Follows;
import org.praxis.people.PersonId;

/**
 * Who is to be told, for the feature that tells; in one statement however many they are, and nobody
 * who may not read it. By what people belong to alone: which roles they have in the company is
 * known only when they come.
 */
@ApplicationScoped
public class Followers {
  @Inject Follows follows;

  /** Of a reply: who watches the topic, and who started it unless they muted it. */
  public List<PersonId> ofReplies(ContributionId topic, PersonId author) {
    return follows.ofReplies(topic, author);
  }

  /** The same, with the reason of each. */
  public Map<PersonId, FollowReason> whyReplies(ContributionId topic, PersonId author) {
    return follows.whyReplies(topic, author);
  }

  /** Of a new topic: who watches one of its tags or its community. */
  public List<PersonId> ofTopics(ContributionId topic, PersonId author) {
    return List.copyOf(whyTopics(topic, author).keySet());
  }

  /** The same, with the reason of each. */
  public Map<PersonId, FollowReason> whyTopics(ContributionId topic, PersonId author) {
    return follows.whyTopics(topic, author);
  }

  /** Of what becomes of an idea: who had it, and who voted for it. */
  public List<PersonId> ofIdea(ContributionId idea, PersonId decider) {
    return follows.ofIdea(idea, decider);
  }
}
