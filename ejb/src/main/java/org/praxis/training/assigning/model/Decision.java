package org.praxis.training.assigning.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.praxis.training.assigning.AssignmentState;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.Leaving;
import org.praxis.training.assigning.PlanAct;
import org.praxis.training.assigning.model.Candidate.Held;

/**
 * What follows for one person from how things are.
 *
 * @param state of the assignment from now on; null where there is none
 * @param cycles the current cycle as it is now, and those that opened after it
 * @param exempt whether it is not asked of them now
 */
public record Decision(Candidate who, AssignmentState state, List<Cycle> cycles, boolean exempt) {
  public Decision {
    cycles = List.copyOf(cycles);
  }

  /**
   * @param moving whether the rule has changed, so that dates are found anew; else they stay as
   *     they were given
   */
  public static Decision of(Candidate who, Terms terms, Instant now, boolean moving) {
    Cycles cycles = new Cycles(terms.policy(), who.zone());
    boolean named = who.named();
    if (who.held() == null) {
      return named
          ? new Decision(
              who,
              AssignmentState.STANDING,
              cycles.advance(
                  cycles.first(terms.prior(), now, who.started(), who.completions()),
                  who.completions(),
                  now),
              who.isExempt(now))
          : new Decision(who, null, List.of(), false);
    }
    AssignmentState state = state(who, terms.leaving(), named);
    Cycle current = who.held().current();
    if (moving && state.isOpen()) {
      current =
          cycles.under(
              current,
              who.held().since(),
              who.started(),
              who.isRevoked() && current.number() == 1 ? null : who.held().before(),
              who.held().fulfilled(),
              who.isRevoked());
    }
    if (state == AssignmentState.STANDING && who.held().state() != state) {
      current = timely(current, cycles.zone(), terms, now);
    }
    if (state.isOpen() && who.askedAgain() != null) {
      current = inTime(current, cycles.zone(), terms, who.askedAgain());
    }
    return new Decision(
        who,
        state,
        switch (state) {
          case STANDING -> follow(cycles, current, who, now);
          // What is done counts, and nothing new is asked.
          case KEPT -> follow(cycles, current, who, Instant.EPOCH);
          default -> List.of(current);
        },
        who.isExempt(now));
  }

  private static List<Cycle> follow(Cycles cycles, Cycle current, Candidate who, Instant now) {
    return cycles.advance(current, who.completions(), who.revoked(), who.held().before(), now);
  }

  private static AssignmentState state(Candidate who, Leaving leaving, boolean named) {
    Held held = who.held();
    if (named) {
      return AssignmentState.STANDING;
    }
    if (held.state() != AssignmentState.STANDING) {
      return held.state();
    }
    return switch (leaving) {
      case KEEP -> AssignmentState.KEPT;
      case WITHDRAW ->
          who.begun() || held.current().finished()
              ? AssignmentState.KEPT
              : AssignmentState.WITHDRAWN;
      case END -> AssignmentState.ENDED;
    };
  }

  // Who comes back after a long time is not late the moment they do; what has run out meanwhile
  // has.
  private static Cycle timely(Cycle current, ZoneId zone, Terms terms, Instant now) {
    return current.dueAfterAll().isAfter(now) ? current : inTime(current, zone, terms, now);
  }

  // As from an assignment: so many days from then on, by which whoever was exempt is not late at
  // once either.
  private static Cycle inTime(Cycle current, ZoneId zone, Terms terms, Instant from) {
    Instant least = Days.end(Days.of(from, zone).plusDays(terms.policy().due().atLeast()), zone);
    return current.finished() || !current.dueAfterAll().isBefore(least)
        ? current
        : current.dueBy(least, DueBasis.AT_LEAST);
  }

  /** The first of the cycles; the one that was current. */
  public Cycle first() {
    return cycles.get(0);
  }

  public Cycle last() {
    return cycles.get(cycles.size() - 1);
  }

  public boolean isNew() {
    return who.held() == null && state != null;
  }

  public boolean isReturn() {
    return who.held() != null
        && state == AssignmentState.STANDING
        && who.held().state() != AssignmentState.STANDING;
  }

  /** Whether the rule names them no more, since now. */
  public boolean isLeaving() {
    return who.held() != null
        && who.held().state() == AssignmentState.STANDING
        && state != AssignmentState.STANDING;
  }

  public boolean isDueMoved() {
    return who.held() != null
        && !first().finished()
        && !first().due().equals(who.held().current().due());
  }

  /**
   * Whether what they completed holds for another time. Where that is until the due date, and it
   * moved, the due date says so.
   */
  public boolean isValidityChanged() {
    if (who.held() == null) {
      return false;
    }
    Cycle was = who.held().current();
    return was.finished()
        ? !Objects.equals(first().expires(), was.expires())
        : isHeldMoved()
            && !who.isRevoked()
            && !(isDueMoved() && first().due().equals(first().held()));
  }

  /** Whether what was completed before holds no longer than until now, for it was revoked. */
  public boolean isHeldRevoked() {
    return isHeldMoved() && who.isRevoked();
  }

  private boolean isHeldMoved() {
    return who.held() != null
        && !first().finished()
        && !Objects.equals(first().held(), who.held().current().held());
  }

  public boolean isCompletedNow() {
    return first().finished() && (who.held() == null || !who.held().current().finished());
  }

  public boolean isNothing() {
    return state == null
        || who.held() != null
            && state == who.held().state()
            && cycles.size() == 1
            && first().equals(who.held().current());
  }

  /** What a preview calls it; null where it is nothing that somebody decides about. */
  public PlanAct act() {
    if (isNew() || isReturn()) {
      return PlanAct.ADD;
    }
    if (isLeaving()) {
      return state == AssignmentState.KEPT ? PlanAct.KEEP : PlanAct.REMOVE;
    }
    if (state == null) {
      return null;
    }
    return isDueMoved() ? PlanAct.MOVE : isValidityChanged() ? PlanAct.RENEW : null;
  }

  /**
   * Whether nobody needs to know of it who looks at a change: the rule's day moves, but not the one
   * by which they have to do it, for they were given more time, or need not do it now.
   */
  public boolean isQuiet() {
    return act() == PlanAct.MOVE
        && !isValidityChanged()
        && (exempt || Objects.equals(was(), becomes()));
  }

  /** The moment that an act is about, before it. */
  public Instant was() {
    if (who.held() == null) {
      return null;
    }
    Cycle held = who.held().current();
    return held.finished() || act() == PlanAct.RENEW ? held.validUntil() : held.dueAfterAll();
  }

  /** The same after it. */
  public Instant becomes() {
    return switch (Objects.requireNonNull(act())) {
      case ADD -> last().finished() ? last().expires() : last().dueAfterAll();
      case MOVE -> first().dueAfterAll();
      case RENEW -> first().validUntil();
      default -> null;
    };
  }
}
