package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.anyInSql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicKind;
import org.praxis.communities.model.Poll;
import org.praxis.communities.model.Reader;
import org.praxis.communities.model.TagWords;
import org.praxis.communities.view.OpenCommunity;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.Markup;
import org.praxis.platform.finding.Findable;
import org.praxis.platform.finding.FindableKind;

/** Reads what a search asks of communities: where one may read, and all that is published. */
@ApplicationScoped
public class FindableTexts {
  private static final String PUBLISHED =
      " from Contribution c where c.state = 'PUBLISHED' and type(c) in (Topic, Reply)";

  // A topic's own text is not read for what stands in it: a page of replies costs no second one.
  private static final String FOUND =
      "select c.id, c.kind, t.topic_kind, oc.id, t.id, c.author, t.title, c.text,"
          + " case when cardinality(t.tags) > 0 then"
          + " (select w.said from communities_tags_as_said(t.community_key, t.tags) w) end,"
          + " t.accepted_answer, coalesce(c.published_at, c.submitted_at),"
          + " case when c.kind = 'TOPIC' then t.poll_options end"
          + " from communities_contribution c"
          + " join communities_contribution t on t.key = coalesce(c.topic_key, c.key)"
          + " join communities_community oc on oc.key = c.community_key"
          // What stands under a topic that was taken back is read where it stands, and not looked
          // for.
          + " where c.id ="
          + anyInSql("ids")
          + " and c.kind in ('TOPIC', 'REPLY') and c.state = 'PUBLISHED' and t.state = 'PUBLISHED'";

  @PersistenceContext EntityManager em;

  /** Those of them that are published. */
  public List<Findable> published(Collection<UUID> ids) {
    return found(em.createNativeQuery(FOUND, Object[].class), ids);
  }

  /** Those of them that are published where the reader may read now. */
  public List<Findable> readable(Collection<UUID> ids, Reader reader) {
    return found(
        Open.bindSql(
            em.createNativeQuery(FOUND + " and" + Open.TO_READ_IN_SQL, Object[].class), reader),
        ids);
  }

  private static List<Findable> found(Query query, Collection<UUID> ids) {
    List<?> rows = query.setParameter("ids", ids.toArray(UUID[]::new)).getResultList();
    return rows.stream().map(row -> findable((Object[]) row)).toList();
  }

  private static Findable findable(Object[] row) {
    UUID id = (UUID) row[0];
    boolean begins = ContentKind.TOPIC.name().equals(row[1]);
    TopicKind kind = TopicKind.valueOf((String) row[2]);
    UUID topic = (UUID) row[4];
    String title = (String) row[6];
    String[] options = (String[]) row[11];
    Markup text = new Markup((String) row[7]);
    return new Findable(
        id,
        begins ? FindableKind.valueOf(kind.name()) : FindableKind.REPLY,
        (UUID) row[3],
        topic,
        (UUID) row[5],
        begins ? title : null,
        begins ? null : title,
        options == null ? text : Poll.asRead(text, options),
        row[8] == null ? List.of() : TagWords.listed((String) row[8]),
        begins && kind == TopicKind.QUESTION ? row[9] != null : null,
        (Instant) row[10],
        begins ? "/communities/topic/" + topic : "/communities/post/" + id);
  }

  /** The communities in which the reader may read now, by name. */
  public List<OpenCommunity> communities(Reader reader) {
    return Open.bind(
            em.createQuery(
                "select c.id, c.slug, c.name from Community c where"
                    + Open.TO_READ
                    + "order by c.name, c.key",
                OpenCommunity.class),
            reader)
        .getResultList();
  }

  public List<UUID> after(UUID last, int most) {
    return em
        .createQuery(
            "select c.id" + PUBLISHED + " and (:first = true or c.id > :last) order by c.id",
            ContributionId.class)
        .setParameter("first", last == null)
        .setParameter("last", new ContributionId(last == null ? new UUID(0, 0) : last))
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(ContributionId::value)
        .toList();
  }

  public long count() {
    return em.createQuery("select count(c)" + PUBLISHED, Long.class).getSingleResult();
  }
}
