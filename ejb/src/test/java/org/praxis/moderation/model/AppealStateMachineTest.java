package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.moderation.model.Drafts.AUTHOR;
import static org.praxis.moderation.model.Drafts.CLOCK;
import static org.praxis.moderation.model.Drafts.MODERATOR;
import static org.praxis.moderation.model.Drafts.NOW;
import static org.praxis.moderation.model.Drafts.charter;
import static org.praxis.moderation.model.Drafts.openCase;
import static org.praxis.moderation.model.Drafts.reportedCase;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.praxis.moderation.AlreadyAppealed;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.AppealTooLate;
import org.praxis.moderation.NotAppealable;
import org.praxis.moderation.OwnAppeal;
import org.praxis.moderation.OwnDecision;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Refusal;

/**
 * Every standing of an appeal × every act × everybody who could try it: each is either refused, by
 * the refusal that says why, and changes nothing, or leads to the one standing that the table
 * names.
 */
class AppealStateMachineTest {
  private static final PersonId OTHER = PersonId.next();
  private static final Instant DECIDED = NOW.plusSeconds(10);
  private static final Instant LATER = DECIDED.plus(Duration.ofDays(19));

  /** How things stand with an appeal against a decision, at the moment {@link #LATER}. */
  enum Standing {
    /** Nothing was decided against the author. */
    NOTHING_TAKEN,
    POSSIBLE,
    /** It was decided longer ago than one can appeal. */
    TOO_LATE,
    WAITING,
    UPHELD,
    OVERTURNED
  }

  enum Role {
    AUTHOR,
    DECIDER,
    OTHER
  }

  enum Act {
    APPEAL,
    UPHOLD,
    OVERTURN
  }

  private record Try(Standing from, Act act, Role role) {}

  private static final Map<Try, Standing> ALLOWED =
      Map.of(
          new Try(Standing.POSSIBLE, Act.APPEAL, Role.AUTHOR), Standing.WAITING,
          new Try(Standing.WAITING, Act.UPHOLD, Role.OTHER), Standing.UPHELD,
          new Try(Standing.WAITING, Act.OVERTURN, Role.OTHER), Standing.OVERTURNED);

  private static final Map<Try, Class<? extends Refusal>> REFUSED = refused();

  private static Map<Try, Class<? extends Refusal>> refused() {
    Map<Try, Class<? extends Refusal>> table = new HashMap<>();
    for (Standing from : Standing.values()) {
      table.put(new Try(from, Act.APPEAL, Role.DECIDER), NotAppealable.class);
      table.put(new Try(from, Act.APPEAL, Role.OTHER), NotAppealable.class);
    }
    table.put(new Try(Standing.NOTHING_TAKEN, Act.APPEAL, Role.AUTHOR), NotAppealable.class);
    table.put(new Try(Standing.TOO_LATE, Act.APPEAL, Role.AUTHOR), AppealTooLate.class);
    for (Standing asked : EnumSet.of(Standing.WAITING, Standing.UPHELD, Standing.OVERTURNED)) {
      table.put(new Try(asked, Act.APPEAL, Role.AUTHOR), AlreadyAppealed.class);
      for (Act answer : EnumSet.of(Act.UPHOLD, Act.OVERTURN)) {
        table.put(new Try(asked, answer, Role.AUTHOR), OwnAppeal.class);
        table.put(new Try(asked, answer, Role.DECIDER), OwnDecision.class);
        if (asked != Standing.WAITING) {
          table.put(new Try(asked, answer, Role.OTHER), ChangedMeanwhile.class);
        }
      }
    }
    return table;
  }

  static Stream<Arguments> everyStandingActAndRole() {
    return Stream.of(Standing.values())
        .flatMap(
            from ->
                Stream.of(Act.values())
                    // Where nobody appealed there is nothing that could be answered.
                    .filter(act -> act == Act.APPEAL || decision(from).appeal().isPresent())
                    .flatMap(
                        act ->
                            Stream.of(Role.values()).map(role -> Arguments.of(from, act, role))));
  }

  @ParameterizedTest(name = "{0} {1} by {2}")
  @MethodSource("everyStandingActAndRole")
  void whatTheTableDoesNotAllowIsRefusedAndChangesNothing(Standing from, Act act, Role role) {
    Decision decision = decision(from);
    Standing expected = ALLOWED.get(new Try(from, act, role));
    if (expected == null) {
      assertThatThrownBy(() -> attempt(decision, act, role))
          .isInstanceOf(REFUSED.get(new Try(from, act, role)));
      assertThat(standing(decision)).isEqualTo(from);
    } else {
      attempt(decision, act, role);
      assertThat(standing(decision)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void eachStandingIsBuiltAsItIsCalled(Standing each) {
    assertThat(standing(decision(each))).isEqualTo(each);
  }

  @Test
  void oneCanAppealUntilTheTwentyDaysAreOverAndNotAMomentLonger() {
    Instant end = DECIDED.plus(Duration.ofDays(20));
    assertThat(decision(Standing.POSSIBLE).appealUntil()).isEqualTo(end);
    assertThatThrownBy(() -> decision(Standing.POSSIBLE).appeal(AUTHOR, "because", CLOCK, end))
        .isInstanceOf(AppealTooLate.class);
    Appeal last = decision(Standing.POSSIBLE).appeal(AUTHOR, "because", CLOCK, end.minusNanos(1));
    assertThat(last.dueAt()).isEqualTo(end.minusNanos(1).plus(Duration.ofDays(1)));
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void exactlyWhatTakesSomethingAwayCanBeAppealedAgainst(Verdict verdict) {
    Decision decision = decide(verdict, DECIDED);
    assertThat(decision.isAgainst(AUTHOR))
        .isEqualTo(
            EnumSet.of(Verdict.EDIT, Verdict.RETURN, Verdict.REJECT, Verdict.REMOVE, Verdict.LOCK)
                .contains(verdict));
    assertThat(decision.isAgainst(OTHER)).isFalse();
  }

  @Test
  void whoReadAnotherVersionAnswersNothing() {
    Decision decision = decision(Standing.WAITING);
    Appeal asked = decision.appeal().orElseThrow();
    assertThatThrownBy(() -> asked.answer(AppealOutcome.UPHELD, "no", OTHER, 7, LATER))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(standing(decision)).isEqualTo(Standing.WAITING);
  }

  private static Decision decision(Standing standing) {
    Decision built =
        switch (standing) {
          case NOTHING_TAKEN -> decide(Verdict.APPROVE, DECIDED);
          case TOO_LATE -> decide(Verdict.REJECT, DECIDED.minus(Duration.ofDays(1)));
          default -> decide(Verdict.REJECT, DECIDED);
        };
    switch (standing) {
      case WAITING -> appeal(built);
      case UPHELD -> answer(appeal(built), AppealOutcome.UPHELD);
      case OVERTURNED -> answer(appeal(built), AppealOutcome.OVERTURNED);
      default -> {}
    }
    return built;
  }

  private static Decision decide(Verdict verdict, Instant at) {
    Case built = verdict.answers(true) ? reportedCase() : openCase();
    if (verdict == Verdict.RESTORE) {
      decide(built, Verdict.REMOVE, at);
    }
    return decide(built, verdict, at);
  }

  private static Decision decide(Case built, Verdict verdict, Instant at) {
    built.decide(
        verdict,
        Grounds.of(new Ruling(verdict, 1, "because", 0L), charter(1)),
        MODERATOR,
        0,
        at,
        Duration.ZERO);
    return built.takeEffect(at);
  }

  private static Appeal appeal(Decision against) {
    return against.appeal(AUTHOR, "It is not so.", CLOCK, DECIDED);
  }

  private static void answer(Appeal asked, AppealOutcome outcome) {
    asked.answer(outcome, "It is so.", OTHER, 0, DECIDED);
  }

  private static Standing standing(Decision seen) {
    if (!seen.isAgainst(AUTHOR)) {
      return Standing.NOTHING_TAKEN;
    }
    return seen.appeal()
        .map(asked -> asked.outcome().map(found -> Standing.valueOf(found.name())))
        .map(answered -> answered.orElse(Standing.WAITING))
        .orElse(LATER.isBefore(seen.appealUntil()) ? Standing.POSSIBLE : Standing.TOO_LATE);
  }

  private static void attempt(Decision decision, Act act, Role role) {
    PersonId by =
        switch (role) {
          case AUTHOR -> AUTHOR;
          case DECIDER -> MODERATOR;
          case OTHER -> OTHER;
        };
    switch (act) {
      case APPEAL -> decision.appeal(by, "because", CLOCK, LATER);
      case UPHOLD ->
          decision.appeal().orElseThrow().answer(AppealOutcome.UPHELD, "so", by, 0, LATER);
      case OVERTURN ->
          decision.appeal().orElseThrow().answer(AppealOutcome.OVERTURNED, "so", by, 0, LATER);
    }
  }
}
