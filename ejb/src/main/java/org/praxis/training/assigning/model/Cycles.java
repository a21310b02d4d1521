package org.praxis.training.assigning.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.DueRule;
import org.praxis.training.assigning.Prior;

/**
 * Which cycles there are, from what somebody completed and what time it is. It asks for the set of
 * all completions and not for news of one: so it does not matter in which order they are told, how
 * often, or when somebody looks. A completion is of one cycle at most, and none that a cycle waits
 * for is passed over.
 *
 * @param zone by whose clock days end
 */
public record Cycles(Policy policy, ZoneId zone) {
  /**
   * The first cycle of somebody to whom it is assigned now, before {@link #advance}.
   *
   * @param started first day in the company, or null
   * @param completions of this track by this person, all that there are
   */
  public Cycle first(
      Prior prior, Instant assigned, LocalDate started, NavigableSet<Instant> completions) {
    Instant last = completions.isEmpty() ? null : completions.last();
    DueRule.Due day =
        policy
            .due()
            .first(
                new DueRule.Facts(
                    Days.of(assigned, zone), started, last == null ? null : Days.of(last, zone)));
    Instant due = Days.end(day.on(), zone);
    if (last == null) {
      return open(1, assigned, null, null, due, day);
    }
    Instant expires = policy.expiry(last, zone);
    boolean holds = expires == null || expires.isAfter(assigned);
    if (prior == Prior.COUNTS && holds) {
      return open(1, assigned, last, null, due, day);
    }
    // It holds no more, or until it is to be done again.
    return open(1, assigned, assigned, prior == Prior.AGAIN && holds ? due : expires, due, day);
  }

  private static Cycle open(
      int number, Instant opened, Instant from, Instant held, Instant due, DueRule.Due day) {
    return new Cycle(number, opened, from, held, due, day.basis(), null, null, null, null);
  }

  /**
   * What has become of the current cycle, followed by those that opened after it; the current one
   * alone where nothing did.
   */
  public List<Cycle> advance(Cycle current, NavigableSet<Instant> completions, Instant now) {
    List<Cycle> all = new ArrayList<>();
    Cycle last = settled(current, completions);
    all.add(last);
    while (last.finished() && last.opens() != null && !last.opens().isAfter(now)) {
      last = settled(next(last), completions);
      all.add(last);
    }
    return all;
  }

  private Cycle settled(Cycle cycle, NavigableSet<Instant> completions) {
    if (cycle.finished()) {
      return cycle;
    }
    return completions.stream()
        .filter(cycle::takes)
        .findFirst()
        .map(completion -> done(cycle, completion))
        .orElse(cycle);
  }

  private Cycle done(Cycle cycle, Instant completion) {
    Instant expires = policy.expiry(completion, zone);
    return cycle.doneAt(
        completion, expires, expires == null ? null : policy.opening(expires, zone));
  }

  private Cycle next(Cycle done) {
    DueRule.Due day = again(done.done(), done.expires());
    return open(
        done.number() + 1,
        done.opens(),
        done.opens(),
        done.expires(),
        Days.end(day.on(), zone),
        day);
  }

  // A day before it can be done again is nobody's day.
  private DueRule.Due again(Instant done, Instant expires) {
    LocalDate until = Days.of(expires, zone);
    DueRule.Due due = policy.due().again(Days.of(done, zone), until);
    return due.on().isBefore(until.minusDays(policy.windowDays()))
        ? new DueRule.Due(until, DueBasis.RENEWAL)
        : due;
  }

  /**
   * The current cycle as another policy has it: of an open one the due date, of one that is done
   * how long it holds. What was completed stays.
   *
   * @param assigned when
   * @param started first day in the company, or null
   * @param before the completion of the cycle before it, or the last one before the assignment;
   *     null where there is none
   */
  public Cycle under(Cycle current, Instant assigned, LocalDate started, Instant before) {
    if (current.finished()) {
      return done(current, current.done());
    }
    if (current.number() > 1 && (before == null || policy.validMonths() == null)) {
      return current;
    }
    DueRule.Due day =
        current.number() == 1
            ? policy
                .due()
                .first(
                    new DueRule.Facts(
                        Days.of(assigned, zone),
                        started,
                        before == null ? null : Days.of(before, zone)))
            : again(before, policy.expiry(before, zone));
    return current.dueBy(Days.end(day.on(), zone), day.basis());
  }
}
