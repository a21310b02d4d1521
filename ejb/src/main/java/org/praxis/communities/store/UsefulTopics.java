package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.platform.PageRequest;

/** Finds what in a community's topics is worth being shown to others; its reader may read there. */
@ApplicationScoped
public class UsefulTopics {
  private static final String TOPICS = " from communities_contribution t";

  private static final String WANTED =
      " where t.community_key = (select key from communities_community"
          + " where slug = :slug) and t.kind = 'TOPIC' and t.state = 'PUBLISHED'"
          + " and (:words = '' or t.words @@ websearch_to_tsquery('simple', :words))";

  // Of a topic, and of what is written in it.
  private static final String HELPED =
      " left join (select coalesce(c.topic_key, c.key) as key, count(*) as helped from"
          + " communities_helped x join communities_contribution c on c.key = x.contribution_key where"
          + " c.state = 'PUBLISHED' and c.community_key = (select key from communities_community where"
          + " slug = :slug) group by 1) h on h.key = t.key";

  @PersistenceContext EntityManager em;

  /**
   * Those with an accepted answer first, then what most said that it helped them, then what is
   * talked about most.
   *
   * @param words that are all in its title or text; empty for all
   */
  public List<ContributionId> ids(String slug, String words, PageRequest page) {
    List<?> ids =
        bind(
                "select t.id"
                    + TOPICS
                    + HELPED
                    + WANTED
                    + " order by (t.accepted_answer is not null) desc, coalesce(h.helped, 0) desc, t.reply_count"
                    + " desc, t.key desc",
                slug,
                words)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return ids.stream().map(id -> new ContributionId((UUID) id)).toList();
  }

  public long count(String slug, String words) {
    return ((Number) bind("select count(*)" + TOPICS + WANTED, slug, words).getSingleResult())
        .longValue();
  }

  private Query bind(String sql, String slug, String words) {
    return em.createNativeQuery(sql).setParameter("slug", slug).setParameter("words", words);
  }
}
