package org.praxis.moderation;

import java.time.Duration;
import java.time.Instant;
import org.praxis.moderation.view.DueView;
import org.praxis.people.calendar.NeverOpen;
import org.praxis.people.calendar.WorkingCalendar;

/** When what comes in at a place is due: its targets, counted in somebody's working hours. */
public record SpaceClock(ClockTargets targets, WorkingCalendar calendar) {
  /** What whoever appeals is promised, however slow a place makes its clock. */
  public static final Duration LONGEST_APPEAL = Duration.ofDays(7);

  /**
   * Until when a case is to be decided.
   *
   * @param grave whether it is of what is never to be there
   */
  public Instant due(Instant since, boolean grave) {
    return calendar.due(since, targets.decision(grave));
  }

  /** Until when an appeal is to be answered. */
  public Instant appealDue(Instant since) {
    Instant promised = since.plus(LONGEST_APPEAL);
    Instant wanted = calendar.due(since, Duration.ofHours(targets.appeal()));
    return wanted.isBefore(promised) ? wanted : promised;
  }

  /** How a reader is told what is due. */
  public DueView view(Instant due, Instant now) {
    boolean late = !due.isAfter(now);
    return new DueView(due, late, late ? 0 : calendar.between(now, due).toMinutes());
  }

  /**
   * The same by another calendar where by this one the longest target is never over: an office that
   * closes for good has days on which it is open, and no more hours than are left of them.
   */
  SpaceClock orElse(WorkingCalendar other, Instant now) {
    try {
      calendar.due(now, Duration.ofHours(Math.max(targets.first(), targets.appeal())));
      return this;
    } catch (NeverOpen shut) {
      return new SpaceClock(targets, other);
    }
  }
}
