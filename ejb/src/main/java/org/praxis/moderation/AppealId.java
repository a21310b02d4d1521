package org.praxis.moderation;

import java.util.UUID;
import org.praxis.platform.Id;

/** An appeal against a decision. */
public record AppealId(UUID value) implements Id {
  public static AppealId next() {
    return new AppealId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
