package org.praxis.training.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.duty.Duties;
import org.praxis.people.duty.DutyKind;
import org.praxis.training.TrackId;
import org.praxis.training.model.Track;
import org.praxis.training.sessions.model.SessionDate;

/** Who looks after sessions: whoever looks after their track, and administrators. */
@ApplicationScoped
class SessionKeepers {
  @Inject Duties duties;
  @Inject CurrentPerson me;

  /** Whether whoever asks plans and changes dates of that track. */
  boolean keeps(Track track) {
    return me.is(Role.ADMIN) || me.is(Role.TRAINER) && looksAfter(track);
  }

  /** Whether they decide what nobody else does: also without a trainer's role. */
  boolean looksAfter(Track track) {
    return duties.isHeldBy(DutyKind.TRACK_OWNER, track.id().value(), me.id());
  }

  /** Whether they keep the attendance sheet of that date. */
  boolean keepsSheet(SessionDate date) {
    return date.isTaughtBy(me.id()) || keeps(date.track());
  }

  /** The tracks that they look after. */
  List<TrackId> tracks() {
    return duties.heldBy(DutyKind.TRACK_OWNER, me.id()).stream().map(TrackId::new).toList();
  }

  Optional<PersonId> ownerOf(Track track) {
    return duties.holder(DutyKind.TRACK_OWNER, track.id().value());
  }
}
