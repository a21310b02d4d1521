package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.Ownership;
import org.praxis.training.assigning.store.AssignLists;
import org.praxis.training.model.Track;

/** Who may assign what: HR and administrators every track, trainers those that they look after. */
@ApplicationScoped
class AssignAccess {
  @Inject AssignLists lists;
  @Inject Ownership ownership;
  @Inject CurrentPerson me;

  boolean isForAll() {
    return me.is(Role.HR) || me.is(Role.ADMIN);
  }

  /** Whose tracks' rules are shown: null for everybody's. */
  PersonId whose() {
    return isForAll() ? null : me.id();
  }

  boolean mayAssign(Track track) {
    return isForAll() || ownership.teaches(track.id());
  }

  /** A track that whoever asks may assign. */
  Track track(String slug) {
    return Optional.ofNullable(slug)
        .flatMap(lists::track)
        .filter(this::mayAssign)
        .orElseThrow(NoSuchTrack::new);
  }
}
