package org.praxis.communities.guides;

import java.util.UUID;
import org.praxis.platform.Id;

/** A text that somebody sent for a guide. */
public record GuideRevisionId(UUID value) implements Id {
  public static GuideRevisionId next() {
    return new GuideRevisionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
