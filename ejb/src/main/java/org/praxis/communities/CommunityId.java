package org.praxis.communities;

import java.util.UUID;
import org.praxis.platform.Id;

/** A community. */
public record CommunityId(UUID value) implements Id {
  public static CommunityId next() {
    return new CommunityId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
