package org.praxis.training.overview;

import java.util.UUID;
import org.praxis.platform.Id;

/** Something that was written to learners of a track. */
public record MessageId(UUID value) implements Id {
  public static MessageId next() {
    return new MessageId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
