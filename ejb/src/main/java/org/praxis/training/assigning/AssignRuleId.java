package org.praxis.training.assigning;

import java.util.UUID;
import org.praxis.platform.Id;

/** A rule by which a track is assigned. */
public record AssignRuleId(UUID value) implements Id {
  public static AssignRuleId next() {
    return new AssignRuleId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
