package org.praxis.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Late;

/** Late cases go up, each in a transaction of its own. */
@Stateless
@PermitAll
public class Rising {
  @Inject Late late;
  @Inject Superiors superiors;
  @Inject Escalations escalations;
  @Inject Clock clock;

  /** Some that are to go up, the longest late first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<CaseId> late(int most) {
    return late.ids(clock.instant(), most);
  }

  /** Nothing happens where a moderator or another node holds it, or it is not late any more. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void rise(CaseId id) {
    Instant now = clock.instant();
    late.lock(id, now).ifPresent(c -> rise(c, now));
  }

  private void rise(Case c, Instant now) {
    EscalationLevel to =
        c.urgency().escalated().isPresent() ? EscalationLevel.COMPANY : superiors.first(c, null);
    c.rise(to, escalations.next(c, to, now), now);
    escalations.happened(c, now);
  }
}
