package org.praxis.training.assigning.event;

import java.time.Instant;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.TrackId;

/** These have to complete a track from now on. A part of many, where there are many. */
public record PeopleAssigned(TrackId track, List<PersonId> people, Instant at) {
  public PeopleAssigned {
    people = List.copyOf(people);
  }
}
