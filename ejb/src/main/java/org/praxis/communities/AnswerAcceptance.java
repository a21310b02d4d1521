package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.praxis.communities.event.ContributionsChanged;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.outbox.Outbox;

/** Who asked says which reply solved it, while people write there. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AnswerAcceptance {
  @Inject Admission admission;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public void accept(ContributionId topicId, ContributionId replyId) {
    // With the reply its topic is held, which is this one where it may be the answer.
    Reply answer = admission.hold(replyId, Reply.class).contribution();
    Opened<Topic> asked = admission.readable(topicId, Topic.class);
    asked.place().living();
    asked.contribution().accept(answer, me.id());
    outbox.record(new ContributionsChanged(List.of(topicId), clock.instant()));
  }
}
