package org.praxis.training.marking;

import java.util.UUID;
import org.praxis.platform.Id;

/** What a learner makes of one assignment. */
public record WorkId(UUID value) implements Id {
  public static WorkId next() {
    return new WorkId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
