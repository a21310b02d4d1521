package org.praxis.training.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.training.Ownership;
import org.praxis.training.TrackId;
import org.praxis.training.model.Track;
import org.praxis.training.sessions.model.SessionDate;

/** Who looks after sessions: whoever looks after their track, and administrators. */
@ApplicationScoped
class SessionKeepers {
  @Inject Ownership ownership;
  @Inject CurrentPerson me;

  /** Whether whoever asks plans and changes dates of that track. */
  boolean keeps(Track track) {
    return ownership.designs(track.id());
  }

  /** Whether they decide what nobody else does: also without a trainer's role. */
  boolean looksAfter(Track track) {
    return ownership.looksAfter(track.id());
  }

  /** Whether they keep the attendance sheet of that date. */
  boolean keepsSheet(SessionDate date) {
    return date.isTaughtBy(me.id()) || keeps(date.track());
  }

  /** The tracks that they look after. */
  List<TrackId> tracks() {
    return ownership.tracks();
  }

  Optional<PersonId> ownerOf(Track track) {
    return ownership.of(track.id());
  }
}
