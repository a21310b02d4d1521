package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Votes;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/**
 * Wanting an idea: one vote a member, who can take it back while nobody has carried it out or
 * declined.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class IdeaVoting {
  @Inject Admission admission;
  @Inject Votes votes;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** Voting again changes nothing. */
  public void vote(ContributionId id) {
    votes.add(votable(id), me.id(), clock.instant());
  }

  public void takeBack(ContributionId id) {
    votes.remove(votable(id), me.id());
  }

  private ContributionId votable(ContributionId id) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    found.place().writable();
    return found.contribution().expectVotable().id();
  }
}
