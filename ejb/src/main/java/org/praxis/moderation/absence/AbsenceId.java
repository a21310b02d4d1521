package org.praxis.moderation.absence;

import java.util.UUID;
import org.praxis.platform.Id;

/** That somebody is away for a while. */
public record AbsenceId(UUID value) implements Id {
  public static AbsenceId next() {
    return new AbsenceId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
