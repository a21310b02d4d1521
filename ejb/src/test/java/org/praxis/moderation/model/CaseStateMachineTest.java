package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.moderation.model.Drafts.AUTHOR;
import static org.praxis.moderation.model.Drafts.MODERATOR;
import static org.praxis.moderation.model.Drafts.NOW;
import static org.praxis.moderation.model.Drafts.charter;
import static org.praxis.moderation.model.Drafts.draft;
import static org.praxis.moderation.model.Drafts.openCase;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.praxis.moderation.CaseState;
import org.praxis.moderation.Finding;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.OwnCase;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Refusal;

/**
 * Every state of a case × every act × everybody who could try it: each is either refused and
 * changes nothing, or leads to the one state that the table names. What the table does not name is
 * refused.
 */
class CaseStateMachineTest {
  private static final PersonId OTHER = PersonId.next();
  private static final Duration UNDOABLE = Duration.ofSeconds(10);
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Charter CHARTER = charter(1);

  /** Where a case can stand, at the moment {@link #LATER}. */
  enum Standing {
    FREE,
    MINE,
    LAPSED,
    UNDOABLE,
    DUE,
    APPROVED,
    RETURNED,
    REJECTED,
    WITHDRAWN
  }

  enum Role {
    AUTHOR,
    /** Who has claimed, or decided. */
    HOLDER,
    COLLEAGUE,
    /** The software itself, by the clock. */
    CLOCK
  }

  enum Act {
    CLAIM,
    RELEASE,
    APPROVE,
    RETURN,
    REJECT,
    UNDO,
    TAKE_EFFECT,
    RESUBMIT,
    TAKE_BACK
  }

  private record Try(Standing from, Act act, Role role) {}

  private static final Map<Try, Standing> ALLOWED = allowed();

  private static Map<Try, Standing> allowed() {
    Map<Try, Standing> table = new java.util.HashMap<>();
    for (Standing from : EnumSet.of(Standing.FREE, Standing.MINE, Standing.LAPSED)) {
      for (Role role : EnumSet.of(Role.HOLDER, Role.COLLEAGUE)) {
        if (from == Standing.MINE && role == Role.COLLEAGUE) {
          continue; // nobody else can decide meanwhile
        }
        table.put(new Try(from, Act.CLAIM, role), Standing.MINE);
        for (Act decision : EnumSet.of(Act.APPROVE, Act.RETURN, Act.REJECT)) {
          table.put(new Try(from, decision, role), Standing.UNDOABLE);
        }
      }
    }
    for (Standing from : Standing.values()) {
      for (Role role : EnumSet.of(Role.AUTHOR, Role.HOLDER, Role.COLLEAGUE)) {
        // Giving back what one has not is not refused: it changes nothing.
        table.put(new Try(from, Act.RELEASE, role), from);
      }
    }
    table.put(new Try(Standing.MINE, Act.RELEASE, Role.HOLDER), Standing.FREE);
    table.put(new Try(Standing.LAPSED, Act.RELEASE, Role.HOLDER), Standing.FREE);
    table.put(new Try(Standing.UNDOABLE, Act.UNDO, Role.HOLDER), Standing.MINE);
    table.put(new Try(Standing.DUE, Act.TAKE_EFFECT, Role.CLOCK), Standing.APPROVED);
    table.put(new Try(Standing.FREE, Act.RESUBMIT, Role.AUTHOR), Standing.FREE);
    table.put(new Try(Standing.MINE, Act.RESUBMIT, Role.AUTHOR), Standing.MINE);
    table.put(new Try(Standing.LAPSED, Act.RESUBMIT, Role.AUTHOR), Standing.LAPSED);
    // What was decided in those seconds had been read in other words.
    table.put(new Try(Standing.UNDOABLE, Act.RESUBMIT, Role.AUTHOR), Standing.FREE);
    table.put(new Try(Standing.DUE, Act.RESUBMIT, Role.AUTHOR), Standing.FREE);
    for (Standing open :
        EnumSet.of(
            Standing.FREE, Standing.MINE, Standing.LAPSED, Standing.UNDOABLE, Standing.DUE)) {
      table.put(new Try(open, Act.TAKE_BACK, Role.AUTHOR), Standing.WITHDRAWN);
    }
    return table;
  }

  static Stream<Arguments> everyStandingActAndRole() {
    return Stream.of(Standing.values())
        .flatMap(
            from ->
                Stream.of(Act.values())
                    .flatMap(
                        act -> roles(act).stream().map(role -> Arguments.of(from, act, role))));
  }

  // An author alone sends and takes back, the clock alone lets take effect: who that is, is for
  // those who call, and no word of the case's.
  private static Set<Role> roles(Act act) {
    return switch (act) {
      case RESUBMIT, TAKE_BACK -> EnumSet.of(Role.AUTHOR);
      case TAKE_EFFECT -> EnumSet.of(Role.CLOCK);
      default -> EnumSet.of(Role.AUTHOR, Role.HOLDER, Role.COLLEAGUE);
    };
  }

  @ParameterizedTest(name = "{0} {1} by {2}")
  @MethodSource("everyStandingActAndRole")
  void whatTheTableDoesNotNameIsRefusedAndChangesNothing(Standing from, Act act, Role role) {
    Case tried = standing(from);
    Standing expected = ALLOWED.get(new Try(from, act, role));
    if (expected == null) {
      assertThatThrownBy(() -> attempt(tried, act, role))
          .isInstanceOf(
              role == Role.AUTHOR && act != Act.UNDO && act != Act.RESUBMIT && act != Act.TAKE_BACK
                  ? OwnCase.class
                  : ChangedMeanwhile.class)
          .isInstanceOf(Refusal.class);
      assertThat(standing(tried)).isEqualTo(from);
    } else {
      attempt(tried, act, role);
      assertThat(standing(tried)).isEqualTo(expected);
    }
  }

  @Test
  void eachStandingIsBuiltAsItIsCalledAndCanBeReached() {
    for (Standing each : Standing.values()) {
      assertThat(standing(standing(each))).isEqualTo(each);
    }
    assertThat(ALLOWED.values()).contains(Standing.FREE, Standing.MINE, Standing.UNDOABLE);
  }

  @Test
  void everyEndIsReachedByItsVerdictAloneAndOnlyWhenTheSecondsAreOver() {
    Map<Verdict, Standing> ends = new EnumMap<>(Verdict.class);
    ends.put(Verdict.APPROVE, Standing.APPROVED);
    ends.put(Verdict.RETURN, Standing.RETURNED);
    ends.put(Verdict.REJECT, Standing.REJECTED);
    ends.forEach(
        (verdict, end) -> {
          Case decided = openCase();
          decide(decided, verdict, MODERATOR, LATER);
          Instant justBefore = LATER.plus(UNDOABLE).minusNanos(1);
          assertThatThrownBy(() -> decided.takeEffect(justBefore))
              .isInstanceOf(ChangedMeanwhile.class);
          Decision decision = decided.takeEffect(LATER.plus(UNDOABLE));
          assertThat(decision.verdict()).isEqualTo(verdict);
          assertThat(decision.by()).isEqualTo(MODERATOR);
          assertThat(standing(decided)).isEqualTo(end);
        });
  }

  @Test
  void aClaimLastsForTenMinutesFromTheLastTimeItWasRenewed() {
    Case mine = openCase();
    mine.claim(MODERATOR, NOW);
    mine.claim(MODERATOR, NOW.plus(Duration.ofMinutes(9)));
    Instant end = NOW.plus(Duration.ofMinutes(19));
    assertThatThrownBy(() -> mine.claim(OTHER, end.minusMillis(1)))
        .isInstanceOf(ChangedMeanwhile.class);
    mine.claim(OTHER, end);
    assertThat(mine.claim(end).orElseThrow().holder()).isEqualTo(OTHER);
  }

  private static Case standing(Standing standing) {
    Case built = openCase();
    switch (standing) {
      case FREE -> {}
      case MINE -> built.claim(MODERATOR, NOW);
      case LAPSED -> built.claim(MODERATOR, LATER.minus(Case.LEASE));
      case UNDOABLE -> decide(built, Verdict.APPROVE, MODERATOR, LATER.minusSeconds(5));
      case DUE -> decide(built, Verdict.APPROVE, MODERATOR, LATER.minus(UNDOABLE));
      case APPROVED -> end(built, Verdict.APPROVE);
      case RETURNED -> end(built, Verdict.RETURN);
      case REJECTED -> end(built, Verdict.REJECT);
      case WITHDRAWN -> built.takeBack();
    }
    return built;
  }

  private static void end(Case built, Verdict verdict) {
    decide(built, verdict, MODERATOR, NOW);
    built.takeEffect(NOW.plus(UNDOABLE));
  }

  private static Standing standing(Case seen) {
    if (seen.state() != CaseState.OPEN) {
      assertThat(seen.pending()).isEmpty();
      assertThat(seen.claim(LATER)).isEmpty();
      return Standing.valueOf(seen.state().name());
    }
    if (seen.pending().isPresent()) {
      assertThat(seen.claim(LATER)).isEmpty();
      return seen.pending().get().effectAt().isAfter(LATER) ? Standing.UNDOABLE : Standing.DUE;
    }
    if (seen.claim(LATER).isPresent()) {
      return Standing.MINE;
    }
    return seen.claim(NOW.minus(Case.LEASE)).isPresent() ? Standing.LAPSED : Standing.FREE;
  }

  private static void attempt(Case tried, Act act, Role role) {
    PersonId by =
        switch (role) {
          case AUTHOR -> AUTHOR;
          case COLLEAGUE -> OTHER;
          default -> MODERATOR;
        };
    switch (act) {
      case CLAIM -> tried.claim(by, LATER);
      case RELEASE -> tried.release(by);
      case APPROVE -> decide(tried, Verdict.APPROVE, by, LATER);
      case RETURN -> decide(tried, Verdict.RETURN, by, LATER);
      case REJECT -> decide(tried, Verdict.REJECT, by, LATER);
      case UNDO -> tried.undo(by, LATER);
      case TAKE_EFFECT -> tried.takeEffect(LATER);
      case RESUBMIT ->
          tried.resubmit(
              draft("other words", 2), new Finding(List.of(HoldReason.revised())), LATER);
      case TAKE_BACK -> tried.takeBack();
    }
  }

  private static void decide(Case open, Verdict verdict, PersonId by, Instant at) {
    Grounds grounds = Grounds.of(new Ruling(verdict, 1, "because", 0L), CHARTER);
    open.decide(verdict, grounds, by, 0, at, UNDOABLE);
  }
}
