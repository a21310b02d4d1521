package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.CharterDraft.ClauseDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.ReviewMode;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;

class CharterTest {
  @Test
  void clausesAreNumberedInTheirOrder() {
    assertThat(Drafts.charter(1, "x").view().clauses())
        .extracting(clause -> clause.number() + " " + clause.text())
        .containsExactly("1 Our tools", "2 Secrets");
  }

  @Test
  void onlyANeverHereClauseHoldsByItsTerms() {
    CharterDraft draft =
        new CharterDraft(
            "p", List.of(new ClauseDraft(ClauseKind.IN_SCOPE, "x", List.of("term"))), 0);
    assertThatThrownBy(() -> new Charter(Drafts.SPACE, draft, null, Drafts.MODERATOR, Drafts.NOW))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whoSaysNothingOfWhenModeratorsReadLeavesItAsItIs() {
    Charter first = new Charter(Drafts.SPACE, saying(null), null, Drafts.MODERATOR, Drafts.NOW);
    assertThat(first.mode()).isEqualTo(ReviewMode.ON_REPORT);
    Charter second = first.next(saying(ReviewMode.BEFORE), null, Drafts.MODERATOR, Drafts.NOW);
    Charter third = second.next(saying(null), null, Drafts.MODERATOR, Drafts.NOW);
    assertThat(third.mode()).isEqualTo(ReviewMode.BEFORE);
  }

  private static CharterDraft saying(ReviewMode mode) {
    return new CharterDraft(
        "p",
        List.of(),
        List.of(new ClauseDraft(ClauseKind.IN_SCOPE, "x", List.of())),
        0,
        null,
        false,
        mode);
  }

  @Test
  void theNextEditionTakesThePlaceOfThisOneAndOfNoOther() {
    Charter first = Drafts.charter(1, "x");
    Charter second = first.next(first.draft(), "clearer", Drafts.MODERATOR, Drafts.NOW);
    assertThat(second.edition()).isEqualTo(2);
    assertThat(second.draft()).isEqualTo(first.draft());
    assertThatThrownBy(() -> first.next(first.draft(), null, Drafts.MODERATOR, Drafts.NOW))
        .isInstanceOf(ChangedMeanwhile.class);
  }
}
