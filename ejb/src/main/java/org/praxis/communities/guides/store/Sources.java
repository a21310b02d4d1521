package org.praxis.communities.guides.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.view.GuideLink;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.Open;
import org.praxis.people.PersonId;

/** Keeps what guides were made from. */
@ApplicationScoped
public class Sources {
  @PersistenceContext EntityManager em;

  /**
   * Something that a guide was made from, as far as the reader may read it.
   *
   * @param topic the topic that it is, or that it answers
   */
  public record Facts(
      ContributionId contribution, ContributionId topic, String title, PersonId author) {}

  /** In this order, for good. */
  public void keep(Guide guide, List<ContributionId> contributions) {
    em.flush();
    em.createNativeQuery(
            "insert into communities_guide_source (guide_key, position, contribution)"
                + " select g.key, s.position, s.id from communities_guide g,"
                + " unnest(cast(:ids as uuid[])) with ordinality as s (id, position) where g.id = :guide")
        .setParameter("guide", guide.id().value())
        .setParameter(
            "ids", contributions.stream().map(id -> id.value().toString()).toArray(String[]::new))
        .executeUpdate();
  }

  public List<Facts> of(Guide guide, Reader reader) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        Open.bindSql(
                em.createNativeQuery(
                    "select c.id, coalesce(t.id, c.id), coalesce(t.title, c.title), c.author"
                        + " from communities_guide g join communities_guide_source s on s.guide_key = g.key"
                        + " join communities_contribution c on c.id = s.contribution"
                        + " left join communities_contribution t on t.key = c.topic_key"
                        + " join communities_community oc on oc.key = c.community_key"
                        + " where g.id = :guide and c.state = 'PUBLISHED'"
                        + " and (t.id is null or t.state = 'PUBLISHED') and"
                        + Open.TO_READ_IN_SQL
                        + "order by s.position"),
                reader)
            .setParameter("guide", guide.id().value())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Facts(
                    new ContributionId((UUID) row[0]),
                    new ContributionId((UUID) row[1]),
                    (String) row[2],
                    new PersonId((UUID) row[3])))
        .toList();
  }

  /** Guides that were made from a topic, as far as the reader may read them. */
  public List<GuideLink> madeFrom(ContributionId topic, Reader reader) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        Open.bindSql(
                em.createNativeQuery(
                    "select g.id, g.title from communities_guide_source s"
                        + " join communities_guide g on g.key = s.guide_key"
                        + " join communities_community oc on oc.key = g.community_key"
                        + " where s.contribution = :topic and g.revision > 0 and"
                        + Open.TO_READ_IN_SQL
                        + "order by g.key"),
                reader)
            .setParameter("topic", topic.value())
            .getResultList();
    return rows.stream()
        .map(row -> new GuideLink(new GuideId((UUID) row[0]), (String) row[1]))
        .toList();
  }
}
