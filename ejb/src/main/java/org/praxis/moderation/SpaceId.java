package org.praxis.moderation;

import java.util.UUID;
import org.praxis.platform.Id;

/** A place with a charter and moderators: for example a community, under the same value. */
public record SpaceId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
