package org.praxis.communities.attention.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.view.TopicNews;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.Open;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * Finds what is new to a reader: what others wrote since they read, joined, or said all is read.
 */
@ApplicationScoped
public class News {
  @PersistenceContext EntityManager em;

  private static final String OF_COMMUNITY =
      " left join communities_community_mark cm on cm.community_key = oc.key and cm.person = :me"
          + " left join communities_membership mm on mm.community_key = oc.key and mm.person = :me";

  private static final String READ_BEFORE =
      " left join communities_topic_mark tm on tm.topic_key = t.key and tm.person = :me";

  // Who belongs, or said that all is read, has something to count from, and nothing counts from
  // before the oldest: so their other marks change nothing, and these are read at once.
  private static final String READ_LATELY =
      READ_BEFORE + " and tm.read_at > (select cast(:oldest as timestamptz))";

  private static final String BASE =
      " cross join lateral (select case when coalesce(tm.read_at, cm.read_at, mm.joined_at) is not null"
          + " then greatest(tm.read_at, cm.read_at, mm.joined_at, cast(:oldest as timestamptz)) end as since) base";

  // Who neither belongs nor has been there has no news: there is nothing to count from.
  private static final String SINCE =
      " t.kind = 'TOPIC' and t.state = 'PUBLISHED' and t.active_at > base.since"
          // Both follow from that one: they let the index of a community's topics do the work. A
          // value that the database sees, and not by a select, makes it plan anew each time.
          + " and t.active_at > (select cast(:oldest as timestamptz))"
          + " and t.active_at > greatest(cm.read_at, mm.joined_at, cast(:oldest as timestamptz)) and"
          + Levels.NOT_MUTED
          + "and"
          + Open.TO_READ_IN_SQL;

  private static final String FROM =
      " from communities_contribution t join communities_community oc on oc.key = t.community_key"
          + OF_COMMUNITY;

  private static final String TOPICS = FROM + READ_BEFORE + BASE + " where" + SINCE;

  private static final String TOPICS_OF_THEIRS = FROM + READ_LATELY + BASE + " where" + SINCE;

  private static final String NEW_REPLIES =
      " from communities_contribution r where r.topic_key = t.key and r.kind = 'REPLY' and r.state = 'PUBLISHED'"
          + " and r.published_at > base.since and r.author is distinct from :me";

  private static final String NEW_TOPIC =
      "(t.published_at > base.since and t.author is distinct from :me)";

  private static final String ANY =
      " and (" + NEW_TOPIC + " or exists (select 1" + NEW_REPLIES + "))";

  private static final String MINE = " and mm.key is not null and oc.archived_at is null";

  /** Of these topics, those in which there is something new. */
  public Map<ContributionId, TopicNews> of(
      Collection<ContributionId> topics, Reader reader, Instant oldest) {
    List<?> rows =
        bound(
                em.createNativeQuery(
                    "select t.id, "
                        + NEW_TOPIC
                        + ", (select count(*)"
                        + NEW_REPLIES
                        + ")"
                        + TOPICS
                        + " and t.id = any(cast(:topics as uuid[]))"),
                reader,
                oldest)
            .setParameter("topics", values(topics))
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(
            Collectors.toMap(
                row -> new ContributionId((UUID) row[0]),
                row -> new TopicNews((Boolean) row[1], ((Number) row[2]).longValue())));
  }

  /**
   * In how many topics of each community of the reader there is something new.
   *
   * @param most so many are counted of each
   */
  public Map<CommunityId, Long> inCommunities(Reader reader, Instant oldest, int most) {
    List<?> rows =
        bound(
                em.createNativeQuery("select oc.id, fresh.topics" + fresh(most) + MINE),
                reader,
                oldest)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(
            Collectors.toMap(
                row -> new CommunityId((UUID) row[0]), row -> ((Number) row[1]).longValue()));
  }

  /** The topics with something new in all communities of the reader, the latest activity first. */
  public Page<ContributionId> mine(Reader reader, Instant oldest, PageRequest page) {
    List<?> ids =
        bound(
                em.createNativeQuery("select t.id" + TOPICS_OF_THEIRS + MINE + ANY + LATEST),
                reader,
                oldest)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Query count =
        bound(
            em.createNativeQuery("select count(*)" + TOPICS_OF_THEIRS + MINE + ANY),
            reader,
            oldest);
    return page(ids, page, count);
  }

  /** The same in one community. */
  public Page<ContributionId> in(
      CommunityId community, Reader reader, Instant oldest, PageRequest page) {
    List<?> ids =
        bound(
                em.createNativeQuery("select t.id" + TOPICS_OF_THEIRS + IN + ANY + LATEST),
                reader,
                oldest)
            .setParameter("community", community.value())
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Query count =
        bound(em.createNativeQuery("select count(*)" + TOPICS_OF_THEIRS + IN + ANY), reader, oldest)
            .setParameter("community", community.value());
    return page(ids, page, count);
  }

  /**
   * In how many topics of a community there is something new.
   *
   * @param most so many are counted
   */
  public long count(CommunityId community, Reader reader, Instant oldest, int most) {
    Query counting =
        bound(
                em.createNativeQuery("select coalesce(max(fresh.topics), 0)" + fresh(most) + IN),
                reader,
                oldest)
            .setParameter("community", community.value());
    return ((Number) counting.getSingleResult()).longValue();
  }

  // In how many topics of each community. Of a large one that somebody has not looked at for long,
  // all would be counted for each of their pages. How many is a word of the statement: a number
  // that the database is told later makes it plan anew each time as well.
  private static String fresh(int most) {
    return " from communities_community oc"
        + OF_COMMUNITY
        + " cross join lateral (select count(*) as topics from (select 1 from communities_contribution t"
        + READ_LATELY
        + BASE
        + " where t.community_key = oc.key and"
        + SINCE
        + ANY
        + " limit "
        + most
        + ") few) fresh where fresh.topics > 0";
  }

  // Of a whole community there is nothing new to who neither belongs nor said that all is read.
  private static final String IN =
      " and oc.id = :community and coalesce(cm.read_at, mm.joined_at) is not null";

  private static final String LATEST = " order by t.active_at desc, t.key desc";

  private static Page<ContributionId> page(List<?> ids, PageRequest page, Query count) {
    return new Page<>(
        ids.stream().map(id -> new ContributionId((UUID) id)).toList(),
        page,
        ((Number) count.getSingleResult()).longValue());
  }

  private static Query bound(Query query, Reader reader, Instant oldest) {
    return Open.bindSql(query, reader).setParameter("oldest", oldest);
  }
}
