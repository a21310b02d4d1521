package org.praxis.training.quiz;

import java.util.UUID;
import org.praxis.platform.Id;

/** A bank of questions. */
public record BankId(UUID value) implements Id {
  public static BankId next() {
    return new BankId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
