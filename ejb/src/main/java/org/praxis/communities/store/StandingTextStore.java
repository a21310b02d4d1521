package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Finds what stands in communities, whoever asks. */
@ApplicationScoped
public class StandingTextStore {
  @PersistenceContext EntityManager em;

  /**
   * Of these, the topics and replies that are published or were, where somebody writes still. What
   * waits for a moderator is not among them.
   *
   * @return contribution, topic, kind, whether it was taken back or removed, community, slug, name,
   *     title, author, text
   */
  @SuppressWarnings("unchecked")
  public List<Object[]> texts(UUID[] contributions) {
    return em.createNativeQuery(
            "select c.id, coalesce(t.id, c.id) as topic, coalesce(c.topic_kind, c.kind) as kind, c.state in ('WITHDRAWN', 'REMOVED') as withdrawn,"
                + " oc.id as community, oc.slug, oc.name, coalesce(t.title, c.title) as title, c.author, c.text"
                + " from communities_contribution c join communities_community oc on oc.key = c.community_key left join"
                + " communities_contribution t on t.key = c.topic_key where c.id = any(cast(:contributions as uuid[]))"
                + " and c.kind in ('TOPIC', 'REPLY') and oc.archived_at is null and (c.state = 'PUBLISHED'"
                + " and (t.key is null or t.state = 'PUBLISHED') or c.state in ('WITHDRAWN', 'REMOVED') and c.published_at is not null)")
        .setParameter("contributions", contributions)
        .getResultList();
  }
}
