package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Readership;
import org.praxis.training.talk.store.Talkers;

/**
 * Where the topics of steps stand that became a part of another: so that the other one knows of the
 * steps. An edition names the topic that it began with, which may be split off again.
 */
@ApplicationScoped
class TalkTopics {
  @Inject Talkers talkers;
  @Inject Readership readership;

  /** Something went from one of these to another. */
  void standAnew(Collection<ContributionId> topics) {
    talkers
        .standing(topics)
        .forEach(topic -> readership.topicOf(topic).ifPresent(in -> talkers.stands(topic, in)));
  }
}
