package org.praxis.training.marking;

import java.util.UUID;
import org.praxis.platform.Id;

/** That a learner asked somebody to sign off a step. */
public record SignOffId(UUID value) implements Id {
  public static SignOffId next() {
    return new SignOffId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
