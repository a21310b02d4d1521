package org.praxis.training;

import java.util.UUID;
import org.praxis.platform.Id;

/** A training track. */
public record TrackId(UUID value) implements Id {
  public static TrackId next() {
    return new TrackId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
