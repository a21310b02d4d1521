package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.praxis.moderation.absence.Absences;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.view.ClaimView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.outbox.Outbox;

/**
 * Taking a case to oneself while one works on it, so that no two moderators read and write for the
 * same. It lapses after ten minutes in which nothing is heard of whoever took it.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class CaseClaiming {
  @Inject Bar bar;
  @Inject Absences absences;
  @Inject CurrentPerson me;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Takes it, or has it for longer.
   *
   * @throws CaseClaimed when another moderator has it
   * @throws AlreadyDecided when nothing waits for a decision any more
   * @throws org.praxis.moderation.absence.Away while whoever asks is
   */
  public ClaimView claim(CaseId id) {
    absences.expectHere(me.id());
    Case mine = bar.lockFree(id);
    Instant now = clock.instant();
    boolean news = mine.claim(now).isEmpty();
    mine.claim(me.id(), now);
    if (news) {
      outbox.record(new QueueChanged(id, mine.space(), now));
    }
    return bar.view(mine, now).orElseThrow();
  }

  /** Gives back what they had; whoever has none gives none back. */
  public void release(CaseId id) {
    Case left = bar.lock(id);
    Instant now = clock.instant();
    boolean news = left.claim(now).filter(claim -> claim.holder().equals(me.id())).isPresent();
    left.release(me.id());
    if (news) {
      outbox.record(new QueueChanged(id, left.space(), now));
    }
  }
}
