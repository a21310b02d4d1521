package org.praxis.notification.hook;

import java.util.UUID;
import org.praxis.platform.Id;

/** A hook of a community. */
public record HookId(UUID value) implements Id {
  public static HookId next() {
    return new HookId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
