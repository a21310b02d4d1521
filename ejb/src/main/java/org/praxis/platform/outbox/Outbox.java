package org.praxis.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.platform.json.Json;

/** Where a feature leaves its news. */
@ApplicationScoped
public class Outbox {
  // So that the texts of many events are never in memory all at once.
  private static final int MOST_AT_ONCE = 10_000;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Event<Recorded> recorded;
  @Inject Subscribers subscribers;

  /** Records the event in the running transaction; it is an error to have none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Record event) {
    recordAll(List.of(event));
  }

  /**
   * Records them all, as {@link #record} would one after the other, in a few statements however
   * many they are.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordAll(List<? extends Record> events) {
    Map<Class<?>, List<Record>> byType =
        events.stream()
            .collect(
                Collectors.groupingBy(Record::getClass, LinkedHashMap::new, Collectors.toList()));
    byType.forEach(this::recordAll);
  }

  private void recordAll(Class<?> type, List<Record> events) {
    String[] interested = subscribers.of(type);
    for (int from = 0; from < events.size(); from += MOST_AT_ONCE) {
      write(type, events.subList(from, Math.min(from + MOST_AT_ONCE, events.size())), interested);
    }
    if (interested.length > 0) {
      recorded.fire(new Recorded(List.of(interested)));
    }
  }

  private void write(Class<?> type, List<Record> events, String[] interested) {
    em.createNativeQuery(
            "with event as (insert into platform_event (type, payload, recorded_at) select :type,"
                + " cast(payload as jsonb), :now from unnest(cast(:payloads as text[])) with"
                + " ordinality as told (payload, position) order by position returning id) insert"
                + " into platform_delivery (event_id, subscriber, due_at) select event.id,"
                + " subscriber, :now from event cross join unnest(cast(:subscribers as text[])) as"
                + " interested (subscriber)")
        .setParameter("type", type.getName())
        .setParameter("payloads", events.stream().map(Json::write).toArray(String[]::new))
        .setParameter("subscribers", interested)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /**
   * Wakes the relay of this node once the transaction has committed; losing it costs seconds, not
   * news.
   *
   * @param subscribers who have something to hear
   */
  public record Recorded(List<String> subscribers) {
    public Recorded {
      subscribers = List.copyOf(subscribers);
    }
  }
}
