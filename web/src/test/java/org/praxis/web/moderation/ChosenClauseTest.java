package org.praxis.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;

class ChosenClauseTest {
  @Test
  void aNumberIsTheChartersAndTheGuidelinesAreNamed() {
    assertThat(ChosenClause.of("3")).isEqualTo(new ChosenClause(Policy.CHARTER, 3));
    assertThat(ChosenClause.of("GUIDELINES-3")).isEqualTo(new ChosenClause(Policy.GUIDELINES, 3));
  }

  @Test
  void whatARuleRestsOnIsChosenAsItWouldBeTyped() {
    for (String typed : new String[] {"3", "GUIDELINES-3"}) {
      assertThat(ChosenClause.of(typed).value()).isEqualTo(typed);
    }
    HoldReason held = new HoldReason(Reason.TERM, 3, Policy.GUIDELINES, 2, "x", "x", null);
    assertThat(ChosenClause.of(held).value()).isEqualTo("GUIDELINES-3");
    assertThat(ChosenClause.of("").value()).isNull();
  }

  @Test
  void whatIsNoClauseIsNone() {
    for (String typed : new String[] {null, "", "other", "GUIDELINES-", "GUIDELINES-x"}) {
      assertThat(ChosenClause.of(typed).number()).as(typed).isNull();
    }
  }
}
