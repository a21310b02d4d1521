package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.praxis.communities.CommunityNames;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Edition;
import org.praxis.training.talk.store.Talkers;

/**
 * Gives the discussions of a new edition their topics. A step that had one in an earlier edition
 * keeps it; else it is started in the name of whoever publishes, and screened as all that they
 * write.
 */
@ApplicationScoped
public class TalkOpening {
  @Inject Talkers talkers;
  @Inject TopicStarting starting;
  @Inject CommunityNames communities;

  /**
   * In the transaction that runs: where a topic cannot be started, nothing is published.
   *
   * @param edition kept already
   */
  public void open(Edition edition) {
    edition.steps().stream()
        .filter(DiscussionStep.class::isInstance)
        .map(DiscussionStep.class::cast)
        .filter(step -> step.talk().waitsForTopic())
        .forEach(step -> step.talk().open(kept(step).orElseGet(() -> start(step))));
  }

  /** The topic of its own that it has already. */
  Optional<ContributionId> kept(DiscussionStep step) {
    return talkers.opened(step.id(), step.community()).map(before -> before.talk().topic());
  }

  private ContributionId start(DiscussionStep step) {
    TopicKind kind = step.talk().rule().accepted() ? TopicKind.QUESTION : TopicKind.DISCUSSION;
    return starting
        .startAnother(
            communities.of(step.community()).slug(),
            new TopicDraft(kind, step.title(), step.text().source()))
        .id();
  }
}
