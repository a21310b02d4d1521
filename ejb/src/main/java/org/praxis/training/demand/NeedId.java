package org.praxis.training.demand;

import java.util.UUID;
import org.praxis.platform.Id;

/** Something that colleagues need to learn. */
public record NeedId(UUID value) implements Id {
  public static NeedId next() {
    return new NeedId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
