package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Topic;
import org.praxis.communities.view.Submitted;
import org.praxis.moderation.Charters;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/** Asking a question or opening a discussion. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TopicStarting {
  @Inject Admission admission;
  @Inject Charters charters;
  @Inject Publication publication;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public Submitted start(String slug, @NotNull @Valid TopicDraft draft) {
    Community community = admission.place(slug).writable().community();
    charters.expectAcknowledged(community.space(), me.id());
    Topic topic = new Topic(community, draft, me.id(), clock.instant());
    return publication.submitNew(topic);
  }
}
