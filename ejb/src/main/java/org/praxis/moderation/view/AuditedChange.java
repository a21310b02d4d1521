package org.praxis.moderation.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;

/**
 * One thing that an act changed.
 *
 * @param before null where it was not set
 * @param after null where it is not set any more
 */
public record AuditedChange(String name, String before, String after) {
  @JsonIgnore
  public boolean isOne() {
    return !Objects.equals(before, after);
  }
}
