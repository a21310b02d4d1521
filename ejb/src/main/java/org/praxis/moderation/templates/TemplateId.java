package org.praxis.moderation.templates;

import java.util.UUID;
import org.praxis.platform.Id;

/** A template of moderators. */
public record TemplateId(UUID value) implements Id {
  public static TemplateId next() {
    return new TemplateId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
