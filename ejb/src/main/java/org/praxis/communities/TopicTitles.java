package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;

/** What a topic is called, for features that tell of it in nobody's name. */
@ApplicationScoped
public class TopicTitles {
  @Inject Contributions contributions;

  /**
   * Of the topic that a contribution is, or in which it stands now: what was a topic when something
   * happened to it may be a reply in another one when that is told.
   */
  public String of(ContributionId contribution) {
    return standing(contribution).title();
  }

  /** That topic itself. */
  public ContributionId topicOf(ContributionId contribution) {
    return standing(contribution).id();
  }

  private Topic standing(ContributionId contribution) {
    return contributions
        .find(contribution)
        .map(Contribution::topic)
        .orElseThrow(NoSuchContribution::new);
  }
}
