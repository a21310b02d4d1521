package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.view.Submitted;
import org.praxis.moderation.Charters;
import org.praxis.moderation.Screening;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;

/**
 * Changing a contribution, which is screened again; where it stands now its author has to be one
 * who may write.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Revising {
  @Inject Admission admission;
  @Inject Contributions contributions;
  @Inject Mentioning mentioning;
  @Inject Publication publication;
  @Inject Screening screening;
  @Inject Charters charters;
  @Inject SaidOnce once;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public Submitted revise(ContributionId id, @NotNull @Valid Revision revision) {
    contributions.lockWriting(me.id());
    screening.holdDecisions(id.value());
    Opened<Contribution> found = admission.hold(id, Contribution.class);
    Contribution mine = found.contribution();
    if (!mine.author().equals(me.id())) {
      throw new NoSuchContribution();
    }
    ChangedMeanwhile.check(revision.version(), mine.version());
    charters.expectAcknowledged(found.place().writable().community().space(), me.id());
    once.expect(mine);
    Markup text = mentioning.ready(new Markup(revision.text()), mine, revision.told());
    mine.revise(revision.title(), text, clock.instant());
    contributions.keepWording(mine, clock.instant());
    return publication.submit(mine);
  }
}
