package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.praxis.communities.store.ExternalAuthors;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;

/**
 * Who wrote a contribution: somebody of the company, or somebody whose mail was imported and who is
 * known by name alone.
 */
@ApplicationScoped
public class Authors {
  @Inject People people;
  @Inject ExternalAuthors external;

  /**
   * The chips of all these authors, in one statement however many they are, and one more where some
   * are external.
   */
  public Map<PersonId, PersonChip> chips(Collection<PersonId> ids) {
    Map<PersonId, PersonChip> chips = new HashMap<>(people.chips(ids));
    Set<PersonId> others = new HashSet<>(ids);
    others.removeAll(chips.keySet());
    if (!others.isEmpty()) {
      external.names(others).forEach((id, name) -> chips.put(id, PersonChip.external(id, name)));
    }
    return chips;
  }

  public PersonChip chip(PersonId id) {
    return chips(Set.of(id)).get(id);
  }

  /** Whether that is nobody who could be told anything. */
  public boolean isExternal(PersonId author) {
    return !external.names(Set.of(author)).isEmpty();
  }
}
