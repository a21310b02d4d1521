package org.praxis.communities;

import java.util.UUID;
import org.praxis.platform.Id;

/** Somebody's wish to belong to a community. */
public record RequestId(UUID value) implements Id {
  public static RequestId next() {
    return new RequestId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
