package org.praxis.notification.hook;

import java.util.UUID;
import org.praxis.platform.Id;

/** What one hook is told of one event; the same however often it is tried. */
public record DeliveryId(UUID value) implements Id {
  @Override
  public String toString() {
    return value.toString();
  }
}
