package org.praxis.people;

import java.util.UUID;
import org.praxis.platform.Id;

/** A department of the company, whatever it is called and wherever it stands. */
public record DepartmentId(UUID value) implements Id {
  @Override
  public String toString() {
    return value.toString();
  }
}
