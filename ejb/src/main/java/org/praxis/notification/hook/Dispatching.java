package org.praxis.notification.hook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.notification.hook.Messages.Outgoing;
import org.praxis.notification.hook.model.Backoff;
import org.praxis.notification.hook.store.Deliveries;
import org.praxis.notification.hook.store.Deliveries.Claimed;
import org.praxis.notification.hook.store.Hooks;

/** Takes deliveries out of the queue, and says of them what became of them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Dispatching {
  /** Longer than a portion takes where nobody answers. */
  private static final Duration CLAIM = Duration.ofMinutes(3);

  /** A hook that nothing has reached for so long is paused. */
  private static final Duration PATIENCE = Duration.ofDays(3);

  private static final Duration KEPT = Duration.ofDays(30);

  @Inject Deliveries deliveries;
  @Inject Hooks hooks;
  @Inject Messages messages;
  @Inject PauseNotices notices;
  @Inject Clock clock;

  /** What was claimed. */
  public record Portion(List<Outgoing> messages, int claimed) {
    public Portion {
      messages = List.copyOf(messages);
    }
  }

  public boolean isAnythingDue() {
    return deliveries.isAnythingDue(clock.instant());
  }

  /** Claims deliveries and composes them; what there is nothing to say of is over at once. */
  public Portion take(int most) {
    Instant now = clock.instant();
    List<Claimed> claimed = deliveries.claim(now, now.plus(CLAIM), most);
    List<Outgoing> outgoing = messages.of(claimed);
    Set<DeliveryId> dropped = claimed.stream().map(Claimed::id).collect(Collectors.toSet());
    outgoing.forEach(one -> dropped.remove(one.delivery().id()));
    if (!dropped.isEmpty()) {
      deliveries.drop(dropped, now);
    }
    return new Portion(outgoing, claimed.size());
  }

  /** It was tried, and this came of it. The hook first: whoever removes it locks in that order. */
  public void tried(Claimed delivery, HookAnswer answer) {
    Instant now = clock.instant();
    boolean test = delivery.type().equals(HookNews.TEST);
    if (answer.isTaken()) {
      hooks.works(delivery.hook());
      deliveries.tried(delivery.id(), answer, DeliveryState.SENT, null, now);
      return;
    }
    if (test) {
      hooks.missed(delivery.hook());
    } else {
      failed(delivery, answer, now);
    }
    Instant next =
        test || answer.isGone()
            ? null
            : Backoff.after(delivery.attempts() + 1).map(now::plus).orElse(null);
    deliveries.tried(
        delivery.id(),
        answer,
        next == null ? DeliveryState.GIVEN_UP : DeliveryState.WAITING,
        next,
        now);
  }

  private void failed(Claimed delivery, HookAnswer answer, Instant now) {
    HookId hook = delivery.hook();
    hooks.fails(hook, now);
    boolean paused =
        answer.isGone()
            ? hooks.pause(hook, PauseReason.GONE, now, now)
            : hooks.pause(hook, PauseReason.FAILING, now.minus(PATIENCE), now);
    if (paused) {
      notices.tell(hook, delivery.community(), now);
    }
  }

  /** Forgets what is older than the log. */
  public void forget() {
    deliveries.forget(clock.instant().minus(KEPT));
  }
}
