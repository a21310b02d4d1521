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
   */
  public record Before(
      PlanAct act,
      AssignmentState state,
      Integer cycle,
      Instant was,
      Instant becomes,
      DueBasis basis,
      Instant opens) {
    boolean wasDone() {
      return act == PlanAct.RENEW || opens != null;
    }

    boolean isDateChanged() {
      return state != null && !Objects.equals(was, becomes);
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
      return added(before, held, idle && isAsItWas(before, current, held));
    }
    AssignmentState state =
        before.act() == PlanAct.REMOVE || before.act() == PlanAct.KEEP
            ? before.state()
            : held.state();
    if (!before.isDateChanged()) {
      return new PutBack(before, held.assignment(), state, null, false, true);
    }
    if (current.number() == before.cycle()) {
      return dated(before, held, state);
    }
    boolean closes =
        current.number() == before.cycle() + 1 && before.wasDone() && !current.finished() && idle;
    return new PutBack(before, held.assignment(), state, closes ? current : null, closes, closes);
  }

  // Who was given it and has done nothing for it since.
  private static boolean isAsItWas(Before before, Cycle current, Held held) {
    if (before.state() != null) {
      return current.number() == before.cycle() && current.finished() == before.wasDone();
    }
    return current.number() == 1 && (!current.finished() || current.done().isBefore(held.since()));
  }

  private static PutBack added(Before before, Held held, boolean untouched) {
    if (held.state() != AssignmentState.STANDING) {
      return new PutBack(before, held.assignment(), held.state(), null, false, true);
    }
    AssignmentState earlier = before.state() == null ? AssignmentState.WITHDRAWN : before.state();
    boolean dated = untouched && before.isDateChanged() && !held.current().finished();
    return new PutBack(
        before,
        held.assignment(),
        untouched ? earlier : AssignmentState.KEPT,
        dated ? held.current().dueBy(before.was(), before.basis()) : null,
        false,
        untouched);
  }

  private static PutBack dated(Before before, Held held, AssignmentState state) {
    Cycle current = held.current();
    Instant now = current.finished() ? current.expires() : current.due();
    if (current.finished() != before.wasDone() || !Objects.equals(now, before.becomes())) {
      return new PutBack(before, held.assignment(), state, null, false, false);
    }
    Cycle earlier =
        current.finished()
            ? current.doneAt(current.done(), before.was(), before.opens())
            : current.dueBy(before.was(), before.basis());
    return new PutBack(before, held.assignment(), state, earlier, false, true);
  }
}
