package org.praxis.training.quiz;

import java.util.UUID;
import org.praxis.platform.Id;

/** One go at a quiz. */
public record SittingId(UUID value) implements Id {
  public static SittingId next() {
    return new SittingId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
