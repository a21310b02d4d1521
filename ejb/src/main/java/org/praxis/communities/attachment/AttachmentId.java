package org.praxis.communities.attachment;

import java.util.UUID;
import org.praxis.platform.Id;

/** A file that somebody added to what they write. */
public record AttachmentId(UUID value) implements Id {
  public static AttachmentId next() {
    return new AttachmentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
