package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.platform.ChangedMeanwhile;

/**
 * Lets others wait until the running transaction ends. Everybody holds in one order, so that no two
 * wait for each other: what an author writes, the community, the case, the topics by their keys,
 * then what stands in them, and last how the author fares there. What is read after that is how
 * things are.
 */
@ApplicationScoped
public class Holds {
  private static final String STANDS_IN =
      "select coalesce(topic_key, key) from communities_contribution where id = :id";

  // Others still refer to it: those who vote for it, or keep it.
  private static final String CHANGES = " for no key update";

  @PersistenceContext EntityManager em;

  /**
   * Whoever would change the contribution waits, and whoever would move its topic, or add something
   * to it.
   *
   * @throws ChangedMeanwhile when it went to another topic at that moment
   */
  public void contribution(ContributionId id) {
    List<?> topic = one(STANDS_IN, id);
    if (topic.isEmpty()) {
      return;
    }
    em.createNativeQuery("select key from communities_contribution where key = :topic" + CHANGES)
        .setParameter("topic", topic.get(0))
        .getResultList();
    if (!topic.equals(one(STANDS_IN + CHANGES, id))) {
      throw new ChangedMeanwhile();
    }
  }

  private List<?> one(String query, ContributionId id) {
    return em.createNativeQuery(query).setParameter("id", id.value()).getResultList();
  }

  /** Whoever would change these topics waits, or refer to them in any way. */
  public void topics(Collection<ContributionId> topics) {
    em.createNativeQuery(
            "select key from communities_contribution where id = any(cast(:topics as uuid[]))"
                + " order by key for update")
        .setParameter("topics", values(topics))
        .getResultList();
  }
}
