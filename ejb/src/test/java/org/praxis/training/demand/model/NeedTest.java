package org.praxis.training.demand.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.people.PersonId;
import org.praxis.training.demand.NeedDraft;
import org.praxis.training.demand.NeedOver;
import org.praxis.training.demand.NeedState;

class NeedTest {
  private static final Instant NOW = Instant.parse("2030-01-31T09:00:00Z");
  private static final PersonId ASKER = new PersonId(UUID.randomUUID());
  private static final PersonId TRAINER = new PersonId(UUID.randomUUID());

  @Test
  void itIsOneLineAndSaysNothingOfWhyWhereNothingIsSeen() {
    Need need = need("  pivot\n tables ", "\u200B ");
    assertThat(need.what()).isEqualTo("pivot tables");
    assertThat(need.why()).isNull();
    assertThat(need.state()).isEqualTo(NeedState.OPEN);
  }

  @Test
  void whatBecameOfItIsSaidOnce() {
    Need closed = need("pivot tables", null);
    closed.close(" No budget. ", TRAINER, NOW);
    assertThat(closed.reason()).isEqualTo("No budget.");
    assertThat(closed.decidedBy()).isEqualTo(TRAINER);
    assertThatThrownBy(() -> closed.close("Again.", TRAINER, NOW)).isInstanceOf(NeedOver.class);
    assertThatThrownBy(() -> closed.answer(null, TRAINER, NOW)).isInstanceOf(NeedOver.class);
    assertThatThrownBy(() -> closed.withdraw(NOW)).isInstanceOf(NeedOver.class);
  }

  @Test
  void nothingIsMergedIntoWhatIsOver() {
    Need over = need("pivot tables", null);
    over.withdraw(NOW);
    Need open = need("pivots", null);
    assertThatThrownBy(() -> open.merge(over, TRAINER, NOW)).isInstanceOf(NeedOver.class);
    assertThat(open.isOpen()).isTrue();
    assertThat(over.decidedBy()).isNull();
  }

  @Test
  void whatIsClosedCanStillGoAgainstTheRulesAndWhatIsWithdrawnIsNobodysAnyMore() {
    Need closed = need("pivot tables", null);
    closed.close("No.", TRAINER, NOW);
    closed.remove("Names a customer.", TRAINER, NOW);
    assertThat(closed.state()).isEqualTo(NeedState.REMOVED);
    assertThat(closed.reason()).isEqualTo("Names a customer.");
    assertThatThrownBy(() -> closed.remove("Again.", TRAINER, NOW)).isInstanceOf(NeedOver.class);
    Need withdrawn = need("pivots", null);
    withdrawn.withdraw(NOW);
    assertThatThrownBy(() -> withdrawn.remove("Why?", TRAINER, NOW)).isInstanceOf(NeedOver.class);
  }

  private static Need need(String what, String why) {
    return new Need(ASKER, new NeedDraft(what, why, null), null, NOW);
  }
}
