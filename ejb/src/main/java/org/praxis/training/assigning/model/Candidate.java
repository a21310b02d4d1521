package org.praxis.training.assigning.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
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
 * @param completions of the track, all that stand
 * @param revoked completions whose certificate was revoked, and when it was; they count no more
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
    Map<Instant, Instant> revoked,
    Held held) {
  public Candidate {
    revoked = Map.copyOf(revoked);
  }

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
        revoked,
        held);
  }

  /** Whether what they have is open because a certificate was revoked that said otherwise. */
  public boolean isRevoked() {
    return held != null && held.before() != null && revoked.containsKey(held.before());
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
