package org.praxis.people.duty;

import java.util.UUID;
import org.praxis.platform.Id;

/** A duty, whoever has it. */
public record DutyId(UUID value) implements Id {
  public static DutyId next() {
    return new DutyId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
