package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import org.praxis.communities.CommunityId;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Reader;
import org.praxis.people.PersonId;

/** What was sent lately, to a community or to all of them, to try a rule on. */
@ApplicationScoped
public class RecentTexts {
  private static final String SENT =
      "select x from Contribution x join fetch x.community c"
          + " left join fetch treat(x as InTopic).topic t"
          + " where x.submittedAt >= :since";

  private static final String LATEST = " order by x.submittedAt desc, x.key desc";

  @PersistenceContext EntityManager em;

  /** An author in a community. */
  public record Author(CommunityId community, PersonId person) {}

  /** What was published, and what a moderator gave back or kept out; the latest first. */
  public List<Contribution> since(Community community, Instant since, int most) {
    return read(
        em.createQuery(
                SENT
                    + " and x.community = :community and x.state in ('PUBLISHED', 'RETURNED',"
                    + " 'REJECTED')"
                    + LATEST,
                Contribution.class)
            .setParameter("community", community),
        since,
        most);
  }

  /**
   * The same of all communities, as far as its reader may read it: what was given back or kept out
   * is for moderators alone.
   */
  public List<Contribution> everywhere(Reader reader, Instant since, int most) {
    return read(
        Open.bind(
            em.createQuery(
                SENT
                    + " and (x.state = 'PUBLISHED' and (t.id is null or t.state = 'PUBLISHED')"
                    + " or :everywhere = true and x.state in ('PUBLISHED', 'RETURNED', 'REJECTED'))"
                    + " and"
                    + Open.TO_READ
                    + LATEST,
                Contribution.class),
            reader),
        since,
        most);
  }

  private static List<Contribution> read(TypedQuery<Contribution> query, Instant since, int most) {
    return query
        .setParameter("since", since)
        .setMaxResults(most)
        .setHint(HibernateHints.HINT_READ_ONLY, true)
        .getResultList();
  }

  /** How many contributions of each of these authors others could read there before a moment. */
  public Map<Author, Long> publishedBefore(Collection<Author> authors, Instant moment) {
    List<?> rows =
        em.createNativeQuery(
                "select m.id, c.author, count(*) from communities_contribution c join"
                    + " communities_community m on m.key = c.community_key where m.id = any"
                    + " (:communities) and c.author = any (:people) and c.state = 'PUBLISHED'"
                    + " and c.submitted_at < :moment group by m.id, c.author")
            .setParameter(
                "communities",
                authors.stream()
                    .map(author -> author.community().value())
                    .distinct()
                    .toArray(UUID[]::new))
            .setParameter(
                "people",
                authors.stream()
                    .map(author -> author.person().value())
                    .distinct()
                    .toArray(UUID[]::new))
            .setParameter("moment", moment)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(
            Collectors.toMap(
                row -> new Author(new CommunityId((UUID) row[0]), new PersonId((UUID) row[1])),
                row -> ((Number) row[2]).longValue()));
  }
}
