package org.praxis.communities.guides;

import java.util.UUID;
import org.praxis.platform.Id;

/** A page that several people write. */
public record GuideId(UUID value) implements Id {
  public static GuideId next() {
    return new GuideId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
