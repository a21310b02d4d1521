package org.praxis.moderation.absence;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.praxis.moderation.absence.view.AwayNow;
import org.praxis.people.PersonId;

/**
 * Who hears instead of whoever is away.
 *
 * @param away who is, at this moment
 */
public record Deputies(Map<PersonId, AwayNow> away) {
  /** Whether everybody is here. */
  public boolean areNone() {
    return away.isEmpty();
  }

  /**
   * Those of these who are here, and for each who is not, whoever stands in: that person's own
   * stand-in where they are away as well, and so on. Nobody where it leads to nobody.
   *
   * @param may whether somebody may hear of it who is asked to stand in
   */
  public Set<PersonId> hearing(Collection<PersonId> people, Predicate<PersonId> may) {
    Set<PersonId> hear = new LinkedHashSet<>();
    for (PersonId person : people) {
      PersonId here = here(person);
      if (here != null && (here.equals(person) || may.test(here))) {
        hear.add(here);
      }
    }
    return hear;
  }

  private PersonId here(PersonId person) {
    Set<PersonId> asked = new HashSet<>();
    PersonId next = person;
    while (next != null && away.containsKey(next)) {
      // Two who stand in for each other are both away.
      next = asked.add(next) ? away.get(next).standIn() : null;
    }
    return next;
  }
}
