package org.praxis.training.overview.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.model.Cycle;
import org.praxis.training.overview.Standing;
import org.praxis.training.overview.model.Term.Span;

class TermTest {
  private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
  private static final Span ALWAYS = new Span(Instant.EPOCH, null);

  private static Instant day(long days) {
    return START.plus(Duration.ofDays(days));
  }

  private static Instant dayOrNull(Integer days) {
    return days == null ? null : day(days);
  }

  @Provide
  Arbitrary<Term> terms() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 400);
    return Combinators.combine(
            days,
            days.injectNull(0.3),
            days,
            days.injectNull(0.6),
            days.injectNull(0.5),
            days,
            days)
        .as(
            (from, length, due, held, done, window, valid) -> {
              boolean expires = done != null && valid % 3 > 0;
              Instant until = expires ? day(done + 1 + valid) : null;
              return new Term(
                  day(from),
                  length == null ? null : day(from + 1 + length),
                  day(due),
                  dayOrNull(held),
                  dayOrNull(done),
                  expires ? until.minus(Duration.ofDays(Math.min(window, valid))) : null,
                  until);
            });
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.integers().between(-10, 1300).map(TermTest::day);
  }

  @Example
  void whatOneDayWasOpenIsLateLaterAndThenDone() {
    Term before = new Term(day(0), day(50), day(20), null, null, null, null);
    Term after = new Term(day(50), null, day(20), null, day(50), day(385), day(415));
    List<Term> terms = List.of(before, after);
    assertThat(standing(terms, day(-1))).isEmpty();
    assertThat(standing(terms, day(20))).contains(Standing.OPEN);
    assertThat(standing(terms, day(21))).contains(Standing.OVERDUE);
    assertThat(standing(terms, day(50))).contains(Standing.DONE);
    assertThat(standing(terms, day(384))).contains(Standing.DONE);
    assertThat(standing(terms, day(385))).contains(Standing.EXPIRING);
    assertThat(standing(terms, day(416))).contains(Standing.LAPSED);
  }

  private static Optional<Standing> standing(List<Term> terms, Instant at) {
    return Term.of(terms, List.of(ALWAYS), List.of(), at);
  }

  @Property
  void whoWasNotThereIsNotCounted(@ForAll("terms") Term term, @ForAll("moments") Instant at) {
    Span stay = new Span(day(100), day(200));
    assertThat(Term.of(List.of(term), List.of(stay), List.of(), at).isPresent())
        .isEqualTo(stay.has(at) && term.holds(at));
  }

  @Property
  void anExemptionHidesHowSomebodyStoodAndOnlyWhileItHeld(
      @ForAll("terms") Term term, @ForAll("moments") Instant at) {
    Span exempt = new Span(day(50), day(300));
    Optional<Standing> with = Term.of(List.of(term), List.of(ALWAYS), List.of(exempt), at);
    Optional<Standing> without = standing(List.of(term), at);
    assertThat(with).isEqualTo(exempt.has(at) ? without.map(any -> Standing.EXEMPT) : without);
  }

  @Property
  void inHowManyPiecesHistoryIsKeptChangesNothing(
      @ForAll("terms") Term term, @ForAll("moments") Instant cut, @ForAll("moments") Instant at) {
    List<Term> pieces = new ArrayList<>();
    if (cut.isAfter(term.from()) && (term.to() == null || cut.isBefore(term.to()))) {
      pieces.add(piece(term, term.from(), cut));
      pieces.add(piece(term, cut, term.to()));
    } else {
      pieces.add(term);
    }
    assertThat(standing(pieces, at)).isEqualTo(standing(List.of(term), at));
  }

  private static Term piece(Term term, Instant from, Instant to) {
    return new Term(from, to, term.due(), term.held(), term.done(), term.opens(), term.expires());
  }

  @Property
  void theOrderOfRulesChangesNothingAndTheLastOfThemCounts(
      @ForAll("terms") Term one,
      @ForAll("terms") Term other,
      @ForAll("moments") Instant at,
      @ForAll long seed) {
    List<Term> both = new ArrayList<>(List.of(one, other));
    Optional<Standing> standing = standing(both, at);
    Collections.shuffle(both, new Random(seed));
    assertThat(standing(both, at)).isEqualTo(standing);
    standing(List.of(one), at)
        .ifPresent(
            alone ->
                assertThat(standing)
                    .hasValueSatisfying(s -> assertThat(s).isGreaterThanOrEqualTo(alone)));
  }

  @Property
  void aCompletionIsNotKnownBeforeItHappened(
      @ForAll("terms") Term term, @ForAll("moments") Instant at) {
    Term never = new Term(term.from(), term.to(), term.due(), term.held(), null, null, null);
    if (term.done() != null && at.isBefore(term.done())) {
      assertThat(term.at(at)).isEqualTo(never.at(at));
    }
    if (term.held() == null && (term.done() == null || at.isBefore(term.done()))) {
      assertThat(term.at(at)).isNotIn(Standing.DONE, Standing.EXPIRING, Standing.LAPSED);
    }
  }

  @Property
  void whoIsLateStaysLateUntilItIsDone(
      @ForAll("terms") Term term, @ForAll("moments") Instant at, @ForAll("moments") Instant later) {
    if (later.isAfter(at) && (term.done() == null || later.isBefore(term.done()))) {
      assertThat(term.at(later)).isGreaterThanOrEqualTo(term.at(at));
    }
  }

  /** What the pages of assigning say of today is what compliance says of today. */
  @Property
  void todayItIsWhatAssigningSays(@ForAll("terms") Term term, @ForAll("moments") Instant at) {
    if (term.done() != null && term.done().isAfter(at)) {
      return;
    }
    Cycle cycle =
        new Cycle(
            1,
            term.from(),
            null,
            term.held(),
            term.due(),
            DueBasis.FIXED,
            null,
            term.done(),
            term.expires(),
            term.opens());
    AssignmentStatus status = cycle.status(false, false, at);
    assertThat(term.at(at))
        .isEqualTo(
            switch (status) {
              case NEVER, IN_PROGRESS, DUE_SOON -> Standing.OPEN;
              case OVERDUE -> Standing.OVERDUE;
              case DONE -> Standing.DONE;
              case EXPIRING -> Standing.EXPIRING;
              case LAPSED -> Standing.LAPSED;
              case EXEMPT -> Standing.EXEMPT;
            });
  }
}
