package org.praxis.platform.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.platform.json.Json;

/**
 * Hands over what is due to one subscriber. Two nodes, or two threads, never hold the same
 * delivery: its row is locked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Delivering {
  static final int TRIES = 12;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Subscribers subscribers;

  /**
   * A delivery that is due: which event, for whom.
   *
   * @param failed how often before
   */
  public record Due(long event, String subscriber, String payload, int failed) {}

  /** For whom anything is due now, of those whom this version knows. */
  public List<String> waited() {
    @SuppressWarnings("unchecked")
    List<String> waited =
        em.createNativeQuery(
                "select subscriber from unnest(cast(:subscribers as text[])) as known (subscriber)"
                    + " where exists (select 1 from platform_delivery d where d.subscriber ="
                    + " known.subscriber and d.delivered_at is null and d.due_at <= :now)")
            .setParameter("subscribers", subscribers.names().toArray(String[]::new))
            .setParameter("now", clock.instant())
            .getResultList();
    return waited;
  }

  /** What is due to this subscriber now, oldest first, as far as no other relay is at it. */
  public List<Due> due(String subscriber, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select d.event_id, cast(e.payload as text), d.attempts from platform_delivery d"
                    + " join platform_event e on e.id = d.event_id where d.subscriber = :subscriber"
                    + " and d.delivered_at is null and d.due_at <= :now order by d.due_at,"
                    + " d.event_id for update of d skip locked",
                Object[].class)
            .setParameter("subscriber", subscriber)
            .setParameter("now", clock.instant())
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Due(
                    ((Number) row[0]).longValue(),
                    subscriber,
                    (String) row[1],
                    ((Number) row[2]).intValue()))
        .toList();
  }

  /**
   * Delivers these to their one subscriber, all in one transaction, without those at which another
   * relay was faster.
   */
  public void deliver(List<Due> together) {
    String subscriber = together.get(0).subscriber();
    Set<Long> taken = take(subscriber, together);
    if (!taken.isEmpty()) {
      hand(
          together.stream().filter(due -> taken.contains(due.event())).map(Due::payload).toList(),
          subscribers.named(subscriber));
    }
  }

  // They are marked first: that locks them, and is undone with everything else where one fails.
  private Set<Long> take(String subscriber, List<Due> together) {
    List<?> taken =
        em.createNativeQuery(
                "update platform_delivery d set delivered_at = :now, attempts = attempts + 1,"
                    + " last_error = null from (select event_id from platform_delivery where"
                    + " subscriber = :subscriber and event_id = any(:events) and delivered_at is"
                    + " null for update skip locked) free where d.subscriber = :subscriber and"
                    + " d.event_id = free.event_id returning d.event_id")
            .setParameter("now", clock.instant())
            .setParameter("subscriber", subscriber)
            .setParameter("events", together.stream().map(Due::event).toArray(Long[]::new))
            .getResultList();
    return taken.stream().map(event -> ((Number) event).longValue()).collect(Collectors.toSet());
  }

  /**
   * Puts a failed delivery off, for twice as long each time; after {@value #TRIES} tries it waits
   * for a person.
   */
  public void postpone(Due due, Throwable failure) {
    List<?> attempts =
        em.createNativeQuery(
                "update platform_delivery set attempts = attempts + 1, last_error = :error where"
                    + " event_id = :event and subscriber = :subscriber and delivered_at is null"
                    + " returning attempts")
            .setParameter("error", String.valueOf(failure))
            .setParameter("event", due.event())
            .setParameter("subscriber", due.subscriber())
            .getResultList();
    if (attempts.isEmpty()) {
      return; // another relay has delivered it meanwhile
    }
    Optional<Instant> next = nextTry(clock.instant(), ((Number) attempts.get(0)).intValue());
    Query put =
        em.createNativeQuery(
                "update platform_delivery set due_at = "
                    + (next.isPresent() ? ":next" : "null")
                    + " where event_id = :event and subscriber = :subscriber")
            .setParameter("event", due.event())
            .setParameter("subscriber", due.subscriber());
    next.ifPresent(at -> put.setParameter("next", at));
    put.executeUpdate();
  }

  static Optional<Instant> nextTry(Instant now, int attempts) {
    return attempts >= TRIES
        ? Optional.empty()
        : Optional.of(now.plus(Duration.ofSeconds(1L << attempts)));
  }

  private static <E extends Record> void hand(List<String> payloads, Subscriber<E> subscriber) {
    List<E> events =
        payloads.stream().map(payload -> Json.read(payload, subscriber.event())).toList();
    if (events.size() == 1) {
      subscriber.receive(events.get(0));
    } else {
      subscriber.receive(events);
    }
  }
}
