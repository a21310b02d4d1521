package org.praxis.people.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.praxis.people.People;
import org.praxis.people.PersonId;

/** People as they are held; a chip names them. */
@ApplicationScoped
class HeldPeople implements HoldSource {
  @Inject People people;

  @Override
  public HoldKind kind() {
    return HoldKind.PERSON;
  }

  @Override
  public boolean exists(UUID subject) {
    return people.chip(new PersonId(subject)) != null;
  }

  @Override
  public Map<UUID, HeldSubject> named(Collection<UUID> subjects) {
    return Map.of();
  }
}
