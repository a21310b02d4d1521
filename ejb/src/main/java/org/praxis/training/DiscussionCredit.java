package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.talk.TalkJudging;

/**
 * A published reply may complete the discussion steps of its author, by their rules and in the
 * editions that the learner is on. What else happens to what learners wrote is heard in {@link
 * org.praxis.training.talk.TalkHearing}.
 */
@ApplicationScoped
public class DiscussionCredit implements Subscriber<ContributionPublished> {
  @Inject TalkJudging judging;

  @Override
  public String name() {
    return "training/discussion-credit";
  }

  @Override
  public Class<ContributionPublished> event() {
    return ContributionPublished.class;
  }

  @Override
  public void receive(ContributionPublished published) {
    if (published.kind() == ContentKind.REPLY) {
      judging.touched(published.contribution());
    }
  }
}
