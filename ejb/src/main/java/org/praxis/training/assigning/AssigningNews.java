package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.praxis.people.PersonId;
import org.praxis.training.assigning.store.AssignLists;
import org.praxis.training.assigning.store.ExtensionStore;

/** How things stand with what is assigned, for the feature that tells of it in nobody's name. */
@ApplicationScoped
public class AssigningNews {
  @Inject AssignLists assignments;
  @Inject ExtensionStore extensions;
  @Inject Clock clock;

  /** Of these tracks, by their slugs, those that the reader has to complete and has not. */
  public Set<String> toComplete(Collection<String> tracks, PersonId reader) {
    return tracks.isEmpty() ? Set.of() : assignments.toComplete(tracks, reader, clock.instant());
  }

  /** Of these requests for more time, those that wait still, of people whom the reader leads. */
  public Set<String> asking(Collection<String> requests, PersonId reader) {
    return requests.isEmpty() ? Set.of() : extensions.asking(requests, reader);
  }
}
