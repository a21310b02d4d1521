package org.praxis.people.hold;

import java.util.UUID;
import org.praxis.platform.Id;

/** A legal hold, in force or lifted. */
public record HoldId(UUID value) implements Id {
  public static HoldId next() {
    return new HoldId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
