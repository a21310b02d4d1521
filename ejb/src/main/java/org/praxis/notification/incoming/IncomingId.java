package org.praxis.notification.incoming;

import java.util.UUID;
import org.praxis.platform.Id;

/** A mail that came to us. */
public record IncomingId(UUID value) implements Id {
  @Override
  public String toString() {
    return value.toString();
  }
}
