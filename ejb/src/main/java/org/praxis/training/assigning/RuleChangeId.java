package org.praxis.training.assigning;

import java.util.UUID;
import org.praxis.platform.Id;

/** A change of such a rule, as it is looked at before it is saved and undone afterwards. */
public record RuleChangeId(UUID value) implements Id {
  public static RuleChangeId next() {
    return new RuleChangeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
