package org.praxis.training.assigning;

import java.util.UUID;
import org.praxis.platform.Id;

/** What is assigned to one person by one rule; it stays the same through all cycles. */
public record AssignmentId(UUID value) implements Id {
  public static AssignmentId next() {
    return new AssignmentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
