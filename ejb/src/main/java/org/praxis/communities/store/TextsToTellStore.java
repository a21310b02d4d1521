package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Finds published texts by who may read them. */
@ApplicationScoped
public class TextsToTellStore {
  // As Readership: in nobody's name, by what somebody belongs to alone.
  private static final String OPEN_TO_READER =
      " (oc.access = 'OPEN' or exists (select 1 from communities_membership m where m.community_key = oc.key"
          + " and m.person = w.reader))";

  private static final String PUBLISHED =
      " join communities_contribution c on c.id = w.contribution and c.state = 'PUBLISHED'"
          + " join communities_community oc on oc.key = c.community_key left"
          + " join communities_contribution t on t.key = c.topic_key where (t.key is null or t.state = 'PUBLISHED') and";

  @PersistenceContext EntityManager em;

  /**
   * Each of these texts for each of these readers, pair by pair, where it is published, with its
   * topic, and open to that reader.
   *
   * @param whole with what they say; else with nothing in its place
   * @return reader, contribution, topic, title, community, slug, name, author, whether it is a
   *     reply, whether the topic takes replies, text, since when
   */
  @SuppressWarnings("unchecked")
  public List<Object[]> texts(UUID[] readers, UUID[] contributions, boolean whole) {
    return em.createNativeQuery(
            "select w.reader, c.id, coalesce(t.id, c.id) as topic, coalesce(t.title, c.title) as title, oc.id as community,"
                + " oc.slug, oc.name, c.author, t.key is not null as reply, coalesce(t.closed_at, c.closed_at) is null"
                + " and oc.archived_at is null as open, case when :whole then c.text else '' end, c.published_at from unnest(cast(:readers as uuid[]),"
                + " cast(:contributions as uuid[])) as w (reader, contribution)"
                + PUBLISHED
                + OPEN_TO_READER)
        .setParameter("whole", whole)
        .setParameter("readers", readers)
        .setParameter("contributions", contributions)
        .getResultList();
  }

  /**
   * Of these texts, pair by pair, those that are published and open to that reader.
   *
   * @return reader, contribution
   */
  @SuppressWarnings("unchecked")
  public List<Object[]> open(UUID[] readers, UUID[] contributions) {
    return em.createNativeQuery(
            "select w.reader, c.id"
                + " from unnest(cast(:readers as uuid[]), cast(:contributions as uuid[])) as w (reader, contribution)"
                + PUBLISHED
                + OPEN_TO_READER)
        .setParameter("readers", readers)
        .setParameter("contributions", contributions)
        .getResultList();
  }

  /**
   * Of these communities, pair by pair, those in which that reader may read; or which they may
   * know.
   *
   * @return reader, community, slug, name, whether they may read there
   */
  @SuppressWarnings("unchecked")
  public List<Object[]> communities(UUID[] readers, UUID[] communities) {
    return em.createNativeQuery(
            "select w.reader, oc.id, oc.slug, oc.name,"
                + OPEN_TO_READER
                + " as readable from unnest(cast(:readers as uuid[]), cast(:communities as uuid[])) as w (reader, community)"
                + " join communities_community oc on oc.id = w.community where oc.access <> 'PRIVATE' or"
                + OPEN_TO_READER)
        .setParameter("readers", readers)
        .setParameter("communities", communities)
        .getResultList();
  }
}
