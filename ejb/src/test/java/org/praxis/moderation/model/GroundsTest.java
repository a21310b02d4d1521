package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.platform.InvalidInput;

class GroundsTest {
  private final Policies inForce = new Policies(Drafts.charter(1), Drafts.guidelines());

  @Test
  void anApprovalNeedsNoReason() {
    assertThat(Grounds.of(new Ruling(Verdict.APPROVE, null, " ", 0L), inForce).message()).isNull();
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
    assertThat(Grounds.of(new Ruling(verdict, 2, "why", 0L), inForce).clause().orElseThrow().text())
        .isEqualTo("Secrets");
  }

  @Test
  void whoeverLacksClauseAndMessageLearnsOfBothAtOnce() {
    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class,
            () -> Grounds.of(new Ruling(Verdict.REJECT, null, " ", 0L), inForce));
    assertThat(refusal.field()).contains("clause");
    assertThat(refusal.also().orElseThrow().field()).contains("message");
    assertThat(
            catchThrowableOfType(
                    InvalidInput.class,
                    () -> Grounds.of(new Ruling(Verdict.REJECT, null, "why", 0L), inForce))
                .also())
        .isEmpty();
  }

  @Test
  void whatStaysAndWhatIsRestoredNeedsNoClause() {
    assertThat(Grounds.of(new Ruling(Verdict.KEEP, null, "why", 0L), inForce).clause()).isEmpty();
    assertThat(Grounds.of(new Ruling(Verdict.RESTORE, null, null, 0L), inForce).message()).isNull();
  }

  @Test
  void aClauseOfTheGuidelinesIsNamedWithTheirEditionAndANumberAloneIsTheCharters() {
    Grounds grounds = Grounds.of(of(Policy.GUIDELINES, 1), inForce);
    assertThat(grounds.clause().orElseThrow().text()).isEqualTo("Data of customers");
    assertThat(grounds.policy()).isEqualTo(Policy.GUIDELINES);
    assertThat(grounds.edition()).isEqualTo(2);
    Grounds numbered = Grounds.of(new Ruling(Verdict.REJECT, 1, "why", 0L), inForce);
    assertThat(numbered.clause().orElseThrow().text()).isEqualTo("Our tools");
    assertThat(numbered.policy()).isEqualTo(Policy.CHARTER);
    assertThat(numbered.edition()).isEqualTo(1);
    assertThat(refusedField(of(Policy.GUIDELINES, 2))).isEqualTo("clause");
    assertThat(
            catchThrowableOfType(
                    InvalidInput.class,
                    () ->
                        Grounds.of(of(Policy.GUIDELINES, 1), new Policies(Drafts.charter(1), null)))
                .field())
        .contains("clause");
  }

  private static Ruling of(Policy policy, int clause) {
    return new Ruling(Verdict.REJECT, clause, "why", 0L, true, List.of(), null, policy);
  }

  private String refusedField(Ruling ruling) {
    return catchThrowableOfType(InvalidInput.class, () -> Grounds.of(ruling, inForce))
        .field()
        .orElseThrow();
  }
}
