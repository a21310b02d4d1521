package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.event.EndorsementTakenBack;
import org.praxis.communities.model.Applied;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.store.Endorsed;
import org.praxis.communities.store.Holds;
import org.praxis.communities.view.Submitted;
import org.praxis.moderation.Charters;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.outbox.Outbox;

/**
 * Telling a colleague that what they wrote helped, or that one applied it and how. Once each, not
 * of one's own, and to be taken back.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Endorsing {
  @Inject Admission admission;
  @Inject Endorsed endorsed;
  @Inject Contributions contributions;
  @Inject Holds holds;
  @Inject Publication publication;
  @Inject Withdrawing withdrawing;
  @Inject Charters charters;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** For whoever may read it; saying it again changes nothing. */
  public void helped(ContributionId id) {
    Contribution contribution = readable(id).contribution();
    contribution.expectEndorsable(me.id());
    Instant now = clock.instant();
    if (endorsed.help(id, me.id(), now)) {
      outbox.record(contribution.endorsement(EndorsementKind.HELPED, me.id(), now));
    }
  }

  public void helpedNot(ContributionId id) {
    readable(id);
    if (endorsed.forgetHelp(id, me.id())) {
      outbox.record(new EndorsementTakenBack(id, me.id(), clock.instant()));
    }
  }

  /**
   * For members, in a sentence that is screened as all that others read.
   *
   * @throws AlreadyApplied to whom said it in other words
   */
  public Submitted applied(ContributionId id, @NotNull @Valid Sentence sentence) {
    contributions.lockWriting(me.id());
    holds.contribution(id);
    Opened<Contribution> found = readable(id);
    charters.expectAcknowledged(found.place().writable().community().space(), me.id());
    Applied applied = new Applied(found.contribution(), sentence.text(), me.id(), clock.instant());
    Optional<Applied> before = endorsed.said(id, me.id());
    if (before.isEmpty()) {
      return publication.submitNew(applied);
    }
    return before
        .filter(applied::saysTheSameAs)
        .map(said -> new Submitted(said.id(), said.topic().id(), said.state(), List.of()))
        .orElseThrow(AlreadyApplied::new);
  }

  /** Nobody reads the sentence any more. */
  public void appliedNot(ContributionId id) {
    readable(id);
    endorsed.said(id, me.id()).ifPresent(said -> withdrawing.withdraw(said.id(), said.version()));
  }

  private Opened<Contribution> readable(ContributionId id) {
    Opened<Contribution> found = admission.readable(id, Contribution.class);
    if (found.contribution() instanceof Applied) {
      throw new NoSuchContribution();
    }
    return found;
  }
}
