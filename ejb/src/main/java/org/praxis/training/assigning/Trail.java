package org.praxis.training.assigning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.training.assigning.model.Cycle;
import org.praxis.training.assigning.model.Decision;
import org.praxis.training.assigning.store.AssignmentWriting.Noted;

/** What a decision is called in the trail of an assignment. */
final class Trail {
  private Trail() {}

  static Stream<Noted> of(long assignment, Decision decision) {
    List<Noted> notes = new ArrayList<>();
    Cycle first = decision.first();
    if (decision.isNew()) {
      notes.add(assigned(assignment, decision));
    } else if (decision.isReturn()) {
      notes.add(due(assignment, TrailKind.RETURNED, first, null));
    } else if (decision.isLeaving()) {
      notes.add(due(assignment, left(decision.state()), first, null));
    }
    if (decision.isDueMoved()) {
      notes.add(due(assignment, TrailKind.DUE_MOVED, first, decision.who().held().current().due()));
    }
    if (decision.isValidityChanged()) {
      notes.add(
          new Noted(
              assignment,
              TrailKind.VALIDITY_CHANGED,
              first.number(),
              decision.who().held().current().validUntil(),
              first.validUntil(),
              null,
              null));
    }
    if (decision.isHeldRevoked()) {
      notes.add(due(assignment, TrailKind.REVOKED, first, first.held()));
    }
    if (decision.isCompletedNow()) {
      notes.add(
          done(assignment, decision.isNew() ? TrailKind.RECOGNISED : TrailKind.COMPLETED, first));
    }
    for (Cycle next : decision.cycles().subList(1, decision.cycles().size())) {
      notes.add(due(assignment, opened(decision, next), next, next.held()));
      if (next.finished()) {
        notes.add(done(assignment, TrailKind.COMPLETED, next));
      }
    }
    return notes.stream();
  }

  // With the last completion from before, whether it counts or not.
  private static Noted assigned(long assignment, Decision decision) {
    return due(
        assignment,
        TrailKind.ASSIGNED,
        decision.first(),
        decision.who().completions().isEmpty() ? null : decision.who().completions().last());
  }

  // What opens by itself does so at the time that the completion before it says.
  private static TrailKind opened(Decision decision, Cycle next) {
    return decision.who().revoked().containsValue(next.opened())
        ? TrailKind.REVOKED
        : TrailKind.CYCLE_OPENED;
  }

  private static TrailKind left(AssignmentState state) {
    return switch (state) {
      case KEPT -> TrailKind.LEFT_KEPT;
      case WITHDRAWN -> TrailKind.LEFT_WITHDRAWN;
      default -> TrailKind.LEFT_ENDED;
    };
  }

  private static Noted due(long assignment, TrailKind kind, Cycle cycle, java.time.Instant was) {
    return new Noted(
        assignment, kind, cycle.number(), was, cycle.due(), cycle.basis().name(), null);
  }

  private static Noted done(long assignment, TrailKind kind, Cycle cycle) {
    return new Noted(assignment, kind, cycle.number(), cycle.done(), cycle.expires(), null, null);
  }
}
