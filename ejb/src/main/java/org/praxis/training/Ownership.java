package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.duty.Duties;
import org.praxis.people.duty.DutyKind;

/** Who looks after tracks: each has one owner, and administrators act in their place. */
@ApplicationScoped
public class Ownership {
  @Inject Duties duties;
  @Inject CurrentPerson me;

  /** Whether whoever asks may design it. */
  public boolean designs(TrackId track) {
    return me.is(Role.ADMIN) || teaches(track);
  }

  /** Whether they look after it, and are a trainer still. */
  public boolean teaches(TrackId track) {
    return me.is(Role.TRAINER) && looksAfter(track);
  }

  /** Whether they look after it, also without a trainer's role. */
  public boolean looksAfter(TrackId track) {
    return duties.isHeldBy(DutyKind.TRACK_OWNER, track.value(), me.id());
  }

  /** The tracks that they look after. */
  public List<TrackId> tracks() {
    return tracks(me.id());
  }

  /** The tracks that somebody looks after. */
  public List<TrackId> tracks(PersonId person) {
    return duties.heldBy(DutyKind.TRACK_OWNER, person).stream().map(TrackId::new).toList();
  }

  /** Who looks after it; nobody where they left and nobody has taken it over. */
  public Optional<PersonId> of(TrackId track) {
    return duties.holder(DutyKind.TRACK_OWNER, track.value());
  }
}
