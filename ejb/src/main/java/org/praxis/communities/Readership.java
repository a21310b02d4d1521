package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.model.Contribution;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/**
 * Who may read a contribution, and with it all that belongs to it: what it answers, and its files.
 */
@ApplicationScoped
public class Readership {
  @Inject CurrentPerson me;

  public boolean mayRead(Contribution contribution) {
    return contribution.readableBy(me.id(), me.is(Role.MODERATOR));
  }
}
