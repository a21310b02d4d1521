package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;

/** What a topic is called, for features that tell of it in nobody's name. */
@ApplicationScoped
public class TopicTitles {
  // Of a topic that its author took back nobody is told the title.
  private static final String TAKEN_BACK = "…";

  @Inject Contributions contributions;

  public String of(ContributionId topic) {
    return contributions.topic(topic).map(TopicTitles::told).orElseThrow(NoSuchContribution::new);
  }

  /** Of the topic that a contribution is, or in which it stands. */
  public String ofTopicOf(ContributionId contribution) {
    return contributions
        .find(contribution)
        .map(found -> told(found.topic()))
        .orElseThrow(NoSuchContribution::new);
  }

  private static String told(Topic topic) {
    return topic.published() ? topic.title() : TAKEN_BACK;
  }
}
