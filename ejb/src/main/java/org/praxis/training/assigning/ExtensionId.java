package org.praxis.training.assigning;

import java.util.UUID;
import org.praxis.platform.Id;

/** That somebody asked for more time. */
public record ExtensionId(UUID value) implements Id {
  public static ExtensionId next() {
    return new ExtensionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
