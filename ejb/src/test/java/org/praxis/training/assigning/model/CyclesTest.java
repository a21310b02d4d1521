package org.praxis.training.assigning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.DueFrom;
import org.praxis.training.assigning.DueRule;
import org.praxis.training.assigning.DueUnit;
import org.praxis.training.assigning.Prior;

class CyclesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant ASSIGNED = at("2027-01-04T09:00:00Z");
  private static final Policy YEAR =
      new Policy(DueRule.relative(DueFrom.ASSIGNED, 30, DueUnit.DAYS, 0), 12, 60);
  private static final Set<AssignmentStatus> FIRST_TIME =
      EnumSet.of(
          AssignmentStatus.NEVER,
          AssignmentStatus.IN_PROGRESS,
          AssignmentStatus.DUE_SOON,
          AssignmentStatus.OVERDUE);
  private static final Set<AssignmentStatus> COMPLETED_BEFORE =
      EnumSet.of(AssignmentStatus.DONE, AssignmentStatus.EXPIRING, AssignmentStatus.LAPSED);

  private final Cycles cycles = new Cycles(YEAR, BERLIN);

  @Example
  void whatIsCompletedIsToBeDoneAgainFromTheWindowOnAndTheEarlierStays() {
    Cycle first = cycles.first(Prior.COUNTS, ASSIGNED, null, none());
    assertThat(first.due()).isEqualTo(at("2027-02-03T22:59:59Z"));
    assertThat(first.status(false, false, ASSIGNED)).isEqualTo(AssignmentStatus.NEVER);
    NavigableSet<Instant> done = completions("2027-01-20T10:00:00Z");
    List<Cycle> after = cycles.advance(first, done, at("2027-11-20T10:00:00Z"));
    assertThat(after).hasSize(1);
    assertThat(after.get(0).expires()).isEqualTo(at("2028-01-20T22:59:59Z"));
    assertThat(after.get(0).opens()).isEqualTo(at("2027-11-20T23:00:00Z"));

    List<Cycle> window = cycles.advance(first, done, at("2027-11-20T23:00:00Z"));
    assertThat(window).hasSize(2);
    assertThat(window.get(0)).isEqualTo(after.get(0));
    Cycle second = window.get(1);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.basis()).isEqualTo(DueBasis.RENEWAL);
    assertThat(second.due()).isEqualTo(after.get(0).expires());
    assertThat(second.status(true, false, at("2027-12-01T00:00:00Z")))
        .isEqualTo(AssignmentStatus.EXPIRING);
    assertThat(second.status(true, false, at("2028-01-21T00:00:00Z")))
        .isEqualTo(AssignmentStatus.LAPSED);
  }

  @Example
  void whoCompletedItBeforeHasDoneItOrHasToDoItAgainByChoice() {
    NavigableSet<Instant> before = completions("2026-12-01T10:00:00Z");
    Cycle counts = cycles.first(Prior.COUNTS, ASSIGNED, null, before);
    assertThat(cycles.advance(counts, before, ASSIGNED).get(0).done()).isEqualTo(before.first());

    Cycle again = cycles.first(Prior.AGAIN, ASSIGNED, null, before);
    assertThat(cycles.advance(again, before, ASSIGNED)).containsExactly(again);
    assertThat(again.status(false, false, ASSIGNED)).isEqualTo(AssignmentStatus.EXPIRING);
    assertThat(again.status(false, false, again.due().plusSeconds(1)))
        .isEqualTo(AssignmentStatus.LAPSED);

    NavigableSet<Instant> longAgo = completions("2020-12-01T10:00:00Z");
    Cycle expired = cycles.first(Prior.COUNTS, ASSIGNED, null, longAgo);
    assertThat(cycles.advance(expired, longAgo, ASSIGNED)).containsExactly(expired);
    assertThat(expired.status(false, false, ASSIGNED)).isEqualTo(AssignmentStatus.LAPSED);
    assertThat(expired.due()).isAfter(ASSIGNED);
  }

  @Example
  void whatWasRevokedHoldsNoMoreFromThatMomentOnAndIsToBeDoneAgain() {
    Instant done = at("2027-01-20T10:00:00Z");
    Instant ended = at("2027-05-01T08:00:00Z");
    Cycle first =
        cycles
            .advance(
                cycles.first(Prior.COUNTS, ASSIGNED, null, none()),
                completions("2027-01-20T10:00:00Z"),
                done)
            .get(0);
    List<Cycle> after = cycles.advance(first, none(), Map.of(done, ended), null, ended);
    assertThat(after).hasSize(2).startsWith(first);
    Cycle again = after.get(1);
    assertThat(again.opened()).isEqualTo(ended);
    assertThat(again.countsFrom()).isEqualTo(ended);
    assertThat(again.due()).isEqualTo(at("2027-05-31T21:59:59Z"));
    assertThat(again.status(false, false, ended.plusSeconds(1))).isEqualTo(AssignmentStatus.LAPSED);
    // Looking again, also much later, changes nothing; doing it does.
    assertThat(cycles.advance(again, none(), Map.of(done, ended), done, at("2028-03-01T00:00:00Z")))
        .containsExactly(again);
    assertThat(
            cycles
                .advance(
                    again, completions("2027-05-10T08:00:00Z"), Map.of(done, ended), done, ended)
                .get(0)
                .finished())
        .isTrue();
    assertThat(cycles.under(again, ASSIGNED, null, done, first.due(), true).due())
        .isEqualTo(again.due());
  }

  @Example
  void anEarlierCompletionHoldsOnWhereTheLaterIsRevokedAndAWindowThatIsOpenLapses() {
    NavigableSet<Instant> early = completions("2027-01-20T10:00:00Z");
    Instant later = at("2027-12-01T10:00:00Z");
    Instant ended = at("2027-12-10T10:00:00Z");
    NavigableSet<Instant> both = new TreeSet<>(early);
    both.add(later);
    List<Cycle> all =
        cycles.advance(cycles.first(Prior.COUNTS, ASSIGNED, null, none()), both, later);
    Cycle again =
        cycles.advance(all.get(1), early, Map.of(later, ended), early.first(), ended).get(1);
    assertThat(again.held()).isEqualTo(all.get(0).expires());
    assertThat(again.status(false, false, ended.plusSeconds(1)))
        .isEqualTo(AssignmentStatus.EXPIRING);

    Cycle window = cycles.advance(all.get(0), early, at("2027-12-01T10:00:00Z")).get(1);
    List<Cycle> revoked =
        cycles.advance(window, none(), Map.of(early.first(), ended), early.first(), ended);
    assertThat(revoked).hasSize(1);
    assertThat(revoked.get(0).held()).isEqualTo(ended);
    assertThat(revoked.get(0).due()).isEqualTo(window.due());
  }

  @Example
  void everyJanuaryIsForTheYearWhoseWindowItIsDoneIn() {
    Cycles january = new Cycles(new Policy(DueRule.yearly(1, 31, 0), 12, 60), BERLIN);
    Cycle first = january.first(Prior.COUNTS, at("2026-10-01T00:00:00Z"), null, none());
    assertThat(first.due()).isEqualTo(at("2027-01-31T22:59:59Z"));
    assertThat(expiry(january, first, "2026-11-01T12:00:00Z")).isEqualTo("2028-01-31");
    assertThat(expiry(january, first, "2026-12-20T12:00:00Z")).isEqualTo("2028-01-31");
    assertThat(expiry(january, first, "2027-02-05T12:00:00Z")).isEqualTo("2028-01-31");
    // So late that it is within the window of the next.
    assertThat(expiry(january, first, "2027-12-20T12:00:00Z")).isEqualTo("2029-01-31");

    // From before the assignment it is for no day, but holds until one whose window is not open.
    assertThat(recognised(january, "2026-09-20T12:00:00Z")).isEqualTo("2027-01-31");
    assertThat(recognised(january, "2026-12-03T12:00:00Z")).isEqualTo("2028-01-31");
  }

  private static LocalDate recognised(Cycles cycles, String done) {
    NavigableSet<Instant> before = completions(done);
    Instant assigned = before.first().plus(Duration.ofDays(5));
    Cycle first = cycles.first(Prior.COUNTS, assigned, null, before);
    return Days.of(cycles.advance(first, before, assigned).get(0).expires(), BERLIN);
  }

  @Property
  void noYearlyDayIsAskedTwiceAndNobodyIsWithoutAFollowingOne(
      @ForAll("yearly") Policy policy,
      @ForAll("moments") Set<Instant> done,
      @ForAll("moment") Instant moment,
      @ForAll Prior prior) {
    Instant now = moment.isBefore(ASSIGNED) ? ASSIGNED : moment;
    Cycles under = new Cycles(policy, BERLIN);
    NavigableSet<Instant> soFar = new TreeSet<>(done).headSet(now, true);
    Cycle start = under.first(prior, ASSIGNED, null, soFar.headSet(ASSIGNED, false));
    List<Cycle> all = under.advance(start, soFar, now);
    for (int i = 0; i < all.size(); i++) {
      Cycle cycle = all.get(i);
      if (!cycle.finished()) {
        continue;
      }
      LocalDate day = Days.of(cycle.done(), BERLIN);
      LocalDate until = Days.of(cycle.expires(), BERLIN);
      LocalDate fulfilled =
          cycle.done().isBefore(cycle.opened()) ? day : Days.of(cycle.due(), BERLIN);
      // The next day of the rule after it that is not in a window already, and none is left out.
      assertThat(until).isAfter(fulfilled).isAfter(day.plusDays(policy.windowDays()));
      LocalDate least = day.plusDays(policy.windowDays() + 1L);
      assertThat(until)
          .isEqualTo(
              policy
                  .due()
                  .yearlyFrom(
                      fulfilled.plusDays(1).isAfter(least) ? fulfilled.plusDays(1) : least));
      assertThat(cycle.opens()).isAfter(cycle.done());
      if (i + 1 < all.size()) {
        assertThat(Days.of(all.get(i + 1).due(), BERLIN)).isEqualTo(until);
      }
    }
  }

  @Provide
  static Arbitrary<Policy> yearly() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(1, 29),
            Arbitraries.integers().between(0, 365),
            Arbitraries.integers().between(0, 364))
        .as(
            (month, day, least, window) ->
                new Policy(DueRule.yearly(month, day, least), 12, window));
  }

  private static LocalDate expiry(Cycles cycles, Cycle first, String done) {
    NavigableSet<Instant> completion = completions(done);
    return Days.of(cycles.advance(first, completion, completion.first()).get(0).expires(), BERLIN);
  }

  @Example
  void anotherPolicyMovesADueDateAndLengthensWhatHoldsButUndoesNothing() {
    Cycle first = cycles.first(Prior.COUNTS, ASSIGNED, null, none());
    Cycles longer =
        new Cycles(
            new Policy(DueRule.relative(DueFrom.ASSIGNED, 60, DueUnit.DAYS, 0), 24, 60), BERLIN);
    assertThat(Days.of(longer.under(first, ASSIGNED, null, null, null, false).due(), BERLIN))
        .isEqualTo(LocalDate.of(2027, 3, 5));
    NavigableSet<Instant> done = completions("2027-01-20T10:00:00Z");
    Cycle completed = cycles.advance(first, done, ASSIGNED).get(0);
    Cycle other = longer.under(completed, ASSIGNED, null, null, null, false);
    assertThat(other.done()).isEqualTo(completed.done());
    assertThat(Days.of(other.expires(), BERLIN)).isEqualTo(LocalDate.of(2029, 1, 20));
    Cycle second = cycles.advance(first, done, at("2027-12-01T00:00:00Z")).get(1);
    Cycle renewed = longer.under(second, ASSIGNED, null, done.first(), first.due(), false);
    assertThat(Days.of(renewed.due(), BERLIN)).isEqualTo(LocalDate.of(2029, 1, 20));
  }

  @Example
  void whatRunsOutAfterItsDueDateHoldsLongerWhereThePolicySaysSo() {
    DueRule eleven = DueRule.relative(DueFrom.COMPLETED, 11, DueUnit.MONTHS, 0);
    Cycles year = new Cycles(new Policy(eleven, 12, 60), BERLIN);
    NavigableSet<Instant> done = completions("2027-01-20T10:00:00Z");
    Cycle open =
        year.advance(
                year.first(Prior.COUNTS, ASSIGNED, null, none()), done, at("2027-12-01T00:00:00Z"))
            .get(1);
    assertThat(open.due()).isBefore(open.held());
    Cycle longer =
        new Cycles(new Policy(eleven, 24, 60), BERLIN)
            .under(open, ASSIGNED, null, done.first(), null, false);
    assertThat(Days.of(longer.held(), BERLIN)).isEqualTo(LocalDate.of(2029, 1, 20));
    assertThat(longer.status(false, false, at("2028-03-01T00:00:00Z")))
        .isEqualTo(AssignmentStatus.EXPIRING);
  }

  @Property
  void whatIsToBeRenewedHoldsForAsLongAsTheNewPolicySays(
      @ForAll("policies") Policy policy,
      @ForAll("policies") Policy other,
      @ForAll("moments") Set<Instant> done,
      @ForAll("moment") Instant now) {
    Cycles under = new Cycles(policy, BERLIN);
    List<Cycle> all =
        under.advance(under.first(Prior.COUNTS, ASSIGNED, null, none()), new TreeSet<>(done), now);
    Cycle last = all.get(all.size() - 1);
    if (all.size() == 1 || last.finished() || other.validMonths() == null) {
      return;
    }
    Cycle earlier = all.get(all.size() - 2);
    Instant before = earlier.done();
    Instant fulfilled = earlier.fulfilledBy(before);
    assertThat(
            new Cycles(other, BERLIN).under(last, ASSIGNED, null, before, fulfilled, false).held())
        .isEqualTo(other.expiry(before, fulfilled, BERLIN));
  }

  @Example
  void whatWasDoneBeforeTheWindowForAnotherRuleCountsWhenTheWindowOpens() {
    Cycle first = cycles.first(Prior.COUNTS, ASSIGNED, null, none());
    NavigableSet<Instant> both = completions("2027-01-20T10:00:00Z", "2027-10-05T10:00:00Z");
    assertThat(cycles.advance(first, both, at("2027-10-05T10:00:00Z"))).hasSize(1);
    List<Cycle> all = cycles.advance(first, both, at("2027-11-20T23:00:00Z"));
    assertThat(all).hasSize(2);
    assertThat(all.get(1).done()).isEqualTo(both.last());
    assertThat(Days.of(all.get(1).expires(), BERLIN)).isEqualTo(LocalDate.of(2028, 10, 5));
  }

  @Property
  void nobodyIsAskedAgainBeforeTheWindowOfWhatTheyDidLast(
      @ForAll("policies") Policy policy,
      @ForAll("moments") Set<Instant> done,
      @ForAll("moment") Instant now) {
    Cycles under = new Cycles(policy, BERLIN);
    NavigableSet<Instant> soFar = new TreeSet<>(done).headSet(now, true);
    List<Cycle> all = under.advance(under.first(Prior.COUNTS, ASSIGNED, null, none()), soFar, now);
    Cycle last = all.get(all.size() - 1);
    if (!last.finished() && !soFar.isEmpty()) {
      Instant expires = policy.expiry(soFar.last(), null, BERLIN);
      assertThat(policy.opening(expires, BERLIN)).isBeforeOrEqualTo(now);
    }
  }

  @Property
  void theSamePolicyChangesNothing(
      @ForAll("policies") Policy policy, @ForAll("moments") Set<Instant> done) {
    Cycles under = new Cycles(policy, BERLIN);
    NavigableSet<Instant> completions = new TreeSet<>(done);
    Cycle first = under.first(Prior.COUNTS, ASSIGNED, null, none());
    List<Cycle> all = under.advance(first, completions, at("2040-01-01T00:00:00Z"));
    Instant before = null;
    Instant fulfilled = null;
    for (Cycle cycle : all) {
      assertThat(under.under(cycle, ASSIGNED, null, before, fulfilled, false)).isEqualTo(cycle);
      before = cycle.done();
      fulfilled = before == null ? null : cycle.fulfilledBy(before);
    }
  }

  @Property
  void whenSomebodyLooksAndInWhichOrderCompletionsAreToldMakesNoDifference(
      @ForAll("policies") Policy policy,
      @ForAll("moments") Set<Instant> done,
      @ForAll("moments") Set<Instant> looks,
      @ForAll long seed) {
    Cycles under = new Cycles(policy, BERLIN);
    Instant end = at("2040-01-01T00:00:00Z");
    Cycle first = under.first(Prior.COUNTS, ASSIGNED, null, none());
    List<Cycle> once = under.advance(first, new TreeSet<>(done), end);

    // Looked at as time goes by, with each completion there when it has happened, and each told
    // twice.
    List<Instant> moments = new ArrayList<>(looks);
    moments.addAll(done);
    moments.addAll(done);
    moments.add(end);
    Collections.sort(moments);
    assertThat(followed(under, first, done, moments, false)).isEqualTo(once);
    // Looked at by nodes whose news are late: all completions are there, moments in any order.
    Collections.shuffle(moments, new Random(seed));
    moments.add(end);
    assertThat(followed(under, first, done, moments, true)).isEqualTo(once);
  }

  private static List<Cycle> followed(
      Cycles under, Cycle first, Set<Instant> done, List<Instant> moments, boolean all) {
    List<Cycle> kept = new ArrayList<>(List.of(first));
    for (Instant now : moments) {
      NavigableSet<Instant> known = new TreeSet<>(done);
      List<Cycle> news =
          under.advance(kept.get(kept.size() - 1), all ? known : known.headSet(now, true), now);
      kept.remove(kept.size() - 1);
      kept.addAll(news);
    }
    return kept;
  }

  @Property
  void aCompletionIsOfOneCycleAtMostAndNoneIsLostThatACycleWaitsFor(
      @ForAll("policies") Policy policy, @ForAll("moments") Set<Instant> done) {
    NavigableSet<Instant> completions = new TreeSet<>(done);
    Cycles under = new Cycles(policy, BERLIN);
    List<Cycle> all =
        under.advance(
            under.first(Prior.COUNTS, ASSIGNED, null, none()),
            completions,
            at("2040-01-01T00:00:00Z"));
    assertThat(all.stream().map(Cycle::done).filter(d -> d != null)).doesNotHaveDuplicates();
    Cycle last = all.get(all.size() - 1);
    if (!last.finished()) {
      assertThat(completions).noneMatch(last::takes);
    }
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).number()).isEqualTo(i + 1);
      assertThat(all.get(i).finished()).isEqualTo(all.get(i) != last || last.finished());
    }
  }

  @Property
  void neverCompletedAndCompletedBeforeAreNeverConfused(
      @ForAll("policies") Policy policy,
      @ForAll("moments") Set<Instant> done,
      @ForAll Prior prior,
      @ForAll boolean begun,
      @ForAll("moment") Instant moment) {
    Instant now = moment.isBefore(ASSIGNED) ? ASSIGNED : moment;
    NavigableSet<Instant> before = new TreeSet<>(done).headSet(ASSIGNED, false);
    NavigableSet<Instant> soFar = new TreeSet<>(done).headSet(now, true);
    Cycles under = new Cycles(policy, BERLIN);
    List<Cycle> all = under.advance(under.first(prior, ASSIGNED, null, before), soFar, now);
    AssignmentStatus status = all.get(all.size() - 1).status(begun, false, now);
    assertThat(FIRST_TIME.contains(status)).isEqualTo(soFar.isEmpty());
    assertThat(COMPLETED_BEFORE.contains(status)).isEqualTo(!soFar.isEmpty());
  }

  @Property
  void timeAloneMakesNothingBetter(
      @ForAll("policies") Policy policy, @ForAll("moments") Set<Instant> looks) {
    Cycles under = new Cycles(policy, BERLIN);
    Cycle first = under.first(Prior.COUNTS, ASSIGNED, null, none());
    List<AssignmentStatus> order =
        List.of(AssignmentStatus.NEVER, AssignmentStatus.DUE_SOON, AssignmentStatus.OVERDUE);
    int worst = 0;
    for (Instant now : new TreeSet<>(looks)) {
      int how = order.indexOf(first.status(false, false, now));
      assertThat(how).isGreaterThanOrEqualTo(worst);
      worst = how;
    }
  }

  private static NavigableSet<Instant> none() {
    return Collections.emptyNavigableSet();
  }

  private static NavigableSet<Instant> completions(String... moments) {
    NavigableSet<Instant> all = new TreeSet<>();
    for (String moment : moments) {
      all.add(at(moment));
    }
    return all;
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  @Provide
  static Arbitrary<Instant> moment() {
    return Arbitraries.longs()
        .between(0, Duration.ofDays(365 * 12).toMinutes())
        .map(minutes -> at("2025-01-01T00:00:00Z").plus(Duration.ofMinutes(minutes)));
  }

  @Provide
  static Arbitrary<Set<Instant>> moments() {
    return moment().set().ofMaxSize(12);
  }

  @Provide
  static Arbitrary<Policy> policies() {
    Arbitrary<DueRule> rules =
        Arbitraries.of(
            DueRule.fixed(LocalDate.of(2027, 6, 1), 14),
            DueRule.relative(DueFrom.STARTED, 30, DueUnit.DAYS, 14),
            DueRule.relative(DueFrom.COMPLETED, 11, DueUnit.MONTHS, 0),
            DueRule.relative(DueFrom.ASSIGNED, 1, DueUnit.MONTHS, 0),
            DueRule.yearly(1, 31, 14),
            DueRule.yearly(2, 29, 0));
    return Combinators.combine(
            rules,
            Arbitraries.integers().between(3, 36).injectNull(0.2),
            Arbitraries.integers().between(0, 60))
        .as(
            (due, months, window) ->
                new Policy(
                    due, due.isYearly() && months != null ? Integer.valueOf(12) : months, window));
  }
}
