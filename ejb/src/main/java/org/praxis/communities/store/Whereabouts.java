package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.view.WrittenWhere;
import org.praxis.people.PersonId;

/**
 * Where something that somebody wrote stands at this moment, whoever asks. Whatever hears that
 * something was written asks for that and no more: all that is known of a text and its topic is a
 * hundred columns.
 */
@ApplicationScoped
public class Whereabouts {
  @PersistenceContext EntityManager em;

  /**
   * Where it stands.
   *
   * @param topic that it is, or in which it stands
   * @param title of the topic
   * @param topicRead whether others read the topic
   * @param read whether they read both
   * @param community in which it stands
   */
  public record Where(
      ContributionId topic, String title, boolean topicRead, boolean read, CommunityId community) {}

  public Optional<Where> of(ContributionId contribution) {
    return row(
            "select coalesce(t.id, c.id), coalesce(t.title, c.title), coalesce(t.state, c.state) ="
                + " 'PUBLISHED', c.state = 'PUBLISHED' and coalesce(t.state, c.state) = 'PUBLISHED',"
                + " oc.id from communities_contribution c join communities_community oc on oc.key ="
                + " c.community_key left join communities_contribution t on t.key = c.topic_key"
                + " where c.id = :contribution",
            contribution)
        .map(
            row ->
                new Where(
                    new ContributionId((UUID) row[0]),
                    (String) row[1],
                    (Boolean) row[2],
                    (Boolean) row[3],
                    new CommunityId((UUID) row[4])));
  }

  /**
   * Who wrote it, and where: of what somebody says who applied a colleague's text, that text. In
   * the topic in which it is.
   */
  public Optional<WrittenWhere> original(ContributionId contribution) {
    return row(
            "select o.id, o.author, oc.id, coalesce(t.id, o.id) from communities_contribution c join"
                + " communities_contribution o on o.key = coalesce(c.endorsed_key, c.key) join"
                + " communities_community oc on oc.key = o.community_key left join"
                + " communities_contribution t on t.key = o.topic_key where c.id = :contribution",
            contribution)
        .map(
            row ->
                new WrittenWhere(
                    new ContributionId((UUID) row[0]),
                    new PersonId((UUID) row[1]),
                    new CommunityId((UUID) row[2]),
                    new ContributionId((UUID) row[3])));
  }

  private Optional<Object[]> row(String query, ContributionId contribution) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(query)
            .setParameter("contribution", contribution.value())
            .getResultList();
    return rows.stream().findFirst();
  }
}
