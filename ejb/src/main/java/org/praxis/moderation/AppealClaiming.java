package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.praxis.moderation.absence.Absences;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Appeals;
import org.praxis.moderation.view.ClaimView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.outbox.Outbox;

/** Taking an appeal to oneself while one works on it, as one takes a case. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AppealClaiming {
  @Inject Appeals appeals;
  @Inject AppealBar bar;
  @Inject Claims claims;
  @Inject Absences absences;
  @Inject CurrentPerson me;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Takes it, or has it for longer.
   *
   * @throws AppealClaimed when another moderator has it
   * @throws AlreadyAnswered when it is answered
   * @throws org.praxis.moderation.absence.Away while whoever asks is
   */
  public ClaimView claim(AppealId id) {
    absences.expectHere(me.id());
    Appeal mine = bar.free(appeals.lock(id));
    Instant now = clock.instant();
    boolean news = mine.claim(now).isEmpty();
    mine.claim(me.id(), now);
    if (news) {
      tell(mine, now);
    }
    return claims.view(mine.claim(now).orElseThrow());
  }

  /** Gives back what they had; whoever has none gives none back. */
  public void release(AppealId id) {
    Appeal left = bar.theirs(appeals.lock(id));
    Instant now = clock.instant();
    boolean news = left.claim(now).filter(held -> held.holder().equals(me.id())).isPresent();
    left.release(me.id());
    if (news) {
      tell(left, now);
    }
  }

  private void tell(Appeal changed, Instant now) {
    Case c = changed.decision().decided();
    outbox.record(new QueueChanged(c.id(), c.space(), now));
  }
}
