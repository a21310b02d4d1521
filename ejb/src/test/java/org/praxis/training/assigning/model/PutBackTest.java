package org.praxis.training.assigning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.praxis.training.assigning.AssignmentState;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.DueFrom;
import org.praxis.training.assigning.DueRule;
import org.praxis.training.assigning.DueUnit;
import org.praxis.training.assigning.Leaving;
import org.praxis.training.assigning.PlanAct;
import org.praxis.training.assigning.Prior;
import org.praxis.training.assigning.model.Candidate.Held;

class PutBackTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate STARTED = LocalDate.of(2020, 1, 1);
  private static final Instant SINCE = Instant.parse("2027-01-04T09:00:00Z");
  private static final Instant SAVED = Instant.parse("2027-02-01T09:00:00Z");

  private final NavigableSet<Instant> completions = new TreeSet<>();

  private static Terms terms(int days, Integer months, Leaving leaving) {
    return terms(
        new Policy(DueRule.relative(DueFrom.ASSIGNED, days, DueUnit.DAYS, 0), months, 20), leaving);
  }

  private static Terms terms(Policy policy, Leaving leaving) {
    return new Terms(1L, 1, null, null, List.of(), policy, Prior.COUNTS, leaving, false, 1);
  }

  private Candidate who(boolean named, Instant begun, Held held) {
    return new Candidate(
        1, new UUID(0, 1), STARTED, BERLIN, named, begun, completions, Map.of(), null, held);
  }

  private Held assigned(Terms terms) {
    Cycle first = new Cycles(terms.policy(), BERLIN).first(Prior.COUNTS, SINCE, null, completions);
    return new Held(7, AssignmentState.STANDING, SINCE, first, null, null);
  }

  private static PutBack.Before before(PlanAct act, Held held, Decision decision) {
    Cycle was = held.current();
    Cycle is = decision.first();
    return new PutBack.Before(
        act,
        held.state(),
        was.number(),
        was.finished() || act == PlanAct.RENEW ? was.validUntil() : was.due(),
        is.finished() || act == PlanAct.RENEW ? is.validUntil() : is.due(),
        was.basis(),
        was.opens(),
        was.finished() ? null : was.held());
  }

  private static Held after(Held held, Decision decision) {
    return new Held(
        held.assignment(),
        decision.state(),
        held.since(),
        decision.last(),
        held.before(),
        held.fulfilled());
  }

  private static Instant fulfilled(Cycle before) {
    return before.fulfilledBy(before.done());
  }

  @Test
  void aMovedDueDateIsPutBackExactly() {
    Held held = assigned(terms(30, null, Leaving.KEEP));
    Decision moved = Decision.of(who(true, null, held), terms(60, null, Leaving.KEEP), SAVED, true);
    assertThat(moved.act()).isEqualTo(PlanAct.MOVE);
    PutBack back =
        PutBack.of(before(PlanAct.MOVE, held, moved), who(true, null, after(held, moved)), SAVED);
    assertThat(back.isBack()).isTrue();
    assertThat(back.cycle()).isEqualTo(held.current());
  }

  @Test
  void aDueDateThatMovedOnceMoreStays() {
    Held held = assigned(terms(30, null, Leaving.KEEP));
    Decision moved = Decision.of(who(true, null, held), terms(60, null, Leaving.KEEP), SAVED, true);
    Held again =
        new Held(
            7,
            AssignmentState.STANDING,
            SINCE,
            moved.first().dueBy(SAVED, DueBasis.FIXED),
            null,
            null);
    PutBack back = PutBack.of(before(PlanAct.MOVE, held, moved), who(true, null, again), SAVED);
    assertThat(back.isBack()).isFalse();
    assertThat(back.cycle()).isNull();
  }

  @Test
  void whatWasCompletedSinceStays() {
    Held held = assigned(terms(30, null, Leaving.KEEP));
    Decision moved = Decision.of(who(true, null, held), terms(60, null, Leaving.KEEP), SAVED, true);
    completions.add(SAVED.plusSeconds(60));
    Decision done =
        Decision.of(
            who(true, null, after(held, moved)),
            terms(60, null, Leaving.KEEP),
            SAVED.plusSeconds(90),
            false);
    PutBack back =
        PutBack.of(before(PlanAct.MOVE, held, moved), who(true, null, after(held, done)), SAVED);
    assertThat(back.isBack()).isFalse();
  }

  @Test
  void whoLostItHasItAgain() {
    for (Leaving leaving : Leaving.values()) {
      Held held = assigned(terms(30, null, leaving));
      Decision left = Decision.of(who(false, null, held), terms(30, null, leaving), SAVED, true);
      PutBack back =
          PutBack.of(before(left.act(), held, left), who(true, null, after(held, left)), SAVED);
      assertThat(back.state()).as(leaving.name()).isEqualTo(AssignmentState.STANDING);
      assertThat(back.isBack()).isTrue();
    }
  }

  @Test
  void whoBeganSinceKeepsWhatWasAddedAndWhoBeganBeforeDoesNot() {
    Decision added = Decision.of(who(true, null, null), terms(30, null, Leaving.KEEP), SAVED, true);
    Held held = new Held(7, AssignmentState.STANDING, SAVED, added.last(), null, null);
    PutBack.Before before =
        new PutBack.Before(PlanAct.ADD, null, null, null, added.first().due(), null, null, null);
    PutBack since = PutBack.of(before, who(true, SAVED.plusSeconds(1), held), SAVED);
    assertThat(since.isBack()).isFalse();
    assertThat(since.state()).isEqualTo(AssignmentState.KEPT);
    PutBack earlier = PutBack.of(before, who(true, SAVED.minusSeconds(1), held), SAVED);
    assertThat(earlier.isBack()).isTrue();
    assertThat(earlier.state()).isEqualTo(AssignmentState.WITHDRAWN);
  }

  @Test
  void aCycleThatAShorterValidityOpenedIsClosedAgain() {
    completions.add(SINCE.minusSeconds(60L * 60 * 24 * 100));
    Terms year = terms(30, 12, Leaving.KEEP);
    Decision counted = Decision.of(who(true, null, null), year, SINCE, false);
    Held held = new Held(7, AssignmentState.STANDING, SINCE, counted.last(), null, null);
    assertThat(held.current().finished()).isTrue();
    Decision shorter = Decision.of(who(true, null, held), terms(30, 4, Leaving.KEEP), SAVED, true);
    assertThat(shorter.act()).isEqualTo(PlanAct.RENEW);
    assertThat(shorter.cycles()).hasSize(2);
    PutBack.Before before = before(PlanAct.RENEW, held, shorter);
    PutBack back = PutBack.of(before, who(true, null, after(held, shorter)), SAVED);
    assertThat(back.closes()).isTrue();
    assertThat(back.before().was()).isEqualTo(held.current().expires());
    PutBack begun =
        PutBack.of(before, who(true, SAVED.plusSeconds(5), after(held, shorter)), SAVED);
    assertThat(begun.isBack()).isFalse();
    assertThat(begun.closes()).isFalse();
  }

  @Test
  void whoComesBackAfterALongTimeHasTimeAgain() {
    Terms terms =
        new Terms(
            1L,
            1,
            null,
            null,
            List.of(),
            new Policy(DueRule.relative(DueFrom.ASSIGNED, 30, DueUnit.DAYS, 14), null, 0),
            Prior.COUNTS,
            Leaving.WITHDRAW,
            false,
            1);
    Held held =
        new Held(7, AssignmentState.WITHDRAWN, SINCE, assigned(terms).current(), null, null);
    Instant later = Instant.parse("2028-05-01T10:00:00Z");
    Decision back = Decision.of(who(true, null, held), terms, later, false);
    assertThat(back.isReturn()).isTrue();
    assertThat(back.last().basis()).isEqualTo(DueBasis.AT_LEAST);
    assertThat(Days.of(back.last().due(), BERLIN)).isEqualTo(LocalDate.of(2028, 5, 15));
  }

  @Test
  void whoLapsedAndComesBackHasTimeAgainAndIsLapsedAllTheSame() {
    Terms year = terms(30, 12, Leaving.WITHDRAW);
    completions.add(SINCE.minusSeconds(60));
    Instant lapsed = Instant.parse("2028-02-01T10:00:00Z");
    Decision open =
        Decision.of(
            who(
                true,
                null,
                new Held(
                    7,
                    AssignmentState.STANDING,
                    SINCE,
                    Decision.of(who(true, null, null), year, SINCE, false).last(),
                    null,
                    null)),
            year,
            lapsed,
            false);
    Held gone =
        new Held(7, AssignmentState.WITHDRAWN, SINCE, open.last(), completions.first(), null);
    assertThat(gone.current().number()).isEqualTo(2);
    Instant later = Instant.parse("2029-05-01T10:00:00Z");
    Decision back = Decision.of(who(true, null, gone), year, later, false);
    assertThat(back.isReturn()).isTrue();
    assertThat(back.last().due()).isAfter(later);
    assertThat(back.last().held()).isEqualTo(gone.current().held());
    assertThat(back.last().status(false, false, later)).isEqualTo(AssignmentStatus.LAPSED);
    PutBack undone =
        PutBack.of(before(PlanAct.ADD, gone, back), who(false, null, after(gone, back)), later);
    assertThat(undone.isBack()).isTrue();
    assertThat(undone.cycle()).isEqualTo(gone.current());
  }

  @Test
  void whatWasRecognisedByAnUndoneRuleIsTakenBackAlsoWhereItRanOutSince() {
    completions.add(SAVED.minusSeconds(60L * 60 * 24 * 20));
    Terms month = terms(30, 1, Leaving.KEEP);
    Decision added = Decision.of(who(true, null, null), month, SAVED, false);
    assertThat(added.first().finished()).isTrue();
    Held held = new Held(7, AssignmentState.STANDING, SAVED, added.last(), null, null);
    Decision later =
        Decision.of(who(true, null, held), month, SAVED.plusSeconds(60L * 60 * 24 * 30), false);
    assertThat(later.last().number()).isEqualTo(2);
    PutBack.Before before =
        new PutBack.Before(
            PlanAct.ADD, null, null, null, added.first().expires(), null, null, null);
    for (AssignmentState now : List.of(AssignmentState.STANDING, AssignmentState.KEPT)) {
      Held since = new Held(7, now, SAVED, later.last(), completions.first(), null);
      PutBack back = PutBack.of(before, who(false, null, since), SAVED);
      assertThat(back.isBack()).isTrue();
      assertThat(back.state()).isEqualTo(AssignmentState.WITHDRAWN);
    }
  }

  @Property
  void whateverAChangeOfTheRuleMovedIsPutBackExactly(
      @ForAll("policies") Policy policy,
      @ForAll("policies") Policy other,
      @ForAll("moments") Set<Instant> done,
      @ForAll("moment") Instant moment) {
    Instant now = moment.isAfter(SINCE) ? moment : moment.plus(Duration.ofDays(1000));
    completions.clear();
    completions.addAll(new TreeSet<>(done).headSet(now, true));
    Terms under = terms(policy, Leaving.KEEP);
    Cycles cycles = new Cycles(policy, BERLIN);
    List<Cycle> all =
        cycles.advance(
            cycles.first(Prior.COUNTS, SINCE, STARTED, completions.headSet(SINCE, false)),
            completions,
            now);
    Held held =
        new Held(
            7,
            AssignmentState.STANDING,
            SINCE,
            all.get(all.size() - 1),
            all.size() == 1 ? completions.lower(SINCE) : all.get(all.size() - 2).done(),
            all.size() == 1 ? null : fulfilled(all.get(all.size() - 2)));
    assertThat(Decision.of(who(true, null, held), under, now, true).isNothing()).isTrue();
    Decision changed = Decision.of(who(true, null, held), terms(other, Leaving.KEEP), now, true);
    if (changed.act() == null || changed.cycles().size() > 1) {
      return;
    }
    PutBack back =
        PutBack.of(
            before(changed.act(), held, changed), who(true, null, after(held, changed)), now);
    assertThat(back.isBack()).isTrue();
    assertThat(back.cycle()).isEqualTo(held.current());
  }

  @Provide
  Arbitrary<Policy> policies() {
    return CyclesTest.policies();
  }

  @Provide
  Arbitrary<Instant> moment() {
    return CyclesTest.moment();
  }

  @Provide
  Arbitrary<Set<Instant>> moments() {
    return CyclesTest.moments();
  }
}
