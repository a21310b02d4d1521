package org.praxis.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praxis.moderation.Policy;

class ChosenClauseTest {
  @Test
  void aNumberIsTheChartersAndTheGuidelinesAreNamed() {
    assertThat(ChosenClause.of("3")).isEqualTo(new ChosenClause(Policy.CHARTER, 3));
    assertThat(ChosenClause.of("GUIDELINES-3")).isEqualTo(new ChosenClause(Policy.GUIDELINES, 3));
  }

  @Test
  void whatIsNoClauseIsNone() {
    for (String typed : new String[] {null, "", "other", "GUIDELINES-", "GUIDELINES-x"}) {
      assertThat(ChosenClause.of(typed).number()).as(typed).isNull();
    }
  }
}
