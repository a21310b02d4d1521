package org.praxis.notification.mail;

import java.util.UUID;
import org.praxis.platform.Id;

/** A mail to one person. */
public record LetterId(UUID value) implements Id {
  public static LetterId next() {
    return new LetterId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
