package org.praxis.communities.attention;

import java.util.UUID;
import org.praxis.platform.Id;

/** Something that a person keeps to find it again. */
public record BookmarkId(UUID value) implements Id {
  public static BookmarkId next() {
    return new BookmarkId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
