package org.praxis.communities.attention.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.FollowLevel;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.communities.attention.view.TopicAttention;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.Open;
import org.praxis.people.PersonId;

/** Keeps up to when people have read, by the time at which others could read it. */
@ApplicationScoped
public class ReadMarks {
  @PersistenceContext EntityManager em;

  private static final String TOPIC =
      "with topic as (select t.key, "
          + Levels.OF_TOPIC
          + " as chosen, "
          + Levels.EFFECTIVE
          + " as level, tm.read_at, greatest(tm.read_at, cm.read_at) as since"
          + " from communities_contribution t join communities_community oc on oc.key = t.community_key"
          + " left join communities_topic_mark tm on tm.topic_key = t.key and tm.person = :me"
          + " left join communities_community_mark cm on cm.community_key = oc.key and cm.person = :me"
          + " where t.id = :topic and t.kind = 'TOPIC' and t.state = 'PUBLISHED' and"
          + Open.TO_READ_IN_SQL
          + ")";

  // Nothing is written where nothing new was read.
  private static final String MARKED =
      ", marked as (insert into communities_topic_mark (topic_key, person, read_at)"
          + " select key, :me, cast(:upTo as timestamptz) from topic"
          + " on conflict (topic_key, person) do update set read_at = excluded.read_at"
          + " where communities_topic_mark.read_at < excluded.read_at)";

  private static final String FACTS =
      " select topic.chosen, topic.level, topic.read_at, news.replies, news.first from topic"
          + " left join lateral (select count(*) as replies, (array_agg(r.id order by r.key))[1] as first"
          + " from communities_contribution r where topic.read_at is not null and r.topic_key = topic.key"
          + " and r.kind = 'REPLY' and r.state = 'PUBLISHED' and r.published_at > topic.since"
          + " and r.author is distinct from :me) news on true";

  /** As it is now. Nothing of a topic that the reader may not read or that is not published. */
  public Optional<TopicAttention> look(ContributionId topic, Reader reader) {
    return attention(em.createNativeQuery(TOPIC + FACTS), topic, reader);
  }

  /**
   * As it was, and from now on it is read up to then: both in one statement, so that of two visits
   * at once none takes a mark back.
   */
  public Optional<TopicAttention> visit(ContributionId topic, Reader reader, Instant upTo) {
    return attention(
        em.createNativeQuery(TOPIC + MARKED + FACTS).setParameter("upTo", upTo), topic, reader);
  }

  private static Optional<TopicAttention> attention(
      Query query, ContributionId topic, Reader reader) {
    List<?> rows = Open.bindSql(query, reader).setParameter("topic", topic.value()).getResultList();
    return rows.stream().findFirst().map(row -> attention((Object[]) row));
  }

  private static TopicAttention attention(Object[] row) {
    return new TopicAttention(
        new FollowView(FollowLevel.valueOf((String) row[1]), row[0] != null),
        (Instant) row[2],
        ((Number) row[3]).longValue(),
        row[4] == null ? null : new ContributionId((UUID) row[4]));
  }

  /** All that was there by then is read. */
  public void readAll(CommunityId community, PersonId person, Instant upTo) {
    em.createNativeQuery(
            "insert into communities_community_mark (community_key, person, read_at)"
                + " select key, :person, :upTo from communities_community where id = :community"
                + " on conflict (community_key, person) do update set read_at = excluded.read_at"
                + " where communities_community_mark.read_at < excluded.read_at")
        .setParameter("community", community.value())
        .setParameter("person", person.value())
        .setParameter("upTo", upTo)
        .executeUpdate();
  }
}
