package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.store.Whereabouts;
import org.praxis.communities.store.Whereabouts.Where;
import org.praxis.communities.view.TopicStanding;

/** What a topic is called, for features that tell of it in nobody's name. */
@ApplicationScoped
public class TopicTitles {
  // Of a topic that its author took back nobody is told the title.
  private static final String TAKEN_BACK = "…";

  @Inject Whereabouts whereabouts;

  /**
   * Of the topic that a contribution is, or in which it stands now: what was a topic when something
   * happened to it may be a reply in another one when that is told.
   */
  public String of(ContributionId contribution) {
    return title(standing(contribution));
  }

  /** Where a contribution stands now, and what its topic is called. */
  public TopicStanding standingOf(ContributionId contribution) {
    Where there = standing(contribution);
    return new TopicStanding(there.topic(), title(there), there.community());
  }

  /** That topic itself. */
  public ContributionId topicOf(ContributionId contribution) {
    return standing(contribution).topic();
  }

  /** Whether others read it now: it, and the topic in which it stands. */
  public boolean isRead(ContributionId contribution) {
    return whereabouts.of(contribution).filter(Where::read).isPresent();
  }

  private static String title(Where there) {
    return there.topicRead() ? there.title() : TAKEN_BACK;
  }

  private Where standing(ContributionId contribution) {
    return whereabouts.of(contribution).orElseThrow(NoSuchContribution::new);
  }
}
