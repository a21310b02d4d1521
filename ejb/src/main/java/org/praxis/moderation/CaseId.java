package org.praxis.moderation;

import java.util.UUID;
import org.praxis.platform.Id;

/** A case in the moderators' queue. */
public record CaseId(UUID value) implements Id {
  public static CaseId next() {
    return new CaseId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
