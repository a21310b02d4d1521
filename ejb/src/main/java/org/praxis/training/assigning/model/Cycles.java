package org.praxis.training.assigning.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Instant expires = policy.expiry(last, null, zone);
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
    return advance(current, completions, Map.of(), null, now);
  }

  /**
   * The same where certificates were revoked: what they said ceased to hold at that moment, and is
   * to be done again from then on. The cycle that was done stays on record.
   *
   * @param completions those that stand
   * @param revoked the others, and when each was revoked
   * @param before the completion of the cycle before the current one, or the last one before the
   *     assignment; null where there is none
   */
  public List<Cycle> advance(
      Cycle current,
      NavigableSet<Instant> completions,
      Map<Instant, Instant> revoked,
      Instant before,
      Instant now) {
    List<Cycle> all = new ArrayList<>();
    Instant ended = before == null || current.finished() ? null : revoked.get(before);
    Cycle next = ended == null ? current : current.holdingUntil(holds(completions, ended));
    Instant earlier = before;
    while (next != null) {
      Cycle last = settled(next, completions);
      all.add(last);
      next =
          last.finished()
              ? following(last, earlier, completions, revoked.get(last.done()), now)
              : null;
      earlier = last.done();
    }
    return all;
  }

  /**
   * @param earlier the completion of the cycle before, or null
   * @param ended when the certificate of what was done was revoked, or null
   * @return null where none has opened
   */
  private Cycle following(
      Cycle done, Instant earlier, NavigableSet<Instant> completions, Instant ended, Instant now) {
    boolean isOpen = done.opens() != null && !done.opens().isAfter(now);
    if (ended != null && (!isOpen || ended.isBefore(done.opens()))) {
      Instant held = holds(completions, ended);
      boolean stands = done.number() > 1 && earlier != null && completions.contains(earlier);
      return anew(
          done.number() + 1,
          ended,
          stands && done.held() != null && done.held().isAfter(held) ? done.held() : held);
    }
    if (!isOpen) {
      return null;
    }
    return ended == null ? next(done) : next(done).holdingUntil(holds(completions, ended));
  }

  private Cycle anew(int number, Instant ended, Instant held) {
    return open(number, ended, ended, held, Days.end(anew(ended).on(), zone), anew(ended));
  }

  // As for somebody to whom it is assigned at that moment.
  private DueRule.Due anew(Instant ended) {
    return policy.due().first(new DueRule.Facts(Days.of(ended, zone), null, null));
  }

  // An earlier completion may hold longer than the one that was revoked.
  private Instant holds(NavigableSet<Instant> completions, Instant ended) {
    Instant last = completions.lower(ended);
    Instant expires = last == null ? null : policy.expiry(last, null, zone);
    return expires != null && expires.isAfter(ended) ? expires : ended;
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
    Instant expires = policy.expiry(completion, cycle.fulfilledBy(completion), zone);
    return cycle.doneAt(
        completion, expires, expires == null ? null : policy.opening(expires, zone));
  }

  private Cycle next(Cycle done) {
    DueRule.Due day = again(done.done(), done.expires());
    return open(
        done.number() + 1,
        done.opens(),
        countsFrom(done),
        done.expires(),
        Days.end(day.on(), zone),
        day);
  }

  // What was done since counts, also where it was before the window and another rule had asked for
  // it.
  // A yearly one is for the year in whose window it is done: earlier, it is still to do.
  private Instant countsFrom(Cycle done) {
    return policy.due().isYearly() ? done.opens() : done.done().plus(1, ChronoUnit.MICROS);
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
   * The current cycle as another policy has it: of an open one the due date and how long what was
   * done in the one before it holds, of one that is done how long it holds. What was completed
   * stays.
   *
   * @param assigned when
   * @param started first day in the company, or null
   * @param before the completion of the cycle before it, or the last one before the assignment;
   *     null where there is none
   * @param fulfilled the due date for which that was; null where it was for none
   * @param isRevoked whether the certificate of that was revoked
   */
  public Cycle under(
      Cycle current,
      Instant assigned,
      LocalDate started,
      Instant before,
      Instant fulfilled,
      boolean isRevoked) {
    if (current.finished()) {
      return done(current, current.done());
    }
    if (isRevoked && current.number() > 1) {
      DueRule.Due day = anew(current.opened());
      return current.dueBy(Days.end(day.on(), zone), day.basis());
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
            : again(before, policy.expiry(before, fulfilled, zone));
    Instant due = Days.end(day.on(), zone);
    return current.dueBy(due, day.basis()).holding(held(current, due, before, fulfilled));
  }

  // Of the first cycle what was completed before the assignment holds as it did, but where it has
  // to
  // be done again all the same: that is until the due date.
  private Instant held(Cycle current, Instant due, Instant before, Instant fulfilled) {
    if (current.number() > 1) {
      return policy.expiry(before, fulfilled, zone);
    }
    return current.due().equals(current.held()) ? due : current.held();
  }
}
