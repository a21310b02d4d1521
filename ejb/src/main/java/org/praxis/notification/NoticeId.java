package org.praxis.notification;

import java.util.UUID;
import org.praxis.platform.Id;

/** Something that a person was told. */
public record NoticeId(UUID value) implements Id {
  public static NoticeId next() {
    return new NoticeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
