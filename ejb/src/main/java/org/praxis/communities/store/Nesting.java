package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;

/** Which replies stand under which, the first few of each and how many they are. */
@ApplicationScoped
public class Nesting {
  private static final String FIRST =
      "select id, parent, total from (select r.id, p.id as parent, r.key, row_number() over"
          + " (partition by r.parent_key order by r.key) as place, count(*) over (partition by"
          + " r.parent_key) as total from communities_contribution p join communities_contribution"
          + " r on r.parent_key = p.key"
          // As Threads.READABLE.
          + " where p.id = any(cast(:parents as uuid[])) and r.kind = 'REPLY' and (r.state ="
          + " 'PUBLISHED' or (r.author = :me and r.state in ('HELD', 'RETURNED')) or (:moderates"
          + " and r.state = 'HELD'))) n where place <= :most order by key";

  @PersistenceContext EntityManager em;

  /**
   * A reply under another.
   *
   * @param total how many stand there
   */
  public record Row(ContributionId reply, ContributionId parent, long total) {}

  public List<Row> first(Collection<ContributionId> parents, Opened<Topic> topic, int most) {
    List<?> rows =
        em.createNativeQuery(FIRST)
            .setParameter(
                "parents", parents.stream().map(ContributionId::value).toArray(UUID[]::new))
            .setParameter("me", topic.place().reader().id().value())
            .setParameter("moderates", topic.place().isModerated())
            .setParameter("most", most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Row(
                    new ContributionId((UUID) row[0]),
                    new ContributionId((UUID) row[1]),
                    ((Number) row[2]).longValue()))
        .toList();
  }

  /**
   * After replies have moved: what stood under a reply that is in another topic now, or is a topic
   * itself, stands under its topic; and what somebody says who applied it is where that is.
   */
  public void mend(Collection<ContributionId> moved) {
    UUID[] ids = moved.stream().map(ContributionId::value).toArray(UUID[]::new);
    em.createNativeQuery(
            "update communities_contribution r set parent_key = null, version = r.version + 1"
                + " from communities_contribution p where p.key = r.parent_key"
                + " and (r.kind <> 'REPLY' or p.kind <> 'REPLY' or p.topic_key <> r.topic_key)"
                + " and (p.id = any(cast(:moved as uuid[])) or r.id = any(cast(:moved as uuid[])))")
        .setParameter("moved", ids)
        .executeUpdate();
    em.createNativeQuery(
            "update communities_contribution a set topic_key = coalesce(c.topic_key, c.key),"
                + " community_key = c.community_key, version = a.version + 1 from"
                + " communities_contribution c where c.key = a.endorsed_key and a.topic_key <>"
                + " coalesce(c.topic_key, c.key) and c.id = any(cast(:moved as uuid[]))")
        .setParameter("moved", ids)
        .executeUpdate();
  }
}
