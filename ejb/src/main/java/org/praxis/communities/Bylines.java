package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.praxis.communities.store.ExternalAuthors;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;

/** What those who wrote are called, also who never worked here and came with a mailing list. */
@ApplicationScoped
class Bylines {
  @Inject Receivers people;
  @Inject ExternalAuthors external;

  /** In two statements at most; of whom nobody knows a name there is none. */
  Map<PersonId, String> names(Set<PersonId> authors) {
    Map<PersonId, String> names = new HashMap<>(people.names(authors));
    Set<PersonId> others = new HashSet<>(authors);
    others.removeAll(names.keySet());
    if (!others.isEmpty()) {
      names.putAll(external.names(others));
    }
    return names;
  }
}
