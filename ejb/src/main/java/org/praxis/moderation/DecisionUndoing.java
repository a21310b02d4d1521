package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.praxis.moderation.absence.Absences;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.view.DecisionView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.outbox.Outbox;

/** Undoing what one has just decided, before anybody has heard of it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class DecisionUndoing {
  @Inject Bar bar;
  @Inject Absences absences;
  @Inject CurrentPerson me;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * The case waits as before, for the one who undoes first of all; whoever is away has nothing to
   * themselves.
   *
   * @return what had been decided, to be decided otherwise
   * @throws NotUndoable when it has taken effect, another moderator decided, or nobody did
   */
  public DecisionView undo(CaseId id) {
    boolean away = absences.isAway(me.id());
    Case mine = bar.lock(id);
    Instant now = clock.instant();
    if (mine.pending()
        .filter(taken -> taken.by().equals(me.id()) && taken.effectAt().isAfter(now))
        .isEmpty()) {
      throw new NotUndoable();
    }
    DecisionView undone = bar.decision(mine).orElseThrow();
    mine.undo(me.id(), now);
    if (away) {
      mine.release(me.id());
    }
    outbox.record(new QueueChanged(id, mine.space(), now));
    return undone;
  }
}
