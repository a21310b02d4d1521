package org.praxis.training.assigning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.praxis.training.assigning.DueRule.Due;
import org.praxis.training.assigning.DueRule.Facts;
import org.praxis.training.assigning.model.Days;

class DueRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);

  private static Facts assigned(LocalDate started, LocalDate completed) {
    return new Facts(TODAY, started, completed);
  }

  @Example
  void aFixedDayIsTheSameForEverybodyUnlessItComesTooSoon() {
    LocalDate day = LocalDate.of(2027, 6, 30);
    assertThat(DueRule.fixed(day, 14).first(assigned(null, null)))
        .isEqualTo(new Due(day, DueBasis.FIXED));
    assertThat(DueRule.fixed(TODAY.plusDays(3), 14).first(assigned(null, null)))
        .isEqualTo(new Due(TODAY.plusDays(14), DueBasis.AT_LEAST));
  }

  @Example
  void whoWasHiredLongAgoIsNotLateTheMomentTheyHearOfIt() {
    DueRule rule = DueRule.relative(DueFrom.STARTED, 30, DueUnit.DAYS, 14);
    assertThat(rule.first(assigned(LocalDate.of(1999, 5, 1), null)))
        .isEqualTo(new Due(TODAY.plusDays(14), DueBasis.AT_LEAST));
    assertThat(rule.first(assigned(TODAY.minusDays(2), null)))
        .isEqualTo(new Due(TODAY.plusDays(28), DueBasis.STARTED));
    assertThat(rule.first(assigned(TODAY.plusDays(40), null)))
        .as("a first day that is still to come")
        .isEqualTo(new Due(TODAY.plusDays(70), DueBasis.STARTED));
  }

  @Example
  void withoutAFirstDayOrACompletionItIsCountedFromTheAssignment() {
    Due from = new Due(TODAY.plusMonths(2), DueBasis.ASSIGNED);
    for (DueFrom base : DueFrom.values()) {
      assertThat(DueRule.relative(base, 2, DueUnit.MONTHS, 0).first(assigned(null, null)))
          .isEqualTo(from);
    }
  }

  @Example
  void everyJanuaryIsTheNextOneThatLeavesTimeEnough() {
    DueRule rule = DueRule.yearly(1, 31, 14);
    assertThat(rule.first(new Facts(LocalDate.of(2027, 1, 10), null, null)).on())
        .isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(rule.first(new Facts(LocalDate.of(2027, 1, 20), null, null)).on())
        .isEqualTo(LocalDate.of(2028, 1, 31));
  }

  @Example
  void aYearlyTwentyNinthOfFebruaryIsTheTwentyEighthWhereThereIsNone() {
    DueRule rule = DueRule.yearly(2, 29, 0);
    assertThat(rule.yearlyFrom(LocalDate.of(2027, 2, 28))).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(rule.yearlyFrom(LocalDate.of(2027, 3, 1))).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(
            DueRule.relative(DueFrom.STARTED, 12, DueUnit.MONTHS, 0)
                .first(new Facts(LocalDate.of(2028, 3, 1), LocalDate.of(2028, 2, 29), null))
                .on())
        .isEqualTo(LocalDate.of(2029, 2, 28));
  }

  @Example
  void aRuleThatLacksAPartIsRefusedAtThatPart() {
    List<DueRule> broken =
        List.of(
            new DueRule(DueKind.FIXED, null, null, null, null, null, null, 0),
            new DueRule(DueKind.RELATIVE, null, null, 1, DueUnit.DAYS, null, null, 0),
            new DueRule(DueKind.RELATIVE, null, DueFrom.STARTED, null, DueUnit.DAYS, null, null, 0),
            new DueRule(DueKind.RELATIVE, null, DueFrom.STARTED, 1, null, null, null, 0),
            new DueRule(DueKind.YEARLY, null, null, null, null, null, 1, 0),
            DueRule.yearly(4, 31, 0),
            DueRule.fixed(LocalDate.of(20270, 1, 1), 0));
    for (DueRule rule : broken) {
      assertThat(rule.wrong()).hasSize(1);
    }
    assertThat(DueRule.yearly(2, 29, 0).wrong()).isEmpty();
  }

  @Property
  void nobodyHasLessTimeThanEverybodyHas(
      @ForAll("rules") DueRule rule, @ForAll("facts") Facts facts) {
    assertThat(rule.first(facts).on()).isAfterOrEqualTo(facts.assigned().plusDays(rule.atLeast()));
  }

  @Property
  void whatIsAssignedLaterIsNotDueEarlier(
      @ForAll("rules") DueRule rule,
      @ForAll("facts") Facts facts,
      @ForAll @IntRange(min = 0, max = 800) int days) {
    Facts later = new Facts(facts.assigned().plusDays(days), facts.started(), facts.completed());
    assertThat(rule.first(later).on()).isAfterOrEqualTo(rule.first(facts).on());
  }

  @Property
  void aDayEndsWithItsLastSecondWhateverClocksDo(
      @ForAll("days") LocalDate day, @ForAll("zones") ZoneId zone) {
    Instant end = Days.end(day, zone);
    // In Samoa there was no 30 December 2011; nobody is given that day.
    if (!Days.of(Days.start(day, zone), zone).equals(day)) {
      return;
    }
    assertThat(Days.of(end, zone)).isEqualTo(day);
    assertThat(Days.of(end.plusSeconds(1), zone)).isAfter(day);
    assertThat(Days.start(day, zone)).isBefore(end);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    // Where clocks change at midnight, by half an hour, twice a year, never, and where a day is
    // missing.
    return Arbitraries.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Havana",
            "Asia/Beirut",
            "Africa/Cairo",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "Pacific/Apia",
            "Asia/Kolkata",
            "Pacific/Kiritimati",
            "UTC")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 366 * 40)
        .map(days -> LocalDate.of(2000, 1, 1).plusDays(days));
  }

  @Provide
  Arbitrary<Facts> facts() {
    return Combinators.combine(days(), days().injectNull(0.2), days().injectNull(0.3))
        .as(Facts::new);
  }

  @Provide
  Arbitrary<DueRule> rules() {
    Arbitrary<Integer> least = Arbitraries.integers().between(0, 365);
    return Arbitraries.oneOf(
        Combinators.combine(days(), least).as(DueRule::fixed),
        Combinators.combine(
                Arbitraries.of(DueFrom.values()),
                Arbitraries.integers().between(0, 3650),
                Arbitraries.of(DueUnit.values()),
                least)
            .as(DueRule::relative)
            .filter(rule -> rule.unit() == DueUnit.DAYS || rule.amount() < 120),
        Combinators.combine(
                Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 28), least)
            .as(DueRule::yearly),
        least.map(days -> DueRule.yearly(2, 29, days)));
  }
}
