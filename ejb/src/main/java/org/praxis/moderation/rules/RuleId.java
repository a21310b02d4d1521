package org.praxis.moderation.rules;

import java.util.UUID;
import org.praxis.platform.Id;

/** A rule of a place. */
public record RuleId(UUID value) implements Id {
  public static RuleId next() {
    return new RuleId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
