package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.moderation.model.Drafts.AUTHOR;
import static org.praxis.moderation.model.Drafts.CLOCK;
import static org.praxis.moderation.model.Drafts.MODERATOR;
import static org.praxis.moderation.model.Drafts.NOW;
import static org.praxis.moderation.model.Drafts.charter;
import static org.praxis.moderation.model.Drafts.draft;
import static org.praxis.moderation.model.Drafts.openCase;
import static org.praxis.moderation.model.Drafts.readAfterwards;
import static org.praxis.moderation.model.Drafts.reportedCase;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.praxis.moderation.CaseState;
import org.praxis.moderation.Correction;
import org.praxis.moderation.Destination;
import org.praxis.moderation.EscalationLevel;
import org.praxis.moderation.Finding;
import org.praxis.moderation.HandedUp;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.OtherKindOfCase;
import org.praxis.moderation.OwnCase;
import org.praxis.moderation.ReportersUnanswered;
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
  private static final PersonId OWNER = PersonId.next();
  private static final Duration UNDOABLE = Duration.ofSeconds(10);
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Policies IN_FORCE = new Policies(charter(1), null);

  /** What a case is about: what waits to be published, or what is published. */
  enum About {
    HELD,
    REPORTED,
    /** Published at once, to be read afterwards. */
    AFTERWARDS;

    boolean isPublished() {
      return this != HELD;
    }
  }

  /** Where a case can stand, at the moment {@link #LATER}. */
  enum Standing {
    FREE,
    MINE,
    LAPSED,
    /** Late, and so with its owners as well. */
    RISEN,
    /** By the hand of who would have decided. */
    HANDED_UP,
    UNDOABLE,
    DUE,
    APPROVED(About.HELD),
    RETURNED(About.HELD),
    REJECTED(About.HELD),
    KEPT(About.REPORTED, About.AFTERWARDS),
    REMOVED(About.REPORTED, About.AFTERWARDS),
    /** Removed, and about to be restored. */
    RESTORING(About.REPORTED, About.AFTERWARDS),
    RESTORING_DUE(About.REPORTED, About.AFTERWARDS),
    RESTORED(About.REPORTED, About.AFTERWARDS),
    WITHDRAWN;

    private final Set<About> of;

    Standing() {
      this.of = EnumSet.allOf(About.class);
    }

    Standing(About first, About... others) {
      this.of = EnumSet.of(first, others);
    }
  }

  enum Role {
    AUTHOR,
    /** Who has claimed, or decided. */
    HOLDER,
    COLLEAGUE,
    /** One of those who answer for the place. */
    OWNER,
    /** The software itself, by the clock. */
    CLOCK
  }

  enum Act {
    CLAIM,
    RELEASE,
    APPROVE,
    EDIT,
    RETURN,
    REJECT,
    KEEP,
    REMOVE,
    RESTORE,
    /** What others read, or are to read, but do not reply to. */
    LOCK,
    /** What others read, or are to read, in another community. */
    MOVE,
    /** What others read, or are to read, as a topic of its own. */
    SPLIT,
    /** An appeal is right that it should not stay. */
    JUDGE_REMOVES,
    /** An appeal is right that it should not be gone. */
    JUDGE_RESTORES,
    UNDO,
    /** To the owners, for a reason. */
    HAND_UP,
    /** To the owners, because it is late. */
    RISE,
    /** To the owners, because everybody is away. */
    GO_UP,
    TAKE_EFFECT,
    RESUBMIT,
    /** A change of what is published took its place. */
    REWRITE,
    TAKE_BACK
  }

  private static final Set<Standing> WAITING =
      EnumSet.of(Standing.FREE, Standing.MINE, Standing.LAPSED, Standing.RISEN);
  private static final Map<About, Set<Act>> ANSWERS =
      Map.of(
          About.HELD,
              EnumSet.of(
                  Act.APPROVE, Act.EDIT, Act.RETURN, Act.REJECT, Act.LOCK, Act.MOVE, Act.SPLIT),
          About.REPORTED, EnumSet.of(Act.KEEP, Act.REMOVE, Act.LOCK, Act.MOVE, Act.SPLIT),
          About.AFTERWARDS, EnumSet.of(Act.KEEP, Act.REMOVE, Act.LOCK, Act.MOVE, Act.SPLIT));

  private record Try(About about, Standing from, Act act, Role role) {}

  private static final Map<Try, Standing> ALLOWED = allowed();

  private static Map<Try, Standing> allowed() {
    Map<Try, Standing> table = new java.util.HashMap<>();
    for (About about : About.values()) {
      for (Standing from : WAITING) {
        for (Role role : EnumSet.of(Role.HOLDER, Role.COLLEAGUE, Role.OWNER)) {
          if (from == Standing.MINE && role != Role.HOLDER) {
            continue; // nobody else can decide meanwhile
          }
          table.put(new Try(about, from, Act.HAND_UP, role), Standing.HANDED_UP);
          table.put(new Try(about, from, Act.CLAIM, role), Standing.MINE);
          for (Act decision : ANSWERS.get(about)) {
            table.put(new Try(about, from, decision, role), Standing.UNDOABLE);
          }
        }
      }
      // Who handed it up, and others beside them, have no part in it any more.
      table.put(new Try(about, Standing.HANDED_UP, Act.CLAIM, Role.OWNER), Standing.MINE);
      for (Act decision : ANSWERS.get(about)) {
        table.put(new Try(about, Standing.HANDED_UP, decision, Role.OWNER), Standing.UNDOABLE);
      }
      table.put(new Try(about, Standing.FREE, Act.RISE, Role.CLOCK), Standing.RISEN);
      table.put(new Try(about, Standing.MINE, Act.RISE, Role.CLOCK), Standing.MINE);
      table.put(new Try(about, Standing.LAPSED, Act.RISE, Role.CLOCK), Standing.LAPSED);
      table.put(new Try(about, Standing.FREE, Act.GO_UP, Role.CLOCK), Standing.RISEN);
      table.put(new Try(about, Standing.MINE, Act.GO_UP, Role.CLOCK), Standing.MINE);
      table.put(new Try(about, Standing.LAPSED, Act.GO_UP, Role.CLOCK), Standing.LAPSED);
      for (Standing from : Standing.values()) {
        for (Role role : EnumSet.of(Role.AUTHOR, Role.HOLDER, Role.COLLEAGUE, Role.OWNER)) {
          // Giving back what one has not is not refused: it changes nothing.
          table.put(new Try(about, from, Act.RELEASE, role), from);
        }
      }
      table.put(new Try(about, Standing.MINE, Act.RELEASE, Role.HOLDER), Standing.FREE);
      table.put(new Try(about, Standing.LAPSED, Act.RELEASE, Role.HOLDER), Standing.FREE);
      table.put(new Try(about, Standing.UNDOABLE, Act.UNDO, Role.HOLDER), Standing.MINE);
      for (Standing open :
          EnumSet.of(
              Standing.FREE,
              Standing.MINE,
              Standing.LAPSED,
              Standing.RISEN,
              Standing.HANDED_UP,
              Standing.UNDOABLE,
              Standing.DUE)) {
        table.put(new Try(about, open, Act.TAKE_BACK, Role.AUTHOR), Standing.WITHDRAWN);
        // What was decided in those seconds had been read in other words.
        table.put(
            new Try(about, open, about == About.HELD ? Act.RESUBMIT : Act.REWRITE, Role.AUTHOR),
            WAITING.contains(open) || open == Standing.HANDED_UP ? open : Standing.FREE);
      }
    }
    // Other words begin with a new clock.
    table.put(new Try(About.HELD, Standing.RISEN, Act.RESUBMIT, Role.AUTHOR), Standing.FREE);
    table.put(new Try(About.HELD, Standing.DUE, Act.TAKE_EFFECT, Role.CLOCK), Standing.APPROVED);
    for (About about : EnumSet.of(About.REPORTED, About.AFTERWARDS)) {
      table.put(new Try(about, Standing.DUE, Act.TAKE_EFFECT, Role.CLOCK), Standing.KEPT);
      for (Role role : EnumSet.of(Role.HOLDER, Role.COLLEAGUE, Role.OWNER)) {
        table.put(new Try(about, Standing.REMOVED, Act.RESTORE, role), Standing.RESTORING);
        // Judges ask nobody who is at it: theirs is the second thought.
        for (Standing from :
            EnumSet.of(
                Standing.FREE,
                Standing.MINE,
                Standing.LAPSED,
                Standing.RISEN,
                Standing.HANDED_UP,
                Standing.UNDOABLE,
                Standing.DUE,
                Standing.KEPT)) {
          table.put(new Try(about, from, Act.JUDGE_REMOVES, role), Standing.REMOVED);
        }
        for (Standing from :
            EnumSet.of(Standing.REMOVED, Standing.RESTORING, Standing.RESTORING_DUE)) {
          table.put(new Try(about, from, Act.JUDGE_RESTORES, role), Standing.RESTORED);
        }
      }
      table.put(new Try(about, Standing.RESTORING, Act.UNDO, Role.HOLDER), Standing.REMOVED);
      table.put(
          new Try(about, Standing.RESTORING_DUE, Act.TAKE_EFFECT, Role.CLOCK), Standing.RESTORED);
    }
    return table;
  }

  static Stream<Arguments> everyStandingActAndRole() {
    return Stream.of(About.values())
        .flatMap(
            about ->
                Stream.of(Standing.values())
                    .filter(from -> from.of.contains(about))
                    .flatMap(
                        from ->
                            Stream.of(Act.values())
                                .flatMap(
                                    act ->
                                        roles(about, act).stream()
                                            .map(role -> Arguments.of(about, from, act, role)))));
  }

  // An author alone sends and takes back, the clock alone lets take effect: who that is, is for
  // those who call, and no word of the case's.
  private static Set<Role> roles(About about, Act act) {
    return switch (act) {
      case RESUBMIT -> about == About.HELD ? EnumSet.of(Role.AUTHOR) : EnumSet.noneOf(Role.class);
      case REWRITE -> about.isPublished() ? EnumSet.of(Role.AUTHOR) : EnumSet.noneOf(Role.class);
      case TAKE_BACK -> EnumSet.of(Role.AUTHOR);
      case TAKE_EFFECT, RISE, GO_UP -> EnumSet.of(Role.CLOCK);
      default -> EnumSet.of(Role.AUTHOR, Role.HOLDER, Role.COLLEAGUE, Role.OWNER);
    };
  }

  @ParameterizedTest(name = "{0}: {1} {2} by {3}")
  @MethodSource("everyStandingActAndRole")
  void whatTheTableDoesNotNameIsRefusedAndChangesNothing(
      About about, Standing from, Act act, Role role) {
    Case tried = standing(about, from);
    Standing expected = ALLOWED.get(new Try(about, from, act, role));
    if (expected == null) {
      assertThatThrownBy(() -> attempt(tried, act, role))
          .isInstanceOf(refusal(about, from, act, role))
          .isInstanceOf(Refusal.class);
      assertThat(standing(tried)).isEqualTo(from);
    } else {
      attempt(tried, act, role);
      assertThat(standing(tried)).isEqualTo(expected);
    }
  }

  private static Class<? extends Refusal> refusal(About about, Standing from, Act act, Role role) {
    if (from == Standing.HANDED_UP && asks(act) && role != Role.OWNER) {
      return HandedUp.class;
    }
    return switch (act) {
      case RISE, GO_UP, UNDO, RESUBMIT, REWRITE, TAKE_BACK, TAKE_EFFECT, RELEASE ->
          ChangedMeanwhile.class;
      case CLAIM, HAND_UP, JUDGE_REMOVES, JUDGE_RESTORES ->
          role == Role.AUTHOR ? OwnCase.class : ChangedMeanwhile.class;
      default ->
          role == Role.AUTHOR
              ? OwnCase.class
              : Verdict.valueOf(act.name()).answers(about.isPublished())
                  ? ChangedMeanwhile.class
                  : OtherKindOfCase.class;
    };
  }

  // What a moderator does with what waits; the bar asks first whether it is open to them.
  private static boolean asks(Act act) {
    return switch (act) {
      case CLAIM,
          APPROVE,
          EDIT,
          RETURN,
          REJECT,
          KEEP,
          REMOVE,
          RESTORE,
          LOCK,
          MOVE,
          SPLIT,
          HAND_UP ->
          true;
      default -> false;
    };
  }

  @Test
  void whatIsLateGoesUpToEachLevelOnceAndNoSooner() {
    Case late = openCase();
    Instant due = late.urgency().dueAt();
    Instant again = due.plus(Duration.ofHours(8));
    assertThatThrownBy(() -> late.rise(EscalationLevel.OWNERS, again, due.minusNanos(1)))
        .isInstanceOf(ChangedMeanwhile.class);
    late.rise(EscalationLevel.OWNERS, again, due);
    assertThatThrownBy(() -> late.rise(EscalationLevel.OWNERS, again, again))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> late.rise(EscalationLevel.COMPANY, null, again.minusNanos(1)))
        .isInstanceOf(ChangedMeanwhile.class);
    late.rise(EscalationLevel.COMPANY, null, again);
    assertThatThrownBy(() -> late.rise(EscalationLevel.COMPANY, null, again))
        .isInstanceOf(ChangedMeanwhile.class);
    // Handed up after that, it does not come down again.
    late.handUp(handedUp(again));
    assertThat(late.urgency().escalated().orElseThrow().to()).isEqualTo(EscalationLevel.COMPANY);
    assertThat(late.urgency().escalated().orElseThrow().by()).isEqualTo(MODERATOR);
  }

  @Test
  void whoHandedItUpDecidesOnlyWhereTheyModerateTheCompany() {
    Case up = standing(About.HELD, Standing.HANDED_UP);
    assertThatThrownBy(() -> up.urgency().expectOpenTo(MODERATOR, EscalationLevel.OWNERS))
        .isInstanceOf(HandedUp.class);
    up.urgency().expectOpenTo(MODERATOR, EscalationLevel.COMPANY);
    up.urgency().expectOpenTo(OTHER, EscalationLevel.OWNERS);
  }

  private static Escalation handedUp(Instant at) {
    return Escalation.byHand(
        EscalationLevel.OWNERS, MODERATOR, "I know its author.", at, at.plusSeconds(3600));
  }

  @Test
  void eachStandingIsBuiltAsItIsCalledAndCanBeReached() {
    for (About about : About.values()) {
      for (Standing each : Standing.values()) {
        if (each.of.contains(about)) {
          assertThat(standing(standing(about, each))).isEqualTo(each);
        }
      }
    }
    assertThat(ALLOWED.values()).contains(Standing.FREE, Standing.MINE, Standing.UNDOABLE);
  }

  @Test
  void everyEndIsReachedByItsVerdictAloneAndOnlyWhenTheSecondsAreOver() {
    Map<Verdict, Standing> ends = new EnumMap<>(Verdict.class);
    ends.put(Verdict.APPROVE, Standing.APPROVED);
    ends.put(Verdict.EDIT, Standing.APPROVED);
    ends.put(Verdict.RETURN, Standing.RETURNED);
    ends.put(Verdict.REJECT, Standing.REJECTED);
    ends.put(Verdict.KEEP, Standing.KEPT);
    ends.put(Verdict.REMOVE, Standing.REMOVED);
    ends.put(Verdict.RESTORE, Standing.RESTORED);
    ends.put(Verdict.LOCK, Standing.KEPT);
    ends.put(Verdict.MOVE, Standing.KEPT);
    ends.put(Verdict.SPLIT, Standing.KEPT);
    assertThat(ends).containsOnlyKeys(Verdict.values());
    ends.forEach(
        (verdict, end) -> {
          Case decided =
              verdict == Verdict.RESTORE
                  ? standing(About.REPORTED, Standing.REMOVED)
                  : opened(verdict.answers(true) ? About.REPORTED : About.HELD);
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

  private static Destination to(Verdict verdict) {
    return switch (verdict) {
      case MOVE -> Destination.community("pumps", true);
      case SPLIT -> Destination.topic("Pumps", false);
      default -> null;
    };
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "LOCK, HELD", "LOCK, REPORTED", "LOCK, AFTERWARDS",
    "MOVE, HELD", "MOVE, REPORTED", "MOVE, AFTERWARDS",
    "SPLIT, HELD", "SPLIT, REPORTED", "SPLIT, AFTERWARDS"
  })
  void whatIsLeftButNotAsItWasEndsAsWhatIsLetThroughOrLeftDoes(Verdict verdict, About about) {
    Case decided = opened(about);
    decide(decided, verdict, MODERATOR, LATER);
    assertThat(decided.pending().orElseThrow().to())
        .as("as it was sent, for whoever undoes it")
        .isEqualTo(to(verdict));
    Decision decision = decided.takeEffect(LATER.plus(UNDOABLE));
    assertThat(standing(decided))
        .isEqualTo(about == About.HELD ? Standing.APPROVED : Standing.KEPT);
    assertThat(decision.isAgainst(AUTHOR)).isTrue();
    assertThat(decision.to().map(Destination::title).orElse(null))
        .isEqualTo(verdict == Verdict.SPLIT ? "Pumps" : null);
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

  @Test
  void whatIsReadAfterwardsStaysWithoutAWordUntilSomebodyReportsIt() {
    Case read = readAfterwards();
    keep(read, null);
    assertThat(read.takeEffect(LATER.plus(UNDOABLE)).message()).isNull();
    Case reported = readAfterwards();
    keep(reported, null);
    reported.reported();
    assertThat(standing(reported))
        .as("what nobody would read is not decided")
        .isEqualTo(Standing.FREE);
    assertThatThrownBy(() -> keep(reported, " ")).isInstanceOf(ReportersUnanswered.class);
    keep(reported, "It is no advertisement.");
    reported.reported();
    assertThat(standing(reported)).as("others join it").isEqualTo(Standing.UNDOABLE);
    assertThat(reported.reasons()).hasSize(2);
    assertThatThrownBy(() -> keep(reportedCase(), null)).isInstanceOf(ReportersUnanswered.class);
  }

  private static void keep(Case read, String message) {
    Grounds grounds = Grounds.of(new Ruling(Verdict.KEEP, null, message, 0L), IN_FORCE);
    read.decide(Verdict.KEEP, grounds, MODERATOR, 0, LATER, UNDOABLE);
  }

  private static Case opened(About about) {
    return switch (about) {
      case HELD -> openCase();
      case REPORTED -> reportedCase();
      case AFTERWARDS -> readAfterwards();
    };
  }

  private static Case standing(About about, Standing standing) {
    Case built = opened(about);
    Verdict some = about == About.HELD ? Verdict.APPROVE : Verdict.KEEP;
    switch (standing) {
      case FREE -> {}
      case MINE -> built.claim(MODERATOR, NOW);
      case LAPSED -> built.claim(MODERATOR, LATER.minus(Case.LEASE));
      case RISEN ->
          built.rise(
              EscalationLevel.OWNERS,
              built.urgency().dueAt().plusSeconds(3600),
              built.urgency().dueAt());
      case HANDED_UP -> built.handUp(handedUp(NOW));
      case UNDOABLE -> decide(built, some, MODERATOR, LATER.minusSeconds(5));
      case DUE -> decide(built, some, MODERATOR, LATER.minus(UNDOABLE));
      case APPROVED -> end(built, Verdict.APPROVE);
      case RETURNED -> end(built, Verdict.RETURN);
      case REJECTED -> end(built, Verdict.REJECT);
      case KEPT -> end(built, Verdict.KEEP);
      case REMOVED -> end(built, Verdict.REMOVE);
      case RESTORING -> restoring(built, LATER.minusSeconds(5));
      case RESTORING_DUE -> restoring(built, LATER.minus(UNDOABLE));
      case RESTORED -> {
        end(built, Verdict.REMOVE);
        end(built, Verdict.RESTORE);
      }
      case WITHDRAWN -> built.takeBack();
    }
    return built;
  }

  private static void restoring(Case built, Instant at) {
    end(built, Verdict.REMOVE);
    decide(built, Verdict.RESTORE, MODERATOR, at);
  }

  private static void end(Case built, Verdict verdict) {
    decide(built, verdict, MODERATOR, NOW);
    built.takeEffect(NOW.plus(UNDOABLE));
  }

  private static Standing standing(Case seen) {
    if (seen.state() == CaseState.REMOVED && seen.pending().isPresent()) {
      assertThat(seen.claim(LATER)).isEmpty();
      assertThat(seen.isRestorable()).isFalse();
      return seen.pending().get().effectAt().isAfter(LATER)
          ? Standing.RESTORING
          : Standing.RESTORING_DUE;
    }
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
    if (seen.claim(NOW.minus(Case.LEASE)).isPresent()) {
      return Standing.LAPSED;
    }
    return seen.urgency()
        .escalated()
        .map(up -> up.isByHand() ? Standing.HANDED_UP : Standing.RISEN)
        .orElse(Standing.FREE);
  }

  private static void attempt(Case tried, Act act, Role role) {
    PersonId by =
        switch (role) {
          case AUTHOR -> AUTHOR;
          case COLLEAGUE -> OTHER;
          case OWNER -> OWNER;
          default -> MODERATOR;
        };
    if (asks(act) && tried.waits()) {
      tried.urgency().expectOpenTo(by, role == Role.OWNER ? EscalationLevel.OWNERS : null);
    }
    switch (act) {
      case HAND_UP ->
          tried.handUp(
              Escalation.byHand(
                  EscalationLevel.OWNERS, by, "Not mine.", LATER, LATER.plusSeconds(3600)));
      case RISE ->
          tried.rise(
              EscalationLevel.OWNERS,
              tried.urgency().dueAt().plusSeconds(3600),
              tried.urgency().dueAt());
      case GO_UP -> tried.goUp(EscalationLevel.OWNERS, LATER.plusSeconds(3600), LATER);
      case CLAIM -> tried.claim(by, LATER);
      case RELEASE -> tried.release(by);
      case APPROVE, EDIT, RETURN, REJECT, KEEP, REMOVE, RESTORE, LOCK, MOVE, SPLIT ->
          decide(tried, Verdict.valueOf(act.name()), by, LATER);
      case JUDGE_REMOVES -> {
        Ruling ruling = new Ruling(Verdict.REMOVE, 1, "because", 0L);
        tried.remove(by, 1, Grounds.of(ruling, IN_FORCE), LATER);
        tried.takeEffect(LATER);
      }
      case JUDGE_RESTORES -> {
        tried.restore(removal(), by, LATER);
        tried.takeEffect(LATER);
      }
      case UNDO -> tried.undo(by, LATER);
      case TAKE_EFFECT -> tried.takeEffect(LATER);
      case RESUBMIT ->
          tried.resubmit(
              draft("other words", 2), new Finding(List.of(HoldReason.revised())), CLOCK, LATER);
      case REWRITE -> tried.rewritten(2);
      case TAKE_BACK -> tried.takeBack();
    }
  }

  private static Decision removal() {
    Case removed = reportedCase();
    decide(removed, Verdict.REMOVE, MODERATOR, NOW);
    return removed.takeEffect(NOW.plus(UNDOABLE));
  }

  private static void decide(Case open, Verdict verdict, PersonId by, Instant at) {
    Correction edit = verdict == Verdict.EDIT ? new Correction("title", "text") : null;
    Grounds grounds =
        Grounds.of(
            new Ruling(verdict, 1, "because", 0L, false, List.of(), edit).going(to(verdict)),
            IN_FORCE);
    open.decide(verdict, grounds, by, 0, at, UNDOABLE);
  }
}
