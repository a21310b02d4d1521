package org.praxis.training.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.Ownership;
import org.praxis.training.model.Edition;
import org.praxis.training.store.Editions;

/** Whose learners one may look at: trainers those of the tracks that they look after. */
@ApplicationScoped
class CockpitAccess {
  @Inject Editions editions;
  @Inject Ownership ownership;
  @Inject CurrentPerson me;

  /** Whose tracks are listed: null for everybody's. */
  PersonId whose() {
    return me.is(Role.ADMIN) ? null : me.id();
  }

  /**
   * The current edition of a published track.
   *
   * @throws NoSuchTrack also where somebody else looks after it
   */
  Edition edition(String slug) {
    return Optional.ofNullable(slug)
        .flatMap(editions::current)
        .filter(edition -> ownership.designs(edition.track().id()))
        .orElseThrow(NoSuchTrack::new);
  }
}
