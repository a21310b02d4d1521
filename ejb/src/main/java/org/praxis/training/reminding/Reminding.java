package org.praxis.training.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.OfficeId;
import org.praxis.people.calendar.Calendars;
import org.praxis.people.calendar.WorkingCalendar;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.reminding.event.TeamLate;
import org.praxis.training.reminding.event.TrainingDue;
import org.praxis.training.reminding.model.Reminders;
import org.praxis.training.reminding.store.ReminderPlans;
import org.praxis.training.reminding.store.ReminderPlans.Kept;
import org.praxis.training.reminding.store.ReminderStore;
import org.praxis.training.reminding.store.ReminderStore.Open;

/**
 * Reminds whoever is to be reminded now, some people in each transaction; what they are told is in
 * the outbox in the same one that keeps that they were.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Reminding {
  private static final int PART = 2000;
  private static final Duration DAY = Duration.ofDays(1);

  @Inject ReminderPlans plans;
  @Inject ReminderStore store;
  @Inject Calendars calendars;
  @Inject Outbox outbox;

  /**
   * @param after key of the last person who was looked at; 0 at first
   * @return key of the last one of this part; nothing where there are no more, or another node is
   *     at it
   */
  public Optional<Long> learners(long after, Instant now) {
    Optional<Kept> kept = plan();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    ReminderDraft plan = kept.get().plan();
    int first = plan.days().isEmpty() ? 0 : plan.days().first();
    int last = plan.days().isEmpty() ? 0 : plan.days().last();
    // A day more on either side, for other zones' days.
    Instant from = now.minus(DAY.multipliedBy(Math.max(last, 0) + Reminders.LATEST + 2L));
    Instant to = now.plus(DAY.multipliedBy(Math.max(-first, 0) + 2L));
    List<Open> found = store.open(from, to, now, after, PART);
    Map<Long, List<Open>> parted = whole(found);
    Map<OfficeId, WorkingCalendar> hours = hours(parted.values());
    for (List<Open> one : parted.values()) {
      remind(kept.get(), one, calendar(hours, one), now);
    }
    return lastOf(parted, found);
  }

  private void remind(Kept kept, List<Open> open, WorkingCalendar calendar, Instant now) {
    List<Open> due = new ArrayList<>();
    List<Integer> days = new ArrayList<>();
    for (Open one : open) {
      Instant from = one.opened().isAfter(kept.since()) ? one.opened() : kept.since();
      Reminders.due(kept.plan(), new Reminders.Facts(one.due(), from, one.last()), calendar, now)
          .ifPresent(
              day -> {
                due.add(one);
                days.add(day);
              });
    }
    if (due.isEmpty()) {
      return;
    }
    UUID letter = UUID.randomUUID();
    Set<Long> news = store.keep(due, days, letter, now);
    List<Open> told = due.stream().filter(one -> news.contains(one.assignment())).toList();
    if (!told.isEmpty()) {
      outbox.record(
          new TrainingDue(
              letter,
              told.get(0).person(),
              told.stream().map(Open::title).distinct().toList(),
              told.stream().anyMatch(one -> one.due().isBefore(now)),
              now));
    }
  }

  /** The same for those who lead them. */
  public Optional<Long> managers(long after, Instant now) {
    Optional<Kept> kept = plan().filter(one -> one.plan().escalateAfter() != null);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    ReminderDraft plan = kept.get().plan();
    Instant before = now.minus(DAY.multipliedBy(plan.escalateAfter() - 1L)).plus(DAY);
    List<Open> found = store.late(before, now, after, PART);
    Map<Long, List<Open>> parted = whole(found);
    Map<OfficeId, WorkingCalendar> hours = hours(parted.values());
    for (List<Open> one : parted.values()) {
      escalate(plan, one, calendar(hours, one), now);
    }
    return lastOf(parted, found);
  }

  private void escalate(
      ReminderDraft plan, List<Open> open, WorkingCalendar calendar, Instant now) {
    List<Open> late =
        open.stream().filter(one -> Reminders.escalates(plan, one.due(), calendar, now)).toList();
    UUID letter = UUID.randomUUID();
    if (late.isEmpty()
        || !store.isFirst(late.get(0).told(), Reminders.day(now, calendar), letter)) {
      return;
    }
    Set<Long> news = store.keepEscalated(late, letter, now);
    List<Open> told = late.stream().filter(one -> news.contains(one.assignment())).toList();
    if (!told.isEmpty()) {
      outbox.record(
          new TeamLate(
              letter,
              told.get(0).told(),
              told.stream().map(Open::person).distinct().toList(),
              now));
    }
  }

  private Optional<Kept> plan() {
    return plans
        .current()
        .filter(kept -> kept.plan().on() && kept.since() != null)
        .filter(kept -> store.takeTurn());
  }

  // By person; whoever may have more than was found comes with the next part.
  private static Map<Long, List<Open>> whole(List<Open> found) {
    Map<Long, List<Open>> parted =
        found.stream()
            .collect(Collectors.groupingBy(Open::key, LinkedHashMap::new, Collectors.toList()));
    if (found.size() == PART && parted.size() > 1) {
      parted.remove(found.get(found.size() - 1).key());
    }
    return parted;
  }

  private static Optional<Long> lastOf(Map<Long, List<Open>> parted, List<Open> found) {
    return found.size() < PART
        ? Optional.empty()
        : parted.keySet().stream().reduce((one, other) -> other);
  }

  private Map<OfficeId, WorkingCalendar> hours(Collection<List<Open>> people) {
    return calendars.of(
        people.stream()
            .map(one -> one.get(0).office())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private WorkingCalendar calendar(Map<OfficeId, WorkingCalendar> hours, List<Open> person) {
    OfficeId office = person.get(0).office();
    WorkingCalendar found = office == null ? null : hours.get(office);
    return found == null ? calendars.company() : found;
  }
}
