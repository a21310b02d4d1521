package org.praxis.moderation;

import java.util.List;
import java.util.Set;
import org.praxis.moderation.model.Case;
import org.praxis.people.PersonId;

/**
 * Where a person moderates.
 *
 * @param everywhere by their role in the company; the spaces do not matter then
 * @param owned those of the spaces for which they answer
 */
public record Bench(
    PersonId moderator, boolean everywhere, Set<SpaceId> spaces, Set<SpaceId> owned) {
  public Bench {
    spaces = Set.copyOf(spaces);
    owned = Set.copyOf(owned);
  }

  /** Of somebody who moderates everywhere. */
  static Bench everywhere(PersonId moderator) {
    return new Bench(moderator, true, Set.of(), Set.of());
  }

  public boolean covers(SpaceId space) {
    return everywhere || spaces.contains(space);
  }

  /** Why that was held, as far as they may read it. */
  List<HoldReason> reasons(Case c) {
    return everywhere ? c.reasons() : c.reasons().stream().map(HoldReason::asFound).toList();
  }

  /** Whether they moderate anywhere at all. */
  public boolean isEmpty() {
    return !everywhere && spaces.isEmpty();
  }
}
