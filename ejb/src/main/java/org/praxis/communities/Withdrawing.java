package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.event.ContributionRestored;
import org.praxis.communities.event.ContributionWithdrawn;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Reply;
import org.praxis.communities.store.Contributions;
import org.praxis.moderation.Charters;
import org.praxis.moderation.Screening;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.outbox.Outbox;

/** Taking back what one wrote, wherever it stands, and restoring it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Withdrawing {
  @Inject Admission admission;
  @Inject Contributions contributions;
  @Inject Screening screening;
  @Inject Charters charters;
  @Inject Guidelines guidelines;
  @Inject SaidOnce once;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Nobody else reads it from now on; its place in the conversation stays. A question whose
   * accepted answer it was is open again.
   *
   * @param version that the author had before them
   */
  public void withdraw(ContributionId id, @NotNull Long version) {
    screening.holdDecisions(id.value());
    Contribution mine = mine(id, version);
    boolean read = mine.published();
    mine.withdraw();
    screening.takenBack(id.value());
    if (read) {
      outbox.record(new ContributionWithdrawn(id, clock.instant()));
      count(mine, -1);
    }
    if (mine instanceof Reply reply) {
      reply.topic().lose(reply);
    }
  }

  /**
   * Published again, or back with its author, as it was. Whether it is the answer is for whoever
   * asked to say anew.
   *
   * @param version that the author had before them
   * @throws NoSuchContribution also where it stands now for others than its author
   * @throws NotAMember where its author does not write any more
   * @throws AlreadyApplied of a sentence, when its author has said another one since
   */
  public void restore(ContributionId id, @NotNull Long version) {
    contributions.lockWriting(me.id());
    Opened<Contribution> found = admission.hold(id, Contribution.class);
    Contribution mine = mine(id, version);
    charters.expectAcknowledged(found.place().writable().community().space(), me.id());
    guidelines.expectAcknowledged(me.id());
    once.expect(mine);
    boolean read = mine.published();
    mine.restore();
    if (mine.published() && !read) {
      outbox.record(new ContributionRestored(id, clock.instant()));
      count(mine, 1);
    }
  }

  private Contribution mine(ContributionId id, long version) {
    Contribution mine =
        contributions
            .lock(id)
            .filter(c -> c.author().equals(me.id()))
            .orElseThrow(NoSuchContribution::new);
    ChangedMeanwhile.check(version, mine.version());
    return mine;
  }

  private void count(Contribution contribution, int replies) {
    if (contribution instanceof Reply reply) {
      contributions.countBack(reply.topic().id(), replies);
    }
  }
}
