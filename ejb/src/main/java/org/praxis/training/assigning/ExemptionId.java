package org.praxis.training.assigning;

import java.util.UUID;
import org.praxis.platform.Id;

/** That something is not asked of somebody. */
public record ExemptionId(UUID value) implements Id {
  public static ExemptionId next() {
    return new ExemptionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
