package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.view.Submitted;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.content.Markup;

/** Answering a question or taking part in a discussion. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Replying {
  @Inject CommunityStore communities;
  @Inject Contributions contributions;
  @Inject Publication publication;
  @Inject Readership readership;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public Submitted reply(ContributionId topicId, @NotNull @Valid ReplyDraft draft) {
    Topic topic =
        contributions
            .topic(topicId)
            .filter(readership::mayRead)
            .orElseThrow(NoSuchContribution::new);
    if (!communities.isMember(topic.community().id(), me.id())) {
      throw new NotAMember();
    }
    Reply reply = new Reply(topic, new Markup(draft.text()), me.id(), clock.instant());
    return publication.submitNew(reply);
  }
}
