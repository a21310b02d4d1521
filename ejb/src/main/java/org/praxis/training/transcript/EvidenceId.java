package org.praxis.training.transcript;

import java.util.UUID;
import org.praxis.platform.Id;

/** That somebody learnt something elsewhere. */
public record EvidenceId(UUID value) implements Id {
  public static EvidenceId next() {
    return new EvidenceId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
