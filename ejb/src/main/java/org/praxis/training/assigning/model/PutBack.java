package org.praxis.training.assigning.model;

import java.time.Instant;
import java.util.Objects;
import org.praxis.training.assigning.AssignmentState;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.PlanAct;
import org.praxis.training.assigning.model.Candidate.Held;

/**
 * What an undo makes of one assignment: what it was before, exactly, unless something has happened
 * since that nobody may take from the learner.
 *
 * @param state from now on
 * @param cycle the current one as it is from now on; null where no date is put back
 * @param closes whether the current cycle is taken back, which the change had opened
 * @param isBack whether all is as it was
 */
public record PutBack(
    Before before,
    long assignment,
    AssignmentState state,
    Cycle cycle,
    boolean closes,
    boolean isBack) {

  /**
   * What was so before a change, and what it came to.
   *
   * @param state null where there was no assignment
   * @param cycle number of the cycle that was current; null like that
   * @param was its due date, or until when it held
   * @param becomes the same after the change
   * @param opens when it could be done again; null where it was not done, or held for ever
   * @param held until when an earlier completion held; null where it was done, or there was none
   */
  public record Before(
      PlanAct act,
      AssignmentState state,
      Integer cycle,
      Instant was,
      Instant becomes,
      DueBasis basis,
      Instant opens,
      Instant held) {
    boolean wasDone() {
      return opens != null || act == PlanAct.RENEW && held == null;
    }

    boolean isDateChanged() {
      return state != null && !Objects.equals(was, becomes);
    }

    // Also without another due date.
    boolean isHeldMoved(Cycle current) {
      return held != null
          && cycle == current.number()
          && !current.finished()
          && !held.equals(current.held());
    }

    Instant moment(Cycle current) {
      return current.finished() || act == PlanAct.RENEW ? current.validUntil() : current.due();
    }

    Cycle of(Cycle current, boolean isRevoked) {
      if (current.finished()) {
        return current.doneAt(current.done(), was, opens);
      }
      if (act == PlanAct.RENEW) {
        return current.dueBy(current.due(), basis).holding(was);
      }
      Cycle dated = current.dueBy(was, basis);
      if (isRevoked) {
        return dated;
      }
      // What a change from before V299 moved along with the due date was not kept apart.
      Instant along = current.due().equals(current.held()) ? was : current.held();
      return dated.holding(held == null ? along : held);
    }
  }

  /**
   * @param saved when the change was
   */
  public static PutBack of(Before before, Candidate who, Instant saved) {
    Held held = who.held();
    Cycle current = held.current();
    boolean idle = current.granted() == null && !who.begunSince(saved) && !who.isRevoked();
    if (before.act() == PlanAct.ADD) {
      return added(before, held, idle && isAsItWas(before, held));
    }
    AssignmentState state =
        before.act() == PlanAct.REMOVE || before.act() == PlanAct.KEEP
            ? before.state()
            : held.state();
    if (!before.isDateChanged() && (who.isRevoked() || !before.isHeldMoved(current))) {
      return new PutBack(before, held.assignment(), state, null, false, true);
    }
    if (current.number() == before.cycle()) {
      return dated(before, who, state);
    }
    boolean closes =
        current.number() == before.cycle() + 1 && before.wasDone() && !current.finished() && idle;
    return new PutBack(before, held.assignment(), state, closes ? current : null, closes, closes);
  }

  // Who was given it and has done nothing for it since.
  private static boolean isAsItWas(Before before, Held held) {
    Cycle current = held.current();
    if (before.state() != null) {
      return current.number() == before.cycle() && current.finished() == before.wasDone();
    }
    Instant last = current.finished() ? current.done() : held.before();
    return last == null || last.isBefore(held.since());
  }

  private static PutBack added(Before before, Held held, boolean untouched) {
    if (!held.state().isOpen()) {
      return new PutBack(before, held.assignment(), held.state(), null, false, true);
    }
    AssignmentState earlier = before.state() == null ? AssignmentState.WITHDRAWN : before.state();
    Cycle current = held.current();
    boolean dated =
        untouched && !current.finished() && (before.isDateChanged() || before.isHeldMoved(current));
    return new PutBack(
        before,
        held.assignment(),
        untouched ? earlier : AssignmentState.KEPT,
        dated ? before.of(current, false) : null,
        false,
        untouched);
  }

  private static PutBack dated(Before before, Candidate who, AssignmentState state) {
    Held held = who.held();
    Cycle current = held.current();
    if (current.finished() != before.wasDone()
        || !Objects.equals(before.moment(current), before.becomes())) {
      return new PutBack(before, held.assignment(), state, null, false, false);
    }
    Cycle earlier = before.of(current, who.isRevoked());
    return new PutBack(before, held.assignment(), state, earlier, false, true);
  }
}
