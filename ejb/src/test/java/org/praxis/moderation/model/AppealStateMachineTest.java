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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.praxis.moderation.AlreadyAppealed;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.AppealTooLate;
import org.praxis.moderation.NoSuchAppeal;
import org.praxis.moderation.NotAppealable;
import org.praxis.moderation.OwnAppeal;
import org.praxis.moderation.OwnDecision;
import org.praxis.moderation.ReportOutcome;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Refusal;
import org.praxis.platform.content.Markup;

/**
 * Every standing of an appeal × every act × everybody who could try it: each is either refused, by
 * the refusal that says why, and changes nothing, or leads to the one standing that the table
 * names.
 */
class AppealStateMachineTest {
  private static final PersonId OTHER = PersonId.next();
  private static final PersonId REPORTER = PersonId.next();
  private static final PersonId FIRST = PersonId.next();
  private static final PersonId HOLDER = PersonId.next();
  private static final Instant DECIDED = NOW.plusSeconds(10);
  private static final Instant LATER = DECIDED.plus(Duration.ofDays(19));

  /** What an appeal is about, and so who may ask. */
  enum About {
    /** What a decision took; its author asks. */
    TAKEN,
    /** The same, where that decision is what came of an appeal of somebody who reported it. */
    TAKEN_ON_APPEAL,
    /** What a decision left as it is; whoever reported it asks. */
    LEFT;

    boolean isOfReport() {
      return this == LEFT;
    }
  }

  /** How things stand with an appeal against a decision, at the moment {@link #LATER}. */
  enum Standing {
    /** Nothing was decided against whoever would ask. */
    NOTHING_TAKEN,
    POSSIBLE,
    /** It was decided longer ago than one can appeal. */
    TOO_LATE,
    WAITING,
    /** A judge has it to themselves. */
    CLAIMED,
    /** A judge had, and did nothing for ten minutes. */
    LAPSED,
    UPHELD,
    OVERTURNED
  }

  enum Role {
    /** Who may ask: the author, or who reported the text. */
    APPELLANT,
    /** Who wrote what others report. */
    REPORTED,
    DECIDER,
    /** Who had left the text as it is before. */
    FIRST_DECIDER,
    /** Who has it to themselves, or had. */
    HOLDER,
    OTHER
  }

  enum Act {
    APPEAL,
    CLAIM,
    RELEASE,
    UPHOLD,
    OVERTURN
  }

  private record Try(About about, Standing from, Act act, Role role) {}

  private static final Set<Standing> ASKED =
      EnumSet.of(
          Standing.WAITING,
          Standing.CLAIMED,
          Standing.LAPSED,
          Standing.UPHELD,
          Standing.OVERTURNED);

  private static final Map<Try, Standing> ALLOWED = new HashMap<>();
  private static final Map<Try, Class<? extends Refusal>> REFUSED = new HashMap<>();

  static {
    for (About about : About.values()) {
      ALLOWED.put(new Try(about, Standing.POSSIBLE, Act.APPEAL, Role.APPELLANT), Standing.WAITING);
      for (Standing asked : ASKED) {
        // Giving back what one has not is not refused: it changes nothing.
        for (Role role : Role.values()) {
          ALLOWED.put(new Try(about, asked, Act.RELEASE, role), asked);
        }
      }
      for (Standing held : EnumSet.of(Standing.CLAIMED, Standing.LAPSED)) {
        ALLOWED.put(new Try(about, held, Act.RELEASE, Role.HOLDER), Standing.WAITING);
      }
      for (Standing waits : EnumSet.of(Standing.WAITING, Standing.CLAIMED, Standing.LAPSED)) {
        for (Role judge : judges(about)) {
          // Nobody else can answer meanwhile.
          if (waits != Standing.CLAIMED || judge == Role.HOLDER) {
            ALLOWED.put(new Try(about, waits, Act.CLAIM, judge), Standing.CLAIMED);
            ALLOWED.put(new Try(about, waits, Act.UPHOLD, judge), Standing.UPHELD);
            ALLOWED.put(new Try(about, waits, Act.OVERTURN, judge), Standing.OVERTURNED);
          }
        }
      }
      refuse(about);
    }
  }

  // Whoever had no part in it.
  private static Set<Role> judges(About about) {
    return switch (about) {
      case TAKEN -> EnumSet.of(Role.FIRST_DECIDER, Role.HOLDER, Role.OTHER, Role.REPORTED);
      case TAKEN_ON_APPEAL -> EnumSet.of(Role.HOLDER, Role.OTHER, Role.REPORTED);
      case LEFT -> EnumSet.of(Role.FIRST_DECIDER, Role.HOLDER, Role.OTHER);
    };
  }

  private static void refuse(About about) {
    for (Standing from : Standing.values()) {
      for (Role role : Role.values()) {
        REFUSED.put(new Try(about, from, Act.APPEAL, role), NotAppealable.class);
      }
    }
    REFUSED.put(new Try(about, Standing.TOO_LATE, Act.APPEAL, Role.APPELLANT), AppealTooLate.class);
    for (Standing asked : ASKED) {
      REFUSED.put(new Try(about, asked, Act.APPEAL, Role.APPELLANT), AlreadyAppealed.class);
      for (Act answer : EnumSet.of(Act.CLAIM, Act.UPHOLD, Act.OVERTURN)) {
        REFUSED.put(new Try(about, asked, answer, Role.APPELLANT), OwnAppeal.class);
        REFUSED.put(new Try(about, asked, answer, Role.DECIDER), OwnDecision.class);
        if (about == About.LEFT) {
          REFUSED.put(new Try(about, asked, answer, Role.REPORTED), NoSuchAppeal.class);
        }
        if (about == About.TAKEN_ON_APPEAL) {
          REFUSED.put(new Try(about, asked, answer, Role.FIRST_DECIDER), OwnDecision.class);
        }
        if (asked != Standing.WAITING && asked != Standing.LAPSED) {
          judges(about)
              .forEach(
                  judge ->
                      REFUSED.put(new Try(about, asked, answer, judge), ChangedMeanwhile.class));
        }
      }
    }
  }

  static Stream<Arguments> everyStandingActAndRole() {
    return Stream.of(About.values())
        .flatMap(
            about ->
                Stream.of(Standing.values())
                    .flatMap(
                        from ->
                            Stream.of(Act.values())
                                // Where nobody appealed there is nothing that could be answered.
                                .filter(
                                    act -> act == Act.APPEAL || new Tried(about, from).isAsked())
                                .flatMap(
                                    act ->
                                        Stream.of(Role.values())
                                            .map(role -> Arguments.of(about, from, act, role)))));
  }

  @ParameterizedTest(name = "{0}: {1} {2} by {3}")
  @MethodSource("everyStandingActAndRole")
  void whatTheTableDoesNotAllowIsRefusedAndChangesNothing(
      About about, Standing from, Act act, Role role) {
    Tried tried = new Tried(about, from);
    Try attempted = new Try(about, from, act, role);
    Standing expected = ALLOWED.get(attempted);
    if (expected == null) {
      assertThatThrownBy(() -> tried.attempt(act, role)).isInstanceOf(REFUSED.get(attempted));
      assertThat(tried.standing()).isEqualTo(from);
    } else {
      tried.attempt(act, role);
      assertThat(tried.standing()).isEqualTo(expected);
    }
  }

  static Stream<Arguments> everyStanding() {
    return Stream.of(About.values())
        .flatMap(about -> Stream.of(Standing.values()).map(each -> Arguments.of(about, each)));
  }

  @ParameterizedTest
  @MethodSource("everyStanding")
  void eachStandingIsBuiltAsItIsCalled(About about, Standing each) {
    assertThat(new Tried(about, each).standing()).isEqualTo(each);
  }

  /** A decision, and what became of it so far. */
  private static final class Tried {
    private final About about;
    private final Decision decision;
    private final Report report;

    Tried(About about, Standing from) {
      this.about = about;
      Instant at = from == Standing.TOO_LATE ? DECIDED.minus(Duration.ofDays(1)) : DECIDED;
      Verdict against = about.isOfReport() ? Verdict.KEEP : Verdict.REMOVE;
      Verdict other = about.isOfReport() ? Verdict.REMOVE : Verdict.APPROVE;
      this.decision = decide(from == Standing.NOTHING_TAKEN ? other : against, at);
      this.report = report(decision.decided(), REPORTER);
      report.answer(
          decision.verdict() == Verdict.KEEP ? ReportOutcome.DISMISSED : ReportOutcome.UPHELD,
          "It is meant as a joke.",
          at);
      if (about == About.TAKEN_ON_APPEAL) {
        decision.overrules(FIRST);
      }
      switch (from) {
        case WAITING -> appeal();
        case CLAIMED -> appeal().claim(HOLDER, LATER.minusSeconds(60));
        case LAPSED -> appeal().claim(HOLDER, LATER.minus(Claim.LEASE));
        case UPHELD -> answer(appeal(), AppealOutcome.UPHELD);
        case OVERTURNED -> answer(appeal(), AppealOutcome.OVERTURNED);
        default -> {}
      }
    }

    private Appeal appeal() {
      return about.isOfReport()
          ? decision.appeal(report, "It is none.", CLOCK, DECIDED)
          : decision.appeal(AUTHOR, "It is not so.", CLOCK, DECIDED);
    }

    boolean isAsked() {
      return asked().isPresent();
    }

    private Optional<Appeal> asked() {
      return decision.appeal();
    }

    Standing standing() {
      if (about.isOfReport() ? !decision.isAgainst(report) : !decision.isAgainst(AUTHOR)) {
        return Standing.NOTHING_TAKEN;
      }
      return asked()
          .map(asked -> asked.outcome().map(found -> Standing.valueOf(found.name())))
          .map(answered -> answered.orElse(waiting()))
          .orElse(LATER.isBefore(decision.appealUntil()) ? Standing.POSSIBLE : Standing.TOO_LATE);
    }

    private Standing waiting() {
      Appeal asked = asked().orElseThrow();
      return asked.claim(LATER).isPresent()
          ? Standing.CLAIMED
          : asked.claim(LATER.minus(Claim.LEASE)).isPresent() ? Standing.LAPSED : Standing.WAITING;
    }

    void attempt(Act act, Role role) {
      switch (act) {
        case APPEAL -> {
          if (about.isOfReport()) {
            decision.appeal(
                role == Role.APPELLANT ? report : report(reportedCase(), by(role)),
                "because",
                CLOCK,
                LATER);
          } else {
            decision.appeal(by(role), "because", CLOCK, LATER);
          }
        }
        case CLAIM -> asked().orElseThrow().claim(by(role), LATER);
        case RELEASE -> asked().orElseThrow().release(by(role));
        case UPHOLD -> asked().orElseThrow().answer(AppealOutcome.UPHELD, "so", by(role), 0, LATER);
        case OVERTURN ->
            asked().orElseThrow().answer(AppealOutcome.OVERTURNED, "so", by(role), 0, LATER);
      }
    }

    private PersonId by(Role role) {
      return switch (role) {
        case APPELLANT -> about.isOfReport() ? REPORTER : AUTHOR;
        case REPORTED -> about.isOfReport() ? AUTHOR : OTHER;
        case DECIDER -> MODERATOR;
        case FIRST_DECIDER -> FIRST;
        case HOLDER -> HOLDER;
        case OTHER -> OTHER;
      };
    }
  }

  private static Report report(Case reported, PersonId by) {
    return new Report(reported, by, Optional.empty(), charter(1), new Markup("Rude."), NOW);
  }

  @Test
  void eachWhoReportedTheSameAsksOnceAndTheOneWhoIsRightIsWhatWasFound() {
    Tried tried = new Tried(About.LEFT, Standing.UPHELD);
    Report also = report(tried.decision.decided(), OTHER);
    also.answer(ReportOutcome.DISMISSED, "So.", DECIDED);
    Appeal second = tried.decision.appeal(also, "Look again.", CLOCK, LATER);
    assertThat(second.report()).contains(also);
    assertThat(tried.decision.found()).contains(AppealOutcome.UPHELD);
    answer(second, AppealOutcome.OVERTURNED, PersonId.next());
    assertThat(tried.decision.found()).contains(AppealOutcome.OVERTURNED);
    assertThatThrownBy(() -> tried.decision.appeal(also, "Again.", CLOCK, LATER))
        .isInstanceOf(AlreadyAppealed.class);
  }

  @Test
  void whatIsUpheldByAnothersAppealIsNotAppealedAgainst() {
    Tried tried = new Tried(About.LEFT, Standing.POSSIBLE);
    tried.report.answer(ReportOutcome.UPHELD, null, LATER);
    assertThatThrownBy(() -> tried.attempt(Act.APPEAL, Role.APPELLANT))
        .isInstanceOf(NotAppealable.class);
  }

  @Test
  void oneCanAppealUntilTheTwentyDaysAreOverAndNotAMomentLonger() {
    Instant end = DECIDED.plus(Duration.ofDays(20));
    Decision decision = decide(Verdict.REJECT, DECIDED);
    assertThat(decision.appealUntil()).isEqualTo(end);
    assertThatThrownBy(() -> decision.appeal(AUTHOR, "because", CLOCK, end))
        .isInstanceOf(AppealTooLate.class);
    Appeal last = decision.appeal(AUTHOR, "because", CLOCK, end.minusNanos(1));
    assertThat(last.dueAt()).isEqualTo(end.minusNanos(1).plus(Duration.ofDays(1)));
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void exactlyWhatTakesSomethingAwayCanBeAppealedAgainst(Verdict verdict) {
    Decision decision = decide(verdict, DECIDED);
    assertThat(decision.isAgainst(AUTHOR))
        .isEqualTo(
            EnumSet.of(
                    Verdict.EDIT,
                    Verdict.RETURN,
                    Verdict.REJECT,
                    Verdict.REMOVE,
                    Verdict.LOCK,
                    Verdict.MOVE,
                    Verdict.SPLIT)
                .contains(verdict));
    assertThat(decision.isAgainst(OTHER)).isFalse();
  }

  @Test
  void whoReadAnotherVersionAnswersNothing() {
    Tried tried = new Tried(About.TAKEN, Standing.WAITING);
    Appeal asked = tried.decision.appeal().orElseThrow();
    assertThatThrownBy(() -> asked.answer(AppealOutcome.UPHELD, "no", OTHER, 7, LATER))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(tried.standing()).isEqualTo(Standing.WAITING);
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
        Grounds.of(new Ruling(verdict, 1, "because", 0L), new Policies(charter(1), null)),
        MODERATOR,
        0,
        at,
        Duration.ZERO);
    return built.takeEffect(at);
  }

  private static void answer(Appeal asked, AppealOutcome outcome) {
    answer(asked, outcome, OTHER);
  }

  private static void answer(Appeal asked, AppealOutcome outcome, PersonId judge) {
    asked.answer(outcome, "It is so.", judge, 0, DECIDED);
  }
}
