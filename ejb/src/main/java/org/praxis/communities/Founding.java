package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.moderation.Charters;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.SlugTaken;

/** Founding a community: its name and its charter, and the founder as its first member. */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.TRAINER, Role.HR, Role.ADMIN})
public class Founding {
  @Inject CommunityStore communities;
  @Inject Charters charters;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public CommunityId found(@NotNull @Valid CommunityDraft draft) {
    if (communities.taken(draft.slug())) {
      throw new SlugTaken(draft.slug());
    }
    Community community = new Community(draft, me.id(), clock.instant());
    communities.add(community);
    charters.adopt(community.space(), draft.charter());
    communities.join(community, me.id(), clock.instant());
    return community.id();
  }
}
