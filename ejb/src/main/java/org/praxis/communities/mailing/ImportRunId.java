package org.praxis.communities.mailing;

import java.util.UUID;
import org.praxis.platform.Id;

public record ImportRunId(UUID value) implements Id {
  public static ImportRunId next() {
    return new ImportRunId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
