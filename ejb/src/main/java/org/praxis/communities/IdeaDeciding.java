package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.ChangedMeanwhile;

/** Saying what becomes of an idea; for those who look after the community. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class IdeaDeciding {
  @Inject Admission admission;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public void decide(ContributionId id, @NotNull @Valid IdeaAnswer answer) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    found.place().moderated();
    Topic idea = found.contribution().expectIdea();
    ChangedMeanwhile.check(answer.version(), idea.version());
    idea.decide(answer, me.id(), clock.instant());
  }
}
