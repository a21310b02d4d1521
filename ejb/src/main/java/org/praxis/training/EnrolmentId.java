package org.praxis.training;

import java.util.UUID;
import org.praxis.platform.Id;

/** One person on one track, for one cycle. */
public record EnrolmentId(UUID value) implements Id {
  public static EnrolmentId next() {
    return new EnrolmentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
