package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/** Becoming a member of a community, and ceasing to be one; doing either twice changes nothing. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Joining {
  @Inject CommunityStore communities;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public void join(String slug) {
    communities.join(find(slug), me.id(), clock.instant());
  }

  public void leave(String slug) {
    communities.leave(find(slug), me.id());
  }

  private Community find(String slug) {
    return communities.find(slug).orElseThrow(NoSuchCommunity::new);
  }
}
