package org.praxis.people;

import java.util.UUID;
import org.praxis.platform.Id;

/** An office of the company. */
public record OfficeId(UUID value) implements Id {
  @Override
  public String toString() {
    return value.toString();
  }
}
