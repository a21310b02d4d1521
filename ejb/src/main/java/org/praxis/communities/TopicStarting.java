package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.view.Submitted;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/** Asking a question or opening a discussion. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TopicStarting {
  @Inject CommunityStore communities;
  @Inject Publication publication;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public Submitted start(String slug, @NotNull @Valid TopicDraft draft) {
    Community community = communities.find(slug).orElseThrow(NoSuchCommunity::new);
    if (!communities.isMember(community.id(), me.id())) {
      throw new NotAMember();
    }
    Topic topic = new Topic(community, draft, me.id(), clock.instant());
    return publication.submitNew(topic);
  }
}
