package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.praxis.communities.model.Contribution;

/** How many have read something, or may have. */
@ApplicationScoped
public class Reach {
  @PersistenceContext EntityManager em;

  /** Who opened its topic, and its replies. */
  public long of(Contribution contribution) {
    return ((Number)
            em.createNativeQuery(
                    "select t.reply_count + (select count(*) from communities_topic_mark m where"
                        + " m.topic_key = t.key) from communities_contribution t where t.id ="
                        + " :topic")
                .setParameter("topic", contribution.topic().id().value())
                .getSingleResult())
        .longValue();
  }
}
