package org.praxis.training.reminding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.praxis.people.calendar.WorkingCalendar;
import org.praxis.training.assigning.model.Days;
import org.praxis.training.reminding.ReminderDraft;
import org.praxis.training.reminding.model.Reminders.Facts;

class RemindersTest {
  private static final ReminderDraft PLAN =
      new ReminderDraft(true, List.of(14, 3), List.of(1, 7), 7, 2, 10);

  // In Berlin clocks are put on that night; so they are in New York two weeks before.
  private static final LocalDate DUE = LocalDate.of(2027, 3, 28);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static WorkingCalendar always(ZoneId zone, LocalDate... closed) {
    return new WorkingCalendar(
        zone,
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        EnumSet.allOf(DayOfWeek.class),
        Set.of(closed)::contains);
  }

  private static Instant at(LocalDate day, int hour, ZoneId zone) {
    return day.atTime(hour, 0).atZone(zone).toInstant();
  }

  private static Optional<Integer> due(LocalDate today, int hour, Integer last) {
    return Reminders.due(PLAN, facts(BERLIN, last), always(BERLIN), at(today, hour, BERLIN));
  }

  private static Facts facts(ZoneId zone, Integer last) {
    return new Facts(Days.end(DUE, zone), Days.start(DUE.minusDays(60), zone), last);
  }

  @Example
  void theDaysAreCountedFromThatOnWhichItIsDue() {
    assertThat(PLAN.days()).containsExactly(-14, -3, 1, 7, 14, 21);
    assertThat(new ReminderDraft(true, null, null, 7, 2, null).days()).containsExactly(7, 14);
    assertThat(due(DUE.minusDays(15), 10, null)).isEmpty();
    assertThat(due(DUE.minusDays(14), 10, null)).contains(-14);
    assertThat(due(DUE, 10, -3)).isEmpty();
    assertThat(due(DUE.plusDays(1), 10, -3)).contains(1);
  }

  @Example
  void nobodyIsRemindedAtNightOrOnAHoliday() {
    assertThat(due(DUE.minusDays(3), 8, null)).isEmpty();
    assertThat(due(DUE.minusDays(3), 17, null)).isEmpty();
    LocalDate holiday = DUE.minusDays(3);
    WorkingCalendar closed = always(BERLIN, holiday);
    assertThat(Reminders.due(PLAN, facts(BERLIN, null), closed, at(holiday, 10, BERLIN))).isEmpty();
    assertThat(
            Reminders.due(PLAN, facts(BERLIN, null), closed, at(holiday.plusDays(1), 10, BERLIN)))
        .as("on the next day of work")
        .contains(-3);
  }

  @Example
  void whatWasAssignedOrSetAfterItsDayIsNotTold() {
    Facts late = new Facts(Days.end(DUE, BERLIN), at(DUE.minusDays(14), 8, BERLIN), null);
    assertThat(Reminders.due(PLAN, late, always(BERLIN), at(DUE.minusDays(14), 10, BERLIN)))
        .isEmpty();
    assertThat(Reminders.due(PLAN, late, always(BERLIN), at(DUE.minusDays(3), 10, BERLIN)))
        .contains(-3);
  }

  @Example
  void anOldReminderDoesNotComeAnyMore() {
    assertThat(due(DUE.plusDays(28), 10, null)).as("a week late").contains(21);
    assertThat(due(DUE.plusDays(29), 10, null)).isEmpty();
  }

  @Example
  void whoLeadsThemHearsOfItFromThatDayOnWhileAtWork() {
    Instant due = Days.end(DUE, BERLIN);
    assertThat(Reminders.escalates(PLAN, due, always(BERLIN), at(DUE.plusDays(9), 10, BERLIN)))
        .isFalse();
    assertThat(Reminders.escalates(PLAN, due, always(BERLIN), at(DUE.plusDays(10), 10, BERLIN)))
        .isTrue();
    assertThat(Reminders.escalates(PLAN, due, always(BERLIN), at(DUE.plusDays(300), 10, BERLIN)))
        .as("however late")
        .isTrue();
    assertThat(Reminders.escalates(PLAN, due, always(BERLIN), at(DUE.plusDays(10), 20, BERLIN)))
        .isFalse();
  }

  @Property(tries = 100)
  void whoLooksEachHourTellsEachDayOnceAndOnThatDay(
      @ForAll("plans") ReminderDraft plan, @ForAll("zones") ZoneId zone) {
    List<Integer> told = new ArrayList<>();
    Integer last = null;
    WorkingCalendar calendar = always(zone);
    Instant end = Days.end(DUE.plusDays(120), zone);
    for (Instant now = Days.start(DUE.minusDays(50), zone);
        now.isBefore(end);
        now = now.plus(Duration.ofHours(1))) {
      Optional<Integer> found = Reminders.due(plan, facts(zone, last), calendar, now);
      if (found.isPresent()) {
        last = found.get();
        told.add(last);
        assertThat(LocalDate.ofInstant(now, zone)).isEqualTo(DUE.plusDays(last));
        assertThat(Reminders.works(calendar, now)).isTrue();
      }
    }
    assertThat(told).containsExactlyElementsOf(plan.days());
  }

  @Property(tries = 200)
  void howeverLateOneLooksNothingComesTwiceAndNothingComesLaterThanAWeek(
      @ForAll("plans") ReminderDraft plan,
      @ForAll("zones") ZoneId zone,
      @ForAll("times") Set<Integer> hours) {
    Integer last = null;
    WorkingCalendar calendar = always(zone);
    Instant start = Days.start(DUE.minusDays(50), zone);
    List<Integer> told = new ArrayList<>();
    for (int hour : new TreeSet<>(hours)) {
      Instant now = start.plus(Duration.ofHours(hour));
      Optional<Integer> found = Reminders.due(plan, facts(zone, last), calendar, now);
      if (found.isPresent()) {
        LocalDate that = DUE.plusDays(found.get());
        LocalDate today = LocalDate.ofInstant(now, zone);
        assertThat(that).isBetween(today.minusDays(Reminders.LATEST), today);
        told.add(found.get());
        last = found.get();
        assertThat(Reminders.due(plan, facts(zone, last), calendar, now))
            .as("the same moment once more")
            .isEmpty();
      }
    }
    assertThat(told).doesNotHaveDuplicates().isSorted();
    assertThat(plan.days()).containsAll(told);
  }

  @Property
  void afterAPauseOneLetterCatchesUp(
      @ForAll("plans") ReminderDraft plan,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = -40, max = 100) int day) {
    Instant now = at(DUE.plusDays(day), 10, zone);
    Optional<Integer> found = Reminders.due(plan, facts(zone, null), always(zone), now);
    Optional<Integer> latest = Optional.ofNullable(plan.days().floor(day));
    assertThat(found).isEqualTo(latest.filter(one -> day - one <= Reminders.LATEST));
  }

  @Property
  void whileItIsOffNobodyIsTold(
      @ForAll("plans") ReminderDraft plan, @ForAll @IntRange(min = -40, max = 100) int day) {
    ReminderDraft off =
        new ReminderDraft(
            false,
            plan.before(),
            plan.after(),
            plan.everyDays(),
            plan.most(),
            plan.escalateAfter());
    Instant now = at(DUE.plusDays(day), 10, BERLIN);
    assertThat(Reminders.due(off, facts(BERLIN, null), always(BERLIN), now)).isEmpty();
    assertThat(Reminders.escalates(off, Days.end(DUE, BERLIN), always(BERLIN), now)).isFalse();
  }

  @Provide
  Arbitrary<ReminderDraft> plans() {
    Arbitrary<List<Integer>> days =
        Arbitraries.integers().between(1, 30).list().uniqueElements().ofMaxSize(5);
    return Combinators.combine(
            days,
            days,
            Arbitraries.integers().between(1, 14),
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(1, 40).injectNull(0.3))
        .as(
            (before, after, every, most, late) ->
                new ReminderDraft(true, before, after, every, most, late));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Santiago",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "Asia/Kathmandu",
            "Australia/Lord_Howe")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<Set<Integer>> times() {
    return Arbitraries.integers().between(0, 24 * 170).set().ofMinSize(1).ofMaxSize(200);
  }
}
