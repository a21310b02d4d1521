package org.praxis.communities.writing;

import java.util.UUID;
import org.praxis.platform.Id;

/** Something that a person has not sent yet. */
public record DraftId(UUID value) implements Id {
  public static DraftId next() {
    return new DraftId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
