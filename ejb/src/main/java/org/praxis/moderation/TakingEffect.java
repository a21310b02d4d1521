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
import java.util.Objects;
import java.util.Optional;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.MovingCases;
import org.praxis.platform.outbox.Outbox;

/** Decisions that can no longer be undone take effect, each in a transaction of its own. */
@Stateless
@PermitAll
public class TakingEffect {
  private static final Duration AGAIN = Duration.ofSeconds(30);

  @Inject Cases cases;
  @Inject MovingCases moving;
  @Inject Arrangements arrangements;
  @Inject Effects effects;
  @Inject Messages messages;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Some of those that are due, the longest due first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<CaseId> due(int most) {
    return cases.due(clock.instant(), most);
  }

  /**
   * Nothing happens where another node was first or is at it, or it was undone.
   *
   * @return whether it has taken effect
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean take(CaseId id) {
    Instant now = clock.instant();
    Destination held = arrangements.hold(id);
    Optional<Case> due =
        cases
            .lockDue(id, now)
            // What was decided otherwise since goes elsewhere: another second holds what that
            // needs.
            .filter(c -> Objects.equals(held, c.pending().orElseThrow().to()));
    due.ifPresent(
        c -> {
          messages.name(c);
          effects.take(c, now);
        });
    return due.isPresent();
  }

  /**
   * What was decided cannot be done any more, as the place to which it would go has changed: the
   * case waits anew, and nothing was done. Whatever else is refused is tried again.
   *
   * @return whether it waits anew
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean giveUp(CaseId id) {
    Instant now = clock.instant();
    Optional<Case> due = cases.lockDue(id, now);
    if (due.filter(c -> c.pending().orElseThrow().verdict().relocates()).isPresent()) {
      moving.drop(id);
      outbox.record(new QueueChanged(id, due.get().space(), now));
      return true;
    }
    if (due.isPresent()) {
      cases.postpone(id, now.plus(AGAIN));
    }
    return false;
  }

  /** What could not take effect is tried again, later than what can. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void postpone(CaseId id) {
    cases.postpone(id, clock.instant().plus(AGAIN));
  }
}
