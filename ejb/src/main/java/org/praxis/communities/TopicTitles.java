package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;

/** What a topic is called, for features that tell of it in nobody's name. */
@ApplicationScoped
public class TopicTitles {
  @Inject Contributions contributions;

  public String of(ContributionId topic) {
    return contributions.topic(topic).map(Topic::title).orElseThrow(NoSuchContribution::new);
  }

  /** Of the topic that a contribution is, or in which it stands. */
  public String ofTopicOf(ContributionId contribution) {
    return contributions
        .find(contribution)
        .map(found -> found.topic().title())
        .orElseThrow(NoSuchContribution::new);
  }
}
