package org.praxis.training.assigning.model;

import java.time.Instant;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.assigning.DueBasis;

/**
 * One time of doing it. A cycle that is done never changes; the next one is another.
 *
 * @param number from 1
 * @param opened from when on it could be done
 * @param countsFrom a completion from before that is of an earlier cycle; null where any counts
 * @param held until when an earlier completion holds or held; null where there is none
 * @param due by when the rule wants it
 * @param granted by when it may be done at the latest because somebody was given more time, or null
 * @param done when it was completed, or null
 * @param expires until when that holds; null while it is not done, or where it holds for ever
 * @param opens when the next cycle opens; null like that
 */
public record Cycle(
    int number,
    Instant opened,
    Instant countsFrom,
    Instant held,
    Instant due,
    DueBasis basis,
    Instant granted,
    Instant done,
    Instant expires,
    Instant opens) {

  /** By when it has to be done. */
  public Instant dueAfterAll() {
    return granted != null && granted.isAfter(due) ? granted : due;
  }

  public boolean finished() {
    return done != null;
  }

  /**
   * The due date for which a completion is that this cycle takes; null where it is from before it
   * opened, and so for none.
   */
  Instant fulfilledBy(Instant completion) {
    return completion.isBefore(opened) ? null : due;
  }

  boolean takes(Instant completion) {
    return countsFrom == null || !completion.isBefore(countsFrom);
  }

  Cycle doneAt(Instant completion, Instant until, Instant again) {
    return new Cycle(
        number, opened, countsFrom, held, due, basis, granted, completion, until, again);
  }

  /** The same with what was completed before holding until then at the latest. */
  Cycle holdingUntil(Instant latest) {
    return held == null || !held.isAfter(latest) ? this : holding(latest);
  }

  /**
   * The same with another day by which the rule wants it; what was completed before holds as it
   * did.
   */
  public Cycle dueBy(Instant other, DueBasis otherBasis) {
    return new Cycle(
        number, opened, countsFrom, held, other, otherBasis, granted, done, expires, opens);
  }

  /** The same with what was completed before holding until then. */
  Cycle holding(Instant until) {
    return new Cycle(number, opened, countsFrom, until, due, basis, granted, done, expires, opens);
  }

  /** Until when what was completed last holds; null where it does for ever, or nothing was. */
  public Instant validUntil() {
    return finished() ? expires : held;
  }

  /**
   * How somebody stands.
   *
   * @param begun whether they have an enrolment that is not finished
   * @param exempt whether it is not asked of them now
   */
  public AssignmentStatus status(boolean begun, boolean exempt, Instant now) {
    if (exempt) {
      return AssignmentStatus.EXEMPT;
    }
    if (done != null) {
      return expires == null || now.isBefore(opens) ? AssignmentStatus.DONE : holding(expires, now);
    }
    return held != null ? holding(held, now) : firstTime(begun, now);
  }

  private static AssignmentStatus holding(Instant until, Instant now) {
    return now.isAfter(until) ? AssignmentStatus.LAPSED : AssignmentStatus.EXPIRING;
  }

  private AssignmentStatus firstTime(boolean begun, Instant now) {
    Instant by = dueAfterAll();
    if (now.isAfter(by)) {
      return AssignmentStatus.OVERDUE;
    }
    if (!now.isBefore(by.minus(java.time.Duration.ofDays(AssignmentStatus.SOON_DAYS)))) {
      return AssignmentStatus.DUE_SOON;
    }
    return begun ? AssignmentStatus.IN_PROGRESS : AssignmentStatus.NEVER;
  }
}
