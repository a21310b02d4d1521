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
      "select id, parent, total from (select r.id, p.id as parent, r.key,"
          + " row_number() over (partition by r.parent_key order by r.key) as place,"
          + " count(*) over (partition by r.parent_key) as total"
          + " from communities_contribution p join communities_contribution r on r.parent_key = p.key"
          // As Threads.READABLE.
          + " where p.id = any(cast(:parents as uuid[])) and r.kind = 'REPLY' and (r.state = 'PUBLISHED'"
          + " or (r.state = 'WITHDRAWN' and r.published_at is not null)"
          + " or (r.author = :me and r.state in ('HELD', 'RETURNED')) or (:moderates and r.state = 'HELD'))) n"
          + " where place <= :most order by key";

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
}
