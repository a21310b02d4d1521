package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.platform.InvalidInput;

class GroundsTest {
  private final Charter charter = Drafts.charter(1);

  @Test
  void anApprovalNeedsNoReason() {
    assertThat(Grounds.of(new Ruling(Verdict.APPROVE, null, " ", 0L), charter).message()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"RETURN", "REJECT", "REMOVE"})
  void whoeverGetsATextBackLearnsWhichClauseAndWhy(Verdict verdict) {
    assertThat(refusedField(new Ruling(verdict, null, "why", 0L))).isEqualTo("clause");
    assertThat(refusedField(new Ruling(verdict, 2, " ", 0L))).isEqualTo("message");
    assertThat(refusedField(new Ruling(verdict, 2, "\u200B\uFEFF\u0001", 0L))).isEqualTo("message");
    assertThat(refusedField(new Ruling(verdict, 3, "why", 0L))).isEqualTo("clause");
    assertThat(Grounds.of(new Ruling(verdict, 2, "why", 0L), charter).clause().orElseThrow().text())
        .isEqualTo("Secrets");
  }

  @Test
  void whoReportedWhatStaysLearnsWhyAndWhatIsRestoredNeedsNoReason() {
    assertThat(refusedField(new Ruling(Verdict.KEEP, null, " ", 0L))).isEqualTo("message");
    assertThat(Grounds.of(new Ruling(Verdict.KEEP, null, "why", 0L), charter).clause()).isEmpty();
    assertThat(Grounds.of(new Ruling(Verdict.RESTORE, null, null, 0L), charter).message()).isNull();
  }

  private String refusedField(Ruling ruling) {
    return catchThrowableOfType(InvalidInput.class, () -> Grounds.of(ruling, charter))
        .field()
        .orElseThrow();
  }
}
