package org.praxis.moderation;

import java.util.Set;
import org.praxis.people.PersonId;

/**
 * Where a person moderates.
 *
 * @param everywhere by their role in the company; the spaces do not matter then
 */
public record Bench(PersonId moderator, boolean everywhere, Set<SpaceId> spaces) {
  public Bench {
    spaces = Set.copyOf(spaces);
  }

  public boolean covers(SpaceId space) {
    return everywhere || spaces.contains(space);
  }

  /** Whether they moderate anywhere at all. */
  public boolean isEmpty() {
    return !everywhere && spaces.isEmpty();
  }
}
