package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Ballots;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/** Voting in a poll. Nobody learns who chose what. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Polling {
  @Inject Admission admission;
  @Inject Ballots ballots;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Instead of what the reader chose before.
   *
   * @param choices numbers of options, from 1
   */
  public void vote(ContributionId id, @NotNull @Size(max = 10) List<@NotNull Integer> choices) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    found.place().writable();
    Instant now = clock.instant();
    int[] ballot = found.contribution().expectPoll().ballot(choices, now);
    ballots.cast(id, me.id(), ballot, now);
  }
}
