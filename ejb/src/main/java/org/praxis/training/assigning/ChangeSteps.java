package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.praxis.training.assigning.Settling.Settled;
import org.praxis.training.assigning.model.Candidate;
import org.praxis.training.assigning.model.Cycle;
import org.praxis.training.assigning.model.Decision;
import org.praxis.training.assigning.model.RuleChange;
import org.praxis.training.assigning.model.Terms;
import org.praxis.training.assigning.store.AssignRules;
import org.praxis.training.assigning.store.Candidates;
import org.praxis.training.assigning.store.PlanRows;
import org.praxis.training.assigning.store.PlanRows.Came;
import org.praxis.training.assigning.store.PlanRows.Planned;

/**
 * Works on a change, a part at a time: a transaction does a part, or nothing of it. Whoever has the
 * change's row locked does the next one, so that it does not matter which node does, nor whether
 * one died.
 */
@ApplicationScoped
public class ChangeSteps {
  private static final int PLANNED_AT_ONCE = 2000;
  // Longer than what began before planning and was written after it.
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  @Inject AssignRules rules;
  @Inject Candidates candidates;
  @Inject PlanRows rows;
  @Inject Settling settling;
  @Inject Undoing undoing;
  @Inject Clock clock;

  /**
   * The next part, in a transaction of its own.
   *
   * @return whether there is more to do; not where somebody else is at it
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean next(long change) {
    return rules.take(change).map(this::step).orElse(false);
  }

  /** The next part of a change that is locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean step(RuleChange change) {
    Instant now = clock.instant();
    change.touched(now);
    switch (change.stage()) {
      case PLANNING -> plan(change, now);
      case APPLYING -> apply(change);
      case UNDOING -> undo(change);
      default -> {}
    }
    return change.stage().isWorking();
  }

  private void plan(RuleChange change, Instant now) {
    Terms terms = change.terms();
    List<Candidate> part = candidates.after(terms, change.reached(), PLANNED_AT_ONCE);
    rows.plan(change.key(), planned(part, terms, change, now), false);
    if (!part.isEmpty()) {
      change.planned(part.size(), part.get(part.size() - 1).key(), now);
    }
    if (part.size() < PLANNED_AT_ONCE) {
      change.isPlanned();
    }
  }

  private static List<Planned> planned(
      List<Candidate> part, Terms terms, RuleChange change, Instant now) {
    return part.stream()
        .map(who -> Decision.of(who, terms, now, change.kind() == ChangeKind.CHANGE))
        .filter(decision -> decision.act() != null)
        .map(ChangeSteps::planned)
        .toList();
  }

  private static Planned planned(Decision decision) {
    return new Planned(
        decision.who().key(),
        decision.who().person(),
        decision.act(),
        decision.isQuiet(),
        !decision.who().completions().isEmpty(),
        decision.was(),
        decision.becomes());
  }

  private void apply(RuleChange change) {
    List<Long> part = rows.waiting(change.key(), Settling.PART);
    if (part.isEmpty()) {
      // Whoever hears of who comes and goes leaves it to this, and waits from here on until it is
      // over.
      rules.lock(change.rule().id());
      if (!isStirred(change)) {
        List<Long> drifted = candidates.drifted(change.terms(), Settling.PART);
        if (caught(change, drifted) == 0) {
          catchUp(change, drifted, Cause.RULE);
        }
      }
      return;
    }
    List<Settled> settled =
        settling.settle(
            change.rule().key(),
            part,
            Cause.RULE,
            change.savedBy(),
            change.kind() == ChangeKind.CHANGE);
    rows.came(change.key(), settled.stream().map(ChangeSteps::came).toList());
  }

  // Who came, completed it or was asked again since it was planned is the change's own as well. By
  // the plan alone it would miss them, and could not put them back. Of a rule that is new nobody
  // had
  // anything before.
  private boolean isStirred(RuleChange change) {
    List<Long> part =
        change.kind() == ChangeKind.NEW
            ? List.of()
            : candidates.stirred(
                change.terms(),
                change.key(),
                change.plannedAt().minus(UNDER_WAY),
                change.reached(),
                Settling.PART);
    if (!part.isEmpty()) {
      change.caughtUp(part.get(part.size() - 1));
    }
    return caught(change, part) > 0 || part.size() == Settling.PART;
  }

  private int caught(RuleChange change, List<Long> people) {
    Terms terms = change.terms();
    return people.isEmpty()
        ? 0
        : rows.plan(
            change.key(),
            planned(candidates.of(terms, people), terms, change, clock.instant()),
            true);
  }

  // What is put back is what the rule wanted, with what somebody was granted left as it is.
  private static Came came(Settled settled) {
    Decision decision = settled.decision();
    PlanAct act = settled.assignment() == null ? null : decision.act();
    boolean quiet = act != null && decision.isQuiet();
    Candidate.Held held = decision.who().held();
    if (held == null) {
      return new Came(
          decision.who().key(),
          act,
          quiet,
          settled.assignment(),
          null,
          null,
          null,
          act == null ? null : moment(decision.first(), act),
          null,
          null,
          null);
    }
    Cycle was = held.current();
    return new Came(
        decision.who().key(),
        act,
        quiet,
        settled.assignment(),
        held.state(),
        was.number(),
        moment(was, act),
        moment(decision.first(), act),
        was.basis(),
        was.opens(),
        was.finished() ? null : was.held());
  }

  private static Instant moment(Cycle cycle, PlanAct act) {
    return cycle.finished() || act == PlanAct.RENEW ? cycle.validUntil() : cycle.due();
  }

  private void undo(RuleChange change) {
    List<PlanRows.Done> part = rows.toUndo(change.key(), Settling.PART);
    if (!part.isEmpty()) {
      undoing.putBack(change, part);
      return;
    }
    rules.lock(change.rule().id());
    // Who was named after it by what the rule said would not have it without the change.
    List<Long> drifted = candidates.drifted(change.rule().terms(), Settling.PART);
    if (rows.adopt(change, drifted, Settling.PART) == 0) {
      catchUp(change, drifted, Cause.UNDO);
    }
  }

  // Who came and went while it was done.
  private void catchUp(RuleChange change, List<Long> drifted, Cause cause) {
    boolean moved =
        settling
            .settle(
                change.rule().key(),
                drifted,
                cause,
                Objects.requireNonNullElse(change.undoneBy(), change.savedBy()),
                false)
            .stream()
            .anyMatch(one -> !one.decision().isNothing());
    if (!moved) {
      change.isDone();
    }
  }
}
