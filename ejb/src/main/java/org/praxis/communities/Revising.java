package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.view.Submitted;
import org.praxis.moderation.Screening;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;

/**
 * Changing a contribution, which is screened again; where it stands now its author has to be one
 * who may read.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Revising {
  @Inject Admission admission;
  @Inject Contributions contributions;
  @Inject Mentioning mentioning;
  @Inject Publication publication;
  @Inject Screening screening;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public Submitted revise(ContributionId id, @NotNull @Valid Revision revision) {
    admission.readable(id, Contribution.class);
    screening.holdDecisions(id.value());
    Contribution mine =
        contributions
            .lock(id)
            .filter(c -> c.author().equals(me.id()))
            .orElseThrow(NoSuchContribution::new);
    ChangedMeanwhile.check(revision.version(), mine.version());
    Markup text = mentioning.ready(new Markup(revision.text()), mine, revision.told());
    mine.revise(revision.title(), text, clock.instant());
    contributions.keepWording(mine, clock.instant());
    return publication.submit(mine);
  }
}
