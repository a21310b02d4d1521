package org.praxis.moderation;

import java.util.UUID;
import org.praxis.platform.Id;

/** A sanction against somebody. */
public record SanctionId(UUID value) implements Id {
  public static SanctionId next() {
    return new SanctionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
