package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.moderation.model.Drafts.AUTHOR;
import static org.praxis.moderation.model.Drafts.MODERATOR;
import static org.praxis.moderation.model.Drafts.NOW;
import static org.praxis.moderation.model.Drafts.charter;
import static org.praxis.moderation.model.Drafts.draft;
import static org.praxis.moderation.model.Drafts.openCase;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.moderation.CaseState;
import org.praxis.moderation.Finding;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.OwnCase;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.platform.ChangedMeanwhile;

class CaseTest {
  private final Charter charter = charter(1);

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void aModeratorEndsACaseWithAnyVerdict(Verdict verdict) {
    Case open = openCase();
    Decision decision = open.decide(verdict, grounds(verdict), MODERATOR, 0, NOW);
    assertThat(open.state()).isEqualTo(CaseState.after(verdict));
    assertThat(decision.by()).isEqualTo(MODERATOR);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void aDecidedCaseIsNotDecidedAgain(Verdict first) {
    for (Verdict second : Verdict.values()) {
      Case decided = openCase();
      decided.decide(first, grounds(first), MODERATOR, 0, NOW);
      assertThatThrownBy(() -> decided.decide(second, grounds(second), MODERATOR, 0, NOW))
          .isInstanceOf(ChangedMeanwhile.class);
      assertThat(decided.state()).isEqualTo(CaseState.after(first));
    }
  }

  @Test
  void nobodyDecidesOnTheirOwnText() {
    Case own = openCase();
    assertThatThrownBy(() -> own.decide(Verdict.APPROVE, grounds(Verdict.APPROVE), AUTHOR, 0, NOW))
        .isInstanceOf(OwnCase.class);
    assertThat(own.state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void aModeratorWhoReadAnEarlierVersionDecidesNothing() {
    Case open = openCase();
    assertThatThrownBy(
            () -> open.decide(Verdict.APPROVE, grounds(Verdict.APPROVE), MODERATOR, 7, NOW))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(open.state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void aTextThatTheAuthorChangesWhileItWaitsStaysInTheSameCase() {
    Case open = openCase();
    open.resubmit(
        draft("better", 2), new Finding(List.of(HoldReason.revised())), NOW.plusSeconds(60));
    assertThat(open.state()).isEqualTo(CaseState.OPEN);
    assertThat(open.reasons()).containsExactly(HoldReason.revised());
    assertThat(open.submittedAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void aDecidedCaseTakesNoNewText() {
    Case decided = openCase();
    decided.decide(Verdict.RETURN, grounds(Verdict.RETURN), MODERATOR, 0, NOW);
    assertThatThrownBy(() -> decided.resubmit(draft("late", 2), new Finding(List.of()), NOW))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  private Grounds grounds(Verdict verdict) {
    return Grounds.of(new Ruling(verdict, 1, "because", 0L), charter);
  }
}
