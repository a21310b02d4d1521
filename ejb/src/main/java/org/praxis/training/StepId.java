package org.praxis.training;

import java.util.UUID;
import org.praxis.platform.Id;

/**
 * A step of a track through all its editions: who has done it has done it, wherever it stands and
 * whatever it is called later.
 */
public record StepId(UUID value) implements Id {
  public static StepId next() {
    return new StepId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
