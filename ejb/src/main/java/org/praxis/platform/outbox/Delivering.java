package org.praxis.platform.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxis.platform.json.Json;

/**
 * Hands over one delivery at a time. Two nodes, or two threads, never hold the same one: the row is
 * locked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Delivering {
  static final int TRIES = 12;
  private static final String ONE = " where event_id = :event and subscriber = :subscriber";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject @Any Instance<Subscriber<?>> subscribers;

  /** A delivery that is due: which event, for whom. */
  public record Due(long event, String subscriber) {}

  /** What is due now, oldest first, as far as no other relay is at it. */
  public List<Due> due(int most) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select event_id, subscriber from platform_delivery where delivered_at is null and due_at <= :now"
                    + " order by due_at, event_id for update skip locked")
            .setParameter("now", clock.instant())
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(row -> new Due(((Number) row[0]).longValue(), (String) row[1]))
        .toList();
  }

  /** Delivers, unless another relay was faster. */
  public void deliver(Due due) {
    @SuppressWarnings("unchecked")
    List<String> payload =
        em.createNativeQuery(
                "select cast(e.payload as text) from platform_delivery d join platform_event e on e.id = d.event_id"
                    + " where d.event_id = :event and d.subscriber = :subscriber and d.delivered_at is null"
                    + " for update of d skip locked",
                String.class)
            .setParameter("event", due.event())
            .setParameter("subscriber", due.subscriber())
            .getResultList();
    if (payload.isEmpty()) {
      return;
    }
    hand(payload.get(0), subscriber(due.subscriber()));
    em.createNativeQuery(
            "update platform_delivery set delivered_at = :now, attempts = attempts + 1, last_error = null"
                + ONE)
        .setParameter("now", clock.instant())
        .setParameter("event", due.event())
        .setParameter("subscriber", due.subscriber())
        .executeUpdate();
  }

  /**
   * Puts a failed delivery off, for twice as long each time; after {@value #TRIES} tries it waits
   * for a person.
   */
  public void postpone(Due due, Throwable failure) {
    int attempts =
        ((Number)
                em.createNativeQuery(
                        "update platform_delivery set attempts = attempts + 1, last_error = :error"
                            + ONE
                            + " returning attempts")
                    .setParameter("error", String.valueOf(failure))
                    .setParameter("event", due.event())
                    .setParameter("subscriber", due.subscriber())
                    .getSingleResult())
            .intValue();
    nextTry(clock.instant(), attempts)
        .ifPresentOrElse(
            next ->
                em.createNativeQuery("update platform_delivery set due_at = :next" + ONE)
                    .setParameter("next", next)
                    .setParameter("event", due.event())
                    .setParameter("subscriber", due.subscriber())
                    .executeUpdate(),
            () ->
                em.createNativeQuery("update platform_delivery set due_at = null" + ONE)
                    .setParameter("event", due.event())
                    .setParameter("subscriber", due.subscriber())
                    .executeUpdate());
  }

  static Optional<Instant> nextTry(Instant now, int attempts) {
    return attempts >= TRIES
        ? Optional.empty()
        : Optional.of(now.plus(Duration.ofSeconds(1L << attempts)));
  }

  private Subscriber<?> subscriber(String name) {
    return subscribers.stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody subscribes as " + name));
  }

  private static <E extends Record> void hand(String payload, Subscriber<E> subscriber) {
    subscriber.receive(Json.read(payload, subscriber.event()));
  }
}
