package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.view.TopicStanding;

/** What a topic is called, for features that tell of it in nobody's name. */
@ApplicationScoped
public class TopicTitles {
  // Of a topic that its author took back nobody is told the title.
  private static final String TAKEN_BACK = "…";

  @Inject Contributions contributions;

  /**
   * Of the topic that a contribution is, or in which it stands now: what was a topic when something
   * happened to it may be a reply in another one when that is told.
   */
  public String of(ContributionId contribution) {
    Topic topic = standing(contribution);
    return topic.published() ? topic.title() : TAKEN_BACK;
  }

  /** Where a contribution stands now, and what its topic is called. */
  public TopicStanding standingOf(ContributionId contribution) {
    Topic topic = standing(contribution);
    return new TopicStanding(
        topic.id(), topic.published() ? topic.title() : TAKEN_BACK, topic.community().id());
  }

  /** That topic itself. */
  public ContributionId topicOf(ContributionId contribution) {
    return standing(contribution).id();
  }

  /** Whether others read it now: it, and the topic in which it stands. */
  public boolean isRead(ContributionId contribution) {
    return contributions
        .find(contribution)
        .filter(found -> found.published() && found.topic().published())
        .isPresent();
  }

  private Topic standing(ContributionId contribution) {
    return contributions
        .find(contribution)
        .map(Contribution::topic)
        .orElseThrow(NoSuchContribution::new);
  }
}
