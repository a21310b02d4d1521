package org.praxis.people;

import java.util.UUID;
import org.praxis.platform.Id;

/** A person, for as long as Praxis runs: through new names, offices and mail addresses. */
public record PersonId(UUID value) implements Id {
  public static PersonId next() {
    return new PersonId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
