package org.praxis.people;

import java.util.UUID;
import org.praxis.platform.Id;

/** A group of the company's directory. */
public record GroupId(UUID value) implements Id {
  @Override
  public String toString() {
    return value.toString();
  }
}
