package org.praxis.moderation;

import java.util.Set;
import org.praxis.people.PersonId;

/**
 * Who look after a place.
 *
 * @param all its owners included
 */
public record Keepers(Set<PersonId> all, Set<PersonId> owners) {
  public Keepers {
    all = Set.copyOf(all);
    owners = Set.copyOf(owners);
  }
}
