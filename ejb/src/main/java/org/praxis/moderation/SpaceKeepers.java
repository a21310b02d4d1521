package org.praxis.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praxis.people.PersonId;

/**
 * Knows who moderates single places; a feature that has places implements it as a CDI bean. Whoever
 * has the role {@link org.praxis.people.Role#MODERATOR} moderates all of them besides.
 */
public interface SpaceKeepers {
  /**
   * The places that a person looks after.
   *
   * @param all those which they moderate
   * @param owned those of them for which they answer
   */
  record Kept(Set<SpaceId> all, Set<SpaceId> owned) {}

  /** The places that a person moderates, and which of them they answer for, in one statement. */
  Kept kept(PersonId person);

  /** The places that a person moderates, in one statement. */
  default Set<SpaceId> keptBy(PersonId person) {
    return kept(person).all();
  }

  /** Who answer for a place, in one statement; nobody where it is not this feature's. */
  Set<PersonId> ownersOf(SpaceId space);

  /** Who moderate a place, its owners included, in one statement. */
  Set<PersonId> moderatorsOf(SpaceId space);

  /** Of all places that any of these people moderates, who does, in one statement. */
  Map<SpaceId, Keepers> keepersBeside(Collection<PersonId> people);

  /** Of these people, who moderate any of these places, in one statement. */
  Set<PersonId> keepersAmong(Collection<PersonId> people, Collection<SpaceId> places);

  /** The place with that address name, if it is one of this feature's. */
  Optional<SpaceId> called(String slug);

  /** What those of these places are called that are this feature's, in one statement. */
  Map<SpaceId, String> names(Collection<SpaceId> places);

  /** Their address names, likewise. */
  Map<SpaceId, String> slugs(Collection<SpaceId> places);

  /** The same of those that somebody may read; in a fixed number of statements. */
  Map<SpaceId, String> namesTo(PersonId reader, Collection<SpaceId> places);
}
