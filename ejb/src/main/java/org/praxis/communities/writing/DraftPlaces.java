package org.praxis.communities.writing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Implemented by parts of communities in which something is written. */
public interface DraftPlaces {
  /** The purposes whose places it knows. */
  Set<DraftPurpose> purposes();

  /**
   * Of these places, under their identity, the ones in which the one who asks may go on now; in a
   * number of statements that does not grow with them.
   */
  Map<UUID, DraftPlace> open(DraftPurpose purpose, Collection<UUID> places);
}
