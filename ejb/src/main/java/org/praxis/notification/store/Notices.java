package org.praxis.notification.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.notification.News;
import org.praxis.notification.NoticeFilter;
import org.praxis.notification.NoticeId;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds notices. */
@ApplicationScoped
public class Notices {
  /** Of so many replies that one notice tells of it is known which they were. */
  private static final int MOST_KNOWN = 200;

  @PersistenceContext EntityManager em;
  @Inject Muted muted;

  /** Of these people, those who want to be told such things. */
  public Set<PersonId> wanting(Collection<PersonId> readers, NoticeKind kind) {
    return readers.stream()
        .filter(reader -> !muted.by(reader).contains(kind))
        .collect(Collectors.toSet());
  }

  /**
   * Tells all these people the same, in one statement, unless they do not want to be told such
   * things. Of replies in one topic a reader has one notice until they have seen it.
   */
  public void tell(News news, Map<PersonId, String> readers) {
    em.createNativeQuery(
            "insert into notification_notice (id, reader, kind, subject, title, topic, community, reason,"
                + " told_at, replies)"
                + " select gen_random_uuid(), r.id, :kind, :subject, :title, cast(:topic as uuid), cast(:community as uuid),"
                + " r.reason, :at, case when :kind in ('REPLIED', 'FOLLOWED_REPLY') then array[cast(:text as uuid)] end"
                + " from unnest(cast(:readers as uuid[]), cast(:reasons as text[])) as r (id, reason)"
                + " where not exists (select 1 from notification_muted m"
                + " where m.person = r.id and m.kind = :kind) on conflict (reader, kind, subject) where seen_at is null"
                + " and kind in ('REPLIED', 'FOLLOWED_REPLY') do update set told_at = excluded.told_at, title = excluded.title,"
                + " times = notification_notice.times + 1, replies = trim_array(excluded.replies || notification_notice.replies,"
                + " greatest(0, coalesce(cardinality(notification_notice.replies), 0) + 1 - :known))")
        .setParameter("known", MOST_KNOWN)
        .setParameter("readers", values(readers.keySet()))
        .setParameter("reasons", readers.values().toArray(String[]::new))
        .setParameter("kind", news.kind().name())
        .setParameter("subject", news.subject())
        .setParameter("title", news.title())
        .setParameter("topic", text(news.topic()))
        .setParameter("community", text(news.community()))
        .setParameter("text", text(news.contribution()))
        .setParameter("at", news.at())
        .executeUpdate();
  }

  /** Until the transaction ends nobody else tells of that reply, or that it was taken back. */
  public void hold(ContributionId reply) {
    em.createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('notification/reply/' || :reply, 0))) held")
        .setParameter("reply", reply.toString())
        .getSingleResult();
  }

  /**
   * What tells of that reply and was not seen yet tells of one reply less, or is there no more.
   *
   * @return whose notices those were
   */
  public Set<PersonId> takeBack(ContributionId reply) {
    String those =
        " where seen_at is null and kind in ('REPLIED', 'FOLLOWED_REPLY') and replies @> array[cast(:reply as uuid)]";
    List<?> readers =
        em.createNativeQuery(
                "with gone as (delete from notification_notice"
                    + those
                    + " and times = 1 returning reader), fewer as (update notification_notice set times = times - 1,"
                    + " replies = array_remove(replies, cast(:reply as uuid))"
                    + those
                    + " and times > 1 returning reader) select reader from gone union select reader from fewer")
            .setParameter("reply", reply.toString())
            .getResultList();
    return readers.stream().map(reader -> new PersonId((UUID) reader)).collect(Collectors.toSet());
  }

  private static String text(Object id) {
    return id == null ? null : id.toString();
  }

  /** What belongs together: a topic, or one notice that is about none. */
  private static final String THREAD = "coalesce(n.topic, n.id)";

  private static final String FILTERED =
      " n.reader = :reader and n.kind = any(cast(:kinds as text[])) and (not :unread or n.seen_at is null)"
          + " and (cast(:community as uuid) is null or n.community = cast(:community as uuid)) ";

  private static final String ROW =
      "select "
          + THREAD
          + ", n.community, case when n.kind = 'MENTIONED' then cast(n.subject as uuid) else n.topic end,"
          + " case n.kind when 'REPLIED' then n.replies[1] when 'FOLLOWED_REPLY' then n.replies[1]"
          + " when 'MENTIONED' then cast(n.subject as uuid) when 'FOLLOWED_TOPIC' then n.topic end, ";

  private static final String COLUMNS =
      "n.id, n.kind, n.subject, n.title, n.told_at, n.times, n.seen_at is null, n.reason";

  /**
   * A notice, with the thread and the community to which it belongs.
   *
   * @param text what its reader must be able to read, so that it may be shown; null where nothing
   * @param said what a colleague said, of several the last; null where nothing, and of what was
   *     told before that was kept
   */
  public record Row(
      UUID thread,
      CommunityId community,
      ContributionId text,
      ContributionId said,
      NoticeView notice) {}

  /** The latest first. */
  public Page<Row> of(PersonId reader, NoticeFilter filter, PageRequest page) {
    List<?> rows =
        bind(
                ROW
                    + COLUMNS
                    + " from notification_notice n where"
                    + FILTERED
                    + "order by n.told_at desc, n.key desc limit :size offset :offset",
                reader,
                filter)
            .setParameter("size", page.size())
            .setParameter("offset", page.offset())
            .getResultList();
    return new Page<>(
        rows.stream().map(row -> row((Object[]) row)).toList(),
        page,
        count("select count(*) from notification_notice n where" + FILTERED, reader, filter));
  }

  /** Those that changed last come first. */
  public Page<UUID> threads(PersonId reader, NoticeFilter filter, PageRequest page) {
    List<?> rows =
        bind(
                "select "
                    + THREAD
                    + " as thread from notification_notice n where"
                    + FILTERED
                    + "group by 1 order by max(n.told_at) desc, 1 limit :size offset :offset",
                reader,
                filter)
            .setParameter("size", page.size())
            .setParameter("offset", page.offset())
            .getResultList();
    return new Page<>(
        rows.stream().map(row -> (UUID) row).toList(),
        page,
        count(
            "select count(distinct " + THREAD + ") from notification_notice n where" + FILTERED,
            reader,
            filter));
  }

  /**
   * What these tell, the latest first.
   *
   * @param most of each; those that are not seen before others
   */
  public List<Row> in(Collection<UUID> threads, PersonId reader, NoticeFilter filter, int most) {
    List<?> rows =
        bind(
                ROW
                    + COLUMNS
                    + " from (select n.*, row_number() over (partition by "
                    + THREAD
                    + " order by n.seen_at is null desc, n.told_at desc, n.key desc) as place from notification_notice n where"
                    + FILTERED
                    + "and "
                    + THREAD
                    + " = any(cast(:threads as uuid[]))) n where n.place <= :most order by n.told_at desc, n.key desc",
                reader,
                filter)
            .setParameter("threads", threads.toArray(UUID[]::new))
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  /** How many are not seen, by kind and community; also where none are. */
  public List<Unseen> unseen(PersonId reader) {
    List<?> rows =
        em.createNativeQuery(
                "select n.kind, n.community, count(*) filter (where n.seen_at is null) from notification_notice n"
                    + " where n.reader = :reader group by 1, 2")
            .setParameter("reader", reader.value())
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Unseen(
                    NoticeKind.valueOf((String) row[0]),
                    community(row[1]),
                    ((Number) row[2]).longValue()))
        .toList();
  }

  /** So many of that kind, in that community. */
  public record Unseen(NoticeKind kind, CommunityId community, long count) {}

  private Query bind(String sql, PersonId reader, NoticeFilter filter) {
    return em.createNativeQuery(sql)
        .setParameter("reader", reader.value())
        .setParameter("kinds", filter.kinds())
        .setParameter("unread", filter.unread())
        .setParameter("community", text(filter.community()));
  }

  private long count(String sql, PersonId reader, NoticeFilter filter) {
    return ((Number) bind(sql, reader, filter).getSingleResult()).longValue();
  }

  private static CommunityId community(Object value) {
    return value == null ? null : new CommunityId((UUID) value);
  }

  private static Row row(Object[] row) {
    return new Row(
        (UUID) row[0],
        community(row[1]),
        contribution(row[2]),
        contribution(row[3]),
        new NoticeView(
            new NoticeId((UUID) row[4]),
            NoticeKind.valueOf((String) row[5]),
            (String) row[6],
            (String) row[7],
            (Instant) row[8],
            ((Number) row[9]).intValue(),
            (Boolean) row[10],
            (String) row[11],
            null,
            null,
            false));
  }

  private static ContributionId contribution(Object value) {
    return value == null ? null : new ContributionId((UUID) value);
  }

  public long countUnseen(PersonId reader) {
    return em.createQuery(
            "select count(n) from Notice n where n.reader = :reader and n.seenAt is null",
            Long.class)
        .setParameter("reader", reader)
        .getSingleResult();
  }

  /**
   * Marks what was told about this topic, and that the reader is mentioned in it or may be read in
   * it; whoever has seen it itself needs no notice of it.
   *
   * @return how many that were, and how many notices the reader has not seen
   */
  public Seen seeAbout(PersonId reader, ContributionId topic, Instant now) {
    Object[] counts =
        (Object[])
            em.createNativeQuery(
                    "with seen as (update notification_notice set seen_at = :now where reader ="
                        + " :reader and seen_at is null and (subject = cast(:topic as text)"
                        + " or (topic = :topic and kind in ('MENTIONED', 'APPROVED'))) returning 1) select"
                        + " (select count(*) from seen), (select count(*) from notification_notice"
                        + " where reader = :reader and seen_at is null)")
                .setParameter("now", now)
                .setParameter("reader", reader.value())
                .setParameter("topic", topic.value())
                .getSingleResult();
    long seen = ((Number) counts[0]).longValue();
    return new Seen(seen, ((Number) counts[1]).longValue() - seen);
  }

  /** How many notices have just been seen, and how many have not. */
  public record Seen(long now, long left) {}

  /**
   * Marks what was told up to that notice of the same thread.
   *
   * @return how many that were
   */
  public int seeThread(PersonId reader, NoticeId upTo, Instant now) {
    return em.createNativeQuery(
            "update notification_notice n set seen_at = :now from notification_notice m where m.id = :notice"
                + " and m.reader = :reader and n.reader = m.reader and n.seen_at is null and n.told_at <= m.told_at"
                + " and coalesce(n.topic, n.id) = coalesce(m.topic, m.id)")
        .setParameter("now", now)
        .setParameter("notice", upTo.value())
        .setParameter("reader", reader.value())
        .executeUpdate();
  }

  /**
   * Marks what was told up to then; what comes in while somebody reads stays new.
   *
   * @return how many that were
   */
  public int see(PersonId reader, NoticeFilter filter, Instant toldBy, Instant now) {
    return bind(
            "update notification_notice n set seen_at = :now where n.seen_at is null and n.told_at <= :toldBy and"
                + FILTERED,
            reader,
            filter)
        .setParameter("now", now)
        .setParameter("toldBy", toldBy)
        .executeUpdate();
  }

  /** Forgets what was seen before then. */
  public void removeSeen(Instant before) {
    em.createNativeQuery("delete from notification_notice where seen_at < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
