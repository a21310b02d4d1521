package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/** Who asked says which reply solved it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AnswerAcceptance {
  @Inject Admission admission;
  @Inject CurrentPerson me;

  public void accept(ContributionId topicId, ContributionId replyId) {
    Topic topic = admission.readable(topicId, Topic.class).contribution();
    topic.accept(admission.readable(replyId, Reply.class).contribution(), me.id());
  }
}
