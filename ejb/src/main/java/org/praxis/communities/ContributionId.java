package org.praxis.communities;

import java.util.UUID;
import org.praxis.platform.Id;

/** Something that a person wrote in a community: a topic or a reply. */
public record ContributionId(UUID value) implements Id {
  public static ContributionId next() {
    return new ContributionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
