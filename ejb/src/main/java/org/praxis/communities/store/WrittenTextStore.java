package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.anyInSql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds what people wrote with what colleagues make of it, whoever asks. */
@ApplicationScoped
public class WrittenTextStore {
  // Nobody accepts their own answer here; and whoever says both that it helped and how they applied
  // it is one colleague.
  private static final String TEXTS =
      "select c.id as contribution, coalesce(t.id, c.id) as topic, oc.id as community, c.author,"
          + " c.state, c.published_at, c.text, coalesce(t.accepted_answer = c.id and t.author <> c.author, false) as"
          + " accepted, (select count(*) from (select h.person from communities_helped h where"
          + " h.contribution_key = c.key union select a.author from communities_contribution a where"
          + " a.endorsed_key = c.key and a.state = 'PUBLISHED') e where e.person <> c.author) as"
          + " endorsers from communities_contribution c join communities_community oc on oc.key ="
          + " c.community_key left join communities_contribution t on t.key = c.topic_key";

  @PersistenceContext EntityManager em;

  /**
   * Replies of these people.
   *
   * @return contribution, topic, community, author, state, when published, text, whether accepted,
   *     how many endorse it; by time, as everywhere here
   */
  @SuppressWarnings("unchecked")
  public List<Object[]> in(UUID topic, UUID[] authors) {
    return em.createNativeQuery(
            TEXTS
                + " where c.kind = 'REPLY' and t.id = :topic and c.author = any(cast(:authors as"
                + " uuid[])) order by c.key")
        .setParameter("topic", topic)
        .setParameter("authors", authors)
        .getResultList();
  }

  /**
   * @param since what was published before is left out
   */
  @SuppressWarnings("unchecked")
  public List<Object[]> answers(UUID community, UUID[] authors, Instant since) {
    return em.createNativeQuery(
            TEXTS
                + " where c.kind = 'REPLY' and oc.id = :community and c.author = any(cast(:authors"
                // What waits is not published yet, and asked for as well.
                + " as uuid[])) and coalesce(c.published_at >= :since, true)"
                + " and t.topic_kind = 'QUESTION' and t.author <> c.author order by c.key")
        .setParameter("community", community)
        .setParameter("since", since)
        .setParameter("authors", authors)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  public List<Object[]> these(UUID[] contributions) {
    return em.createNativeQuery(
            TEXTS
                + " where c.kind in ('TOPIC', 'REPLY') and c.id ="
                + anyInSql("contributions")
                + " order by c.key")
        .setParameter("contributions", contributions)
        .getResultList();
  }

  public List<UUID> partsOf(UUID topic, UUID[] among) {
    List<?> parts =
        em.createNativeQuery(
                "select c.id from communities_contribution c join communities_contribution t on t.key"
                    + " = coalesce(c.topic_key, c.key) where c.id = any(cast(:among as uuid[])) and"
                    + " t.id = :topic")
            .setParameter("among", among)
            .setParameter("topic", topic)
            .getResultList();
    return parts.stream().map(part -> (UUID) part).toList();
  }

  public List<UUID> authorsIn(UUID[] topics) {
    List<?> authors =
        em.createNativeQuery(
                "select distinct r.author from communities_contribution c join"
                    + " communities_contribution t on t.key = coalesce(c.topic_key, c.key) join"
                    + " communities_contribution r on r.topic_key = t.key and r.kind = 'REPLY' where"
                    + " c.id = any(cast(:topics as uuid[]))")
            .setParameter("topics", topics)
            .getResultList();
    return authors.stream().map(author -> (UUID) author).toList();
  }
}
