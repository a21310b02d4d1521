package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.people.PersonId;

/**
 * Which replies stand under which, the first few of each and how many they are; and whom those
 * answer that stand beside what they answer, since its topic became a part of another.
 */
@ApplicationScoped
public class Nesting {
  private static final String FIRST =
      "select n.id, n.parent, n.total, w.author, n.key from (select r.id, p.id as parent, r.key,"
          + " row_number() over (partition by r.parent_key order by r.key) as place, count(*) over"
          + " (partition by r.parent_key) as total from communities_contribution p join"
          + " communities_contribution r on r.parent_key = p.key"
          // As Threads.READABLE.
          + " where p.id = any(cast(:parents as uuid[])) and r.kind = 'REPLY' and (r.state ="
          + " 'PUBLISHED' or (r.state in ('WITHDRAWN', 'REMOVED') and r.published_at is not null) or (r.author ="
          + " :me and r.state in ('HELD', 'RETURNED')) or (:moderates and r.state = 'HELD'))) n"
          + " left join communities_answers a on a.reply_key = n.key left join"
          + " communities_contribution w on w.key = a.to_key where n.place <= :most union all"
          + " select r.id, null, 0, w.author, r.key from communities_contribution r join"
          + " communities_answers a on a.reply_key = r.key join communities_contribution w on w.key"
          + " = a.to_key where r.id = any(cast(:parents as uuid[])) order by key";

  @PersistenceContext EntityManager em;

  /**
   * A reply under another.
   *
   * @param parent null of one of those that were asked for
   * @param total how many stand there
   * @param to who wrote what it answers; null where that is what it stands under
   */
  public record Row(ContributionId reply, ContributionId parent, long total, PersonId to) {}

  /** Those under each in their order, and whom the replies themselves answer that answer others. */
  public List<Row> first(Collection<ContributionId> parents, Opened<Topic> topic, int most) {
    List<?> rows =
        em.createNativeQuery(FIRST)
            .setParameter("parents", values(parents))
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
                    row[1] == null ? null : new ContributionId((UUID) row[1]),
                    ((Number) row[2]).longValue(),
                    row[3] == null ? null : new PersonId((UUID) row[3])))
        .toList();
  }
}
