package org.praxis.training.reminding.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.praxis.people.calendar.NeverOpen;
import org.praxis.people.calendar.WorkingCalendar;
import org.praxis.training.reminding.ReminderDraft;

/**
 * What is due to be told. Of several days that have come, the last one alone; so whoever looks late
 * catches up with one letter, and not with all that would have been.
 */
public final class Reminders {
  /** How many days late a reminder still comes; of what is older nobody is reminded. */
  public static final int LATEST = 7;

  private static final Duration MOMENT = Duration.ofMillis(1);

  /**
   * @param due by when it is to be done
   * @param from since when it is to be done and people are reminded; what would have been told
   *     until that day is not told
   * @param last of the days of this due date the last one that was told, or null
   */
  public record Facts(Instant due, Instant from, Integer last) {}

  private Reminders() {}

  /**
   * Of which day somebody is to be reminded now: so many days after it is due. Nothing while they
   * do not work.
   */
  public static Optional<Integer> due(
      ReminderDraft plan, Facts facts, WorkingCalendar calendar, Instant now) {
    if (!plan.on() || !works(calendar, now)) {
      return Optional.empty();
    }
    LocalDate today = day(now, calendar);
    LocalDate due = day(facts.due(), calendar);
    LocalDate from = day(facts.from(), calendar);
    for (int days : plan.days().descendingSet()) {
      LocalDate that = due.plusDays(days);
      if (!that.isAfter(today)) {
        boolean fits = that.isAfter(from) && !that.isBefore(today.minusDays(LATEST));
        boolean news = facts.last() == null || days > facts.last();
        return fits && news ? Optional.of(days) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether whoever leads them is to hear of it now, if they have not yet. Nothing while that one
   * does not work.
   *
   * @param calendar of whoever leads them
   */
  public static boolean escalates(
      ReminderDraft plan, Instant due, WorkingCalendar calendar, Instant now) {
    return plan.on()
        && plan.escalateAfter() != null
        && !day(due, calendar).plusDays(plan.escalateAfter()).isAfter(day(now, calendar))
        && works(calendar, now);
  }

  public static LocalDate day(Instant moment, WorkingCalendar calendar) {
    return LocalDate.ofInstant(moment, calendar.zone());
  }

  /** Whether somebody works at that moment. */
  public static boolean works(WorkingCalendar calendar, Instant now) {
    try {
      return calendar.due(now, MOMENT).equals(now.plus(MOMENT));
    } catch (NeverOpen e) {
      return false;
    }
  }
}
