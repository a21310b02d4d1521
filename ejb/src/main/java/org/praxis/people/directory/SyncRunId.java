package org.praxis.people.directory;

import java.util.UUID;
import org.praxis.platform.Id;

/** One run of the synchronisation. */
public record SyncRunId(UUID value) implements Id {
  public static SyncRunId next() {
    return new SyncRunId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
