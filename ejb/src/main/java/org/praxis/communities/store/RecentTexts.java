package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.people.PersonId;

/** What was sent to a community lately, to try a rule on. */
@ApplicationScoped
public class RecentTexts {
  @PersistenceContext EntityManager em;

  /** What was published, and what a moderator gave back or kept out; the latest first. */
  public List<Contribution> since(Community community, Instant since, int most) {
    return em.createQuery(
            "select c from Contribution c left join fetch treat(c as Reply).topic"
                + " left join fetch treat(c as Applied).topic where c.community = :community"
                + " and c.submittedAt >= :since and c.state in ('PUBLISHED', 'RETURNED', 'REJECTED')"
                + " order by c.submittedAt desc, c.key desc",
            Contribution.class)
        .setParameter("community", community)
        .setParameter("since", since)
        .setMaxResults(most)
        .setHint(HibernateHints.HINT_READ_ONLY, true)
        .getResultList();
  }

  /** How many contributions of each author others could read there before a moment. */
  public Map<PersonId, Long> publishedBefore(Community community, Instant moment) {
    List<?> rows =
        em.createNativeQuery(
                "select c.author, count(*) from communities_contribution c join"
                    + " communities_community m on m.key = c.community_key where m.id = :community"
                    + " and c.state = 'PUBLISHED' and c.submitted_at < :moment group by c.author")
            .setParameter("community", community.id().value())
            .setParameter("moment", moment)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(
            Collectors.toMap(
                row -> new PersonId((UUID) row[0]), row -> ((Number) row[1]).longValue()));
  }
}
