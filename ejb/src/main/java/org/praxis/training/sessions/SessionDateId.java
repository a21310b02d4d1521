package org.praxis.training.sessions;

import java.util.UUID;
import org.praxis.platform.Id;

/** One date of a session. */
public record SessionDateId(UUID value) implements Id {
  public static SessionDateId next() {
    return new SessionDateId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
