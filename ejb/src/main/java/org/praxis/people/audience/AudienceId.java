package org.praxis.people.audience;

import java.util.UUID;
import org.praxis.platform.Id;

/** An audience. */
public record AudienceId(UUID value) implements Id {
  public static AudienceId next() {
    return new AudienceId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
