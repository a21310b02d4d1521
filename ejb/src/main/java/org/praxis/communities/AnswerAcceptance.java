package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/** Who asked says which reply solved it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AnswerAcceptance {
  @Inject Contributions contributions;
  @Inject CurrentPerson me;

  public void accept(ContributionId topicId, ContributionId replyId) {
    Topic topic = readable(topicId, Topic.class);
    topic.accept(readable(replyId, Reply.class), me.id());
  }

  private <T extends org.praxis.communities.model.Contribution> T readable(
      ContributionId id, Class<T> type) {
    return contributions
        .find(id, type)
        .filter(c -> c.readableBy(me.id(), me.is(Role.MODERATOR)))
        .orElseThrow(NoSuchContribution::new);
  }
}
