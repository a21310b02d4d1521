package org.praxis.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.praxis.moderation.store.Cases;

/** Decisions that can no longer be undone take effect, each in a transaction of its own. */
@Stateless
@PermitAll
public class TakingEffect {
  private static final Duration AGAIN = Duration.ofSeconds(30);

  @Inject Cases cases;
  @Inject Effects effects;
  @Inject Messages messages;
  @Inject Clock clock;

  /** Some of those that are due, the longest due first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<CaseId> due(int most) {
    return cases.due(clock.instant(), most);
  }

  /** Nothing happens where another node was first or is at it, or it was undone. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void take(CaseId id) {
    Instant now = clock.instant();
    cases
        .lockDue(id, now)
        .ifPresent(
            c -> {
              messages.name(c);
              effects.take(c, now);
            });
  }

  /** What could not take effect is tried again, later than what can. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void postpone(CaseId id) {
    cases.postpone(id, clock.instant().plus(AGAIN));
  }
}
