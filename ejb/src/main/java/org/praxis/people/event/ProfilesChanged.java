package org.praxis.people.event;

import java.time.Instant;
import java.util.List;
import org.praxis.people.PersonId;

/**
 * What colleagues read of these people is another: whether they are here, their name, what they do,
 * or what they can do. One for many people, as a synchronisation changes many at a time.
 */
public record ProfilesChanged(List<PersonId> people, Instant at) {
  public ProfilesChanged {
    people = List.copyOf(people);
  }
}
