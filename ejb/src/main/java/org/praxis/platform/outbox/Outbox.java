package org.praxis.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.praxis.platform.json.Json;

/** Where a feature leaves its news. */
@ApplicationScoped
public class Outbox {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Event<Recorded> recorded;
  @Inject @Any Instance<Subscriber<?>> subscribers;

  /** Records the event in the running transaction; it is an error to have none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Record event) {
    Number id =
        (Number)
            em.createNativeQuery(
                    "insert into platform_event (type, payload, recorded_at)"
                        + " values (:type, cast(:payload as jsonb), :now) returning id")
                .setParameter("type", event.getClass().getName())
                .setParameter("payload", Json.write(event))
                .setParameter("now", clock.instant())
                .getSingleResult();
    List<String> interested =
        subscribers.stream()
            .filter(s -> s.event() == event.getClass())
            .map(Subscriber::name)
            .toList();
    for (String name : interested) {
      em.createNativeQuery(
              "insert into platform_delivery (event_id, subscriber, due_at) values (:event, :subscriber, :now)")
          .setParameter("event", id.longValue())
          .setParameter("subscriber", name)
          .setParameter("now", clock.instant())
          .executeUpdate();
    }
    if (!interested.isEmpty()) {
      recorded.fire(new Recorded());
    }
  }

  /**
   * Wakes the relay of this node once the transaction has committed; losing it costs seconds, not
   * news.
   */
  public record Recorded() {}
}
