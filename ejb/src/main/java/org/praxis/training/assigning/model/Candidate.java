package org.praxis.training.assigning.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableSet;
import java.util.UUID;
import org.praxis.training.assigning.AssignmentState;

/**
 * Somebody whom a rule names or named, with all that is known of them and it.
 *
 * @param key of the person
 * @param started first day in the company, or null
 * @param zone by whose clock their days end
 * @param named whether the rule names them now
 * @param begunAt since when they have an enrolment on the track that is not finished; null where
 *     they have none
 * @param completions of the track, all of them
 * @param held what they have of this rule already, or null
 */
public record Candidate(
    long key,
    UUID person,
    LocalDate started,
    ZoneId zone,
    boolean named,
    Instant begunAt,
    NavigableSet<Instant> completions,
    Held held) {
  public boolean begun() {
    return begunAt != null;
  }

  /** With who is named left as it was. */
  public Candidate asItStands() {
    return new Candidate(
        key,
        person,
        started,
        zone,
        held != null && held.state() == AssignmentState.STANDING,
        begunAt,
        completions,
        held);
  }

  /** Whether they began after that. */
  public boolean begunSince(Instant then) {
    return begunAt != null && begunAt.isAfter(then);
  }

  /**
   * An assignment.
   *
   * @param before completion of the cycle before the current one, or null
   */
  public record Held(
      long assignment, AssignmentState state, Instant since, Cycle current, Instant before) {}
}
