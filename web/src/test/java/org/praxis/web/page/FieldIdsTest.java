package org.praxis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldIdsTest {
  private static final String REASON = "reason-0c9f1c5a-8611-4f0e-9a55-6f2f5f1d2b11";

  @Test
  void theNumberOfARowIsThatOfItsLastList() {
    assertThat(FieldIds.row("stages-0-steps-1-title")).hasValue(2);
    assertThat(FieldIds.withoutRow("stages-0-steps-1-title")).isEqualTo("stages--steps--title");
  }

  @Test
  void whatIsNamedByAnIdentityHasNoNumber() {
    assertThat(FieldIds.row(REASON)).isEmpty();
    assertThat(FieldIds.row("title")).isEmpty();
    assertThat(FieldIds.withoutRow(REASON)).isEqualTo("reason-");
  }

  @Test
  void rowsOfSomethingWithAnIdentityAreNumbered() {
    assertThat(FieldIds.row(REASON + "-lines-3")).hasValue(4);
  }
}
