package org.praxis.training.assigning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.platform.InvalidInput;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.AssignmentState;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.DueRule;
import org.praxis.training.assigning.Leaving;
import org.praxis.training.assigning.PlanAct;
import org.praxis.training.assigning.Prior;

class DecisionTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant SINCE = Instant.parse("2026-11-04T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 11, 18);

  private static Terms terms(LocalDate on) {
    return new Terms(
        1L,
        1,
        null,
        null,
        List.of(),
        new Policy(DueRule.fixed(on, 14), null, 0),
        Prior.COUNTS,
        Leaving.KEEP,
        false,
        1);
  }

  private static Candidate who(Instant granted, Candidate.Spared spared) {
    Cycle first =
        new Cycle(
            1, SINCE, null, null, Days.end(DUE, BERLIN), DueBasis.FIXED, granted, null, null, null);
    return new Candidate(
        1,
        new UUID(0, 1),
        null,
        BERLIN,
        true,
        null,
        Collections.emptyNavigableSet(),
        Map.of(),
        spared,
        new Candidate.Held(7, AssignmentState.STANDING, SINCE, first, null, null));
  }

  @Test
  void aDayThatMovesWithinTheTimeThatWasGrantedIsDoneAndNotCounted() {
    Terms later = terms(LocalDate.of(2026, 12, 31));
    Instant granted = Days.end(LocalDate.of(2027, 1, 31), BERLIN);
    Decision quiet = Decision.of(who(granted, null), later, NOW, true);
    assertThat(quiet.act()).isEqualTo(PlanAct.MOVE);
    assertThat(quiet.isQuiet()).isTrue();
    assertThat(Decision.of(who(null, null), later, NOW, true).isQuiet()).isFalse();
    Instant sooner = Days.end(LocalDate.of(2026, 12, 1), BERLIN);
    assertThat(Decision.of(who(sooner, null), later, NOW, true).isQuiet()).isFalse();
  }

  @Test
  void whoIsExemptIsNotCountedAsMoved() {
    Terms later = terms(LocalDate.of(2026, 12, 31));
    Candidate.Spared now = new Candidate.Spared(SINCE, null, null);
    assertThat(Decision.of(who(null, now), later, NOW, true).isQuiet()).isTrue();
    Candidate.Spared soon = new Candidate.Spared(NOW.plusSeconds(60), null, null);
    assertThat(Decision.of(who(null, soon), later, NOW, true).isQuiet()).isFalse();
  }

  @Test
  void whoWasExemptHasTheLeastNumberOfDaysFromTheEnd() {
    Candidate.Spared was = new Candidate.Spared(null, null, NOW);
    Decision asked = Decision.of(who(null, was), terms(DUE), NOW, false);
    assertThat(asked.isDueMoved()).isTrue();
    assertThat(asked.first().basis()).isEqualTo(DueBasis.AT_LEAST);
    assertThat(Days.of(asked.first().due(), BERLIN)).isEqualTo(LocalDate.of(2026, 12, 12));
    // A rule that changes then does not take that from them.
    Decision changed = Decision.of(who(null, was), terms(LocalDate.of(2026, 12, 1)), NOW, true);
    assertThat(changed.first().due()).isEqualTo(asked.first().due());
    Instant granted = Days.end(LocalDate.of(2027, 1, 31), BERLIN);
    assertThat(Decision.of(who(granted, was), terms(DUE), NOW, false).isNothing()).isTrue();
  }

  @Test
  void aRuleForEachYearIsAskedEveryYearAndTakesNoOtherNumberOfMonths() {
    assertThat(yearly(null).policy().validMonths()).isEqualTo(12);
    assertThat(yearly(6).policy().validMonths()).isEqualTo(12);
    assertThatCode(() -> yearly(null).check()).doesNotThrowAnyException();
    assertThatCode(() -> yearly(12).check()).doesNotThrowAnyException();
    assertThatThrownBy(() -> yearly(6).check())
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains("validMonths"));
  }

  private static AssignmentDraft yearly(Integer months) {
    return new AssignmentDraft(
        "fire",
        null,
        List.of(new org.praxis.people.PersonId(new UUID(0, 1))),
        DueRule.yearly(1, 31, 0),
        months,
        60,
        Prior.COUNTS,
        Leaving.KEEP,
        null);
  }
}
