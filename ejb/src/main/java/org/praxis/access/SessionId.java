package org.praxis.access;

import java.util.UUID;
import org.praxis.platform.Id;

/**
 * One sign-in that lasts. It names the session and does not open it: what the browser's cookie
 * carries is another value, which Praxis does not store.
 */
public record SessionId(UUID value) implements Id {
  public static SessionId next() {
    return new SessionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
