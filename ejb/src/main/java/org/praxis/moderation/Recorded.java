package org.praxis.moderation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praxis.platform.json.Json;

/** How values stand in the audit log. */
final class Recorded {
  private Recorded() {}

  /**
   * @param json as the log has it; null where it has nothing of that
   */
  @SuppressWarnings("unchecked")
  static Map<String, String> facts(String json) {
    return json == null ? Map.of() : Json.read(json, Map.class);
  }

  /** Empty for none, and for what was recorded in another form. */
  static Optional<UUID> id(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
