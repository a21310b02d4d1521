package org.praxis.moderation;

import java.util.UUID;
import org.praxis.platform.Id;

/** What one member says of one published text. */
public record ReportId(UUID value) implements Id {
  public static ReportId next() {
    return new ReportId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
