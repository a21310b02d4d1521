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
 * @param spared while it was not asked of them; null where it always was
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
    Spared spared,
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
        spared,
        held);
  }

  /** Whether it is not asked of them at that moment. */
  public boolean isExempt(Instant now) {
    return spared != null && spared.isAt(now);
  }

  /** When it was asked of them again for the last time; null where it never was not. */
  public Instant askedAgain() {
    return spared == null ? null : spared.ended();
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
   * Exemptions from the track.
   *
   * @param from first moment of the one that holds or will; null where there is none
   * @param until its last moment; null where it has none
   * @param ended when the last one that had begun was over; null where none is
   */
  public record Spared(Instant from, Instant until, Instant ended) {
    boolean isAt(Instant now) {
      return from != null && !from.isAfter(now) && (until == null || !until.isBefore(now));
    }
  }

  /**
   * An assignment.
   *
   * @param before completion of the cycle before the current one, or null
   * @param fulfilled the due date for which that was; null where it was for none
   */
  public record Held(
      long assignment,
      AssignmentState state,
      Instant since,
      Cycle current,
      Instant before,
      Instant fulfilled) {}
}
