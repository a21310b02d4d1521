package org.praxis.communities.guides;

import java.util.UUID;
import org.praxis.platform.Id;

/** A change to a guide that a member proposes. */
public record ProposalId(UUID value) implements Id {
  public static ProposalId next() {
    return new ProposalId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
