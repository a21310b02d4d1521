package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.store.Standings;
import org.praxis.platform.outbox.Outbox;

/**
 * What follows when a decision takes effect, in that moment's transaction (docs/adr/0002): the text
 * is published or goes back, and everybody concerned will hear.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Effects {
  @Inject Standings standings;
  @Inject Outbox outbox;
  @Inject Event<CaseDecided> decided;

  void take(Case c, Instant now) {
    Decision decision = c.takeEffect(now);
    // A change to what is published is not one more contribution.
    if (!c.isEdit() || decision.verdict() != Verdict.APPROVE) {
      standings.count(c.space(), c.author(), c.state());
    }
    CaseDecided event =
        new CaseDecided(
            c.id(),
            c.content(),
            c.space(),
            c.author(),
            decision.verdict(),
            decision.by(),
            decision.at());
    decided.fire(event);
    outbox.record(event);
  }
}
