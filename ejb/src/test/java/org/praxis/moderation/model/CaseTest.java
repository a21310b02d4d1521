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

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.moderation.CaseState;
import org.praxis.moderation.Finding;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.OwnCase;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.platform.ChangedMeanwhile;

class CaseTest {
  private static final HoldReason TERM =
      new HoldReason(Reason.TERM, 2, Policy.CHARTER, 1, "x", "x", null);

  private static final Duration UNDOABLE = Duration.ofSeconds(10);

  private final Charter charter = charter(1);

  @Test
  void nobodyDecidesOnTheirOwnText() {
    Case own = openCase();
    assertThatThrownBy(
            () -> own.decide(Verdict.APPROVE, grounds(Verdict.APPROVE), AUTHOR, 0, NOW, UNDOABLE))
        .isInstanceOf(OwnCase.class);
    assertThat(own.state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void aModeratorWhoReadAnEarlierVersionDecidesNothing() {
    Case open = openCase();
    assertThatThrownBy(
            () ->
                open.decide(Verdict.APPROVE, grounds(Verdict.APPROVE), MODERATOR, 7, NOW, UNDOABLE))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(open.state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void aTextThatTheAuthorChangesWhileItWaitsStaysInTheSameCase() {
    Case open = openCase();
    open.resubmit(
        draft("better", 2), new Finding(List.of(HoldReason.revised())), CLOCK, NOW.plusSeconds(60));
    assertThat(open.state()).isEqualTo(CaseState.OPEN);
    assertThat(open.reasons()).containsExactly(HoldReason.revised());
    assertThat(open.submittedAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void aDecidedCaseTakesNoNewText() {
    Case decided = openCase();
    decided.decide(Verdict.RETURN, grounds(Verdict.RETURN), MODERATOR, 0, NOW, UNDOABLE);
    decided.takeEffect(NOW.plus(UNDOABLE));
    assertThatThrownBy(() -> decided.resubmit(draft("late", 2), new Finding(List.of()), CLOCK, NOW))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  private Grounds grounds(Verdict verdict) {
    return Grounds.of(new Ruling(verdict, 1, "because", 0L), new Policies(charter, null));
  }

  @Test
  void whatHasAHeadStartIsDecidedSoonerThanWhatCameInAtTheSameMoment() {
    Case first = openCase();
    Case term = new Case(draft("text"), new Finding(List.of(TERM)), CLOCK, NOW);
    Case late =
        new Case(
            draft("text"),
            new Finding(List.of(TERM, HoldReason.firstContributions())),
            CLOCK,
            NOW.plus(Duration.ofHours(29)));
    assertThat(term.urgency().rankedAt()).isBefore(first.urgency().rankedAt());
    // But nobody waits for ever behind what is more severe.
    assertThat(first.urgency().rankedAt()).isBefore(late.urgency().rankedAt());
  }
}
