package org.praxis.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Late;

/** Cases go up that are late, or wait where everybody is away, each in a transaction of its own. */
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

  /** Some that wait where nobody is left to decide them: everybody who moderates there is away. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<CaseId> forsaken(int most) {
    Set<SpaceId> places = superiors.forsaken();
    return places.isEmpty() ? List.of() : late.waitingIn(places, most);
  }

  /** Nothing happens where a moderator or another node holds it, or somebody is back. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void goUp(CaseId id) {
    Instant now = clock.instant();
    late.lockWaiting(id)
        .filter(c -> superiors.isForsaken(c.space()))
        .ifPresent(
            c -> {
              EscalationLevel to = superiors.first(c, null);
              c.goUp(to, escalations.next(c, to, now), now);
              escalations.happened(c, now);
            });
  }

  private void rise(Case c, Instant now) {
    EscalationLevel to =
        c.urgency().escalated().isPresent() ? EscalationLevel.COMPANY : superiors.first(c, null);
    c.rise(to, escalations.next(c, to, now), now);
    escalations.happened(c, now);
  }
}
