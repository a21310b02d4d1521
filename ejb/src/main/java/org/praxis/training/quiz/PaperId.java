package org.praxis.training.quiz;

import java.util.UUID;
import org.praxis.platform.Id;

/** A quiz as it was published. */
public record PaperId(UUID value) implements Id {
  public static PaperId next() {
    return new PaperId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
