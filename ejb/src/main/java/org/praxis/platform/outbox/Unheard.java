package org.praxis.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.platform.json.Json;

/** What subscribers have not heard yet: for who must not show, until then, what is no longer so. */
@ApplicationScoped
public class Unheard {
  @PersistenceContext EntityManager em;

  /** In one statement, whether or not it will ever be delivered. */
  public List<Record> by(Collection<? extends Subscriber<?>> subscribers) {
    Map<String, Class<? extends Record>> events =
        subscribers.stream().collect(Collectors.toMap(Subscriber::name, Subscriber::event));
    List<?> rows =
        em.createNativeQuery(
                "select d.subscriber, cast(e.payload as text) from platform_delivery d"
                    + " join platform_event e on e.id = d.event_id"
                    + " where d.delivered_at is null and d.subscriber = any(:subscribers)",
                Object[].class)
            .setParameter("subscribers", events.keySet().toArray(String[]::new))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .<Record>map(row -> Json.read((String) row[1], events.get((String) row[0])))
        .toList();
  }
}
