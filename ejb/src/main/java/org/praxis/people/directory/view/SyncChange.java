package org.praxis.people.directory.view;

import java.util.List;
import java.util.Map;
import org.praxis.people.PersonId;

/**
 * What a run does, or a dry run would do, to one person.
 *
 * @param kind JOINED, RETURNED, CHANGED, MOVED or DEPARTED
 * @param person null for whoever is new, until the run is done
 * @param details what was and what is, by fact: {@code office -> [Berlin, Lyon]}; either may be
 *     null
 */
public record SyncChange(
    String kind, PersonId person, String uid, String name, Map<String, List<String>> details) {
  public SyncChange {
    details = Map.copyOf(details);
  }
}
