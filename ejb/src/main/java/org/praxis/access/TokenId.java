package org.praxis.access;

import java.util.UUID;
import org.praxis.platform.Id;

/** An access token, as its owner's list names it; it opens nothing. */
public record TokenId(UUID value) implements Id {
  public static TokenId next() {
    return new TokenId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
