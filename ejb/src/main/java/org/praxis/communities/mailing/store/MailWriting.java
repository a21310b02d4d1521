package org.praxis.communities.mailing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;

/**
 * Makes topics and replies of mails, by set: nine statements for each part, however many mails that
 * has. They are published as of the day on which they were sent, and nobody is told: what was news
 * years ago is none today.
 */
@ApplicationScoped
public class MailWriting {
  private static final String MAILS =
      " from communities_import_mail m join communities_import_run r on r.key = m.run_key";

  private static final String AUTHOR =
      " left join communities_external_author a on a.community_key = r.community_key and a.address"
          + " = m.address";

  private static final String THESE =
      " where m.run_key = :run and m.place >= :first and m.place < :next";

  // Whoever would move one of these topics meanwhile waits.
  private static final String LOCK =
      "select c.key from communities_contribution c where c.id in (select m.topic"
          + MAILS
          + THESE
          + ") order by c.key for no key update";

  // Since the mails found their places, a topic may have become a reply of another, or have left
  // the
  // community: then the first of its answers begins a topic here, for the others too.
  private static final String TO_WHERE_IT_STANDS =
      "update communities_import_mail m set topic = s.stands from (select o.topic, case when"
          + " t.community_key = r.community_key then t.id else (array_agg(o.id order by"
          + " o.place))[1] end as stands from communities_import_mail o join communities_import_run"
          + " r on r.key = o.run_key join communities_contribution c on c.id = o.topic join"
          + " communities_contribution t on t.key = coalesce(c.topic_key, c.key) where o.run_key ="
          + " :run and o.place >= :first and o.topic in (select m.topic"
          + MAILS
          + THESE
          + ") and (c.topic_key is not null or t.community_key <> r.community_key)"
          + " group by o.topic, t.id, t.community_key, r.community_key) s"
          + " where m.run_key = :run and m.place >= :first and m.topic = s.topic";

  private static final String EXTERNAL_AUTHORS =
      "insert into communities_external_author (id, community_key, address, name) select"
          + " gen_random_uuid(), s.community_key, s.address, s.name from (select distinct on"
          + " (m.address) r.community_key, m.address, m.name"
          + MAILS
          + THESE
          + " and m.person is null order by m.address, m.place) s on conflict (community_key,"
          + " address) do nothing";

  private static final String TOPICS =
      "insert into communities_contribution (id, kind, community_key, author, text, state,"
          + " revision, submitted_at, published_at, version, topic_kind, title, active_at) select"
          + " m.id, 'TOPIC', r.community_key, coalesce(m.person, a.id), m.text, 'PUBLISHED', 1,"
          + " m.sent_at, m.sent_at, 0, 'DISCUSSION', m.title, m.sent_at"
          + MAILS
          + AUTHOR
          + THESE
          + " and m.topic = m.id order by m.place";

  // Where a mail speaks of one in a topic that became a reply of this, it stands under that, as its
  // own replies do.
  private static final String MERGED =
      "(select coalesce(p.parent_key, p.key) from communities_mail k join communities_contribution p"
          + " on p.id = k.contribution join communities_merged g on g.contribution_key ="
          + " coalesce(p.parent_key, p.key) where k.community_key = r.community_key and"
          + " k.message_id = any(m.refs) and p.kind = 'REPLY' and p.topic_key = t.key"
          + " order by p.key desc limit 1)";

  private static final String REPLIES =
      "insert into communities_contribution (id, kind, community_key, author, text, state,"
          + " revision, submitted_at, published_at, version, topic_key, parent_key) select m.id,"
          + " 'REPLY', t.community_key, coalesce(m.person, a.id), m.text, 'PUBLISHED', 1,"
          + " m.sent_at, m.sent_at, 0, t.key, "
          + MERGED
          + MAILS
          + " join communities_contribution t on t.id = m.topic"
          + AUTHOR
          + THESE
          + " and m.topic <> m.id order by m.place";

  private static final String WORDINGS =
      "insert into communities_revision (contribution, number, title, text, submitted_at,"
          + " published_at) select m.id, 1, case when m.topic = m.id then m.title end, m.text,"
          + " m.sent_at, m.sent_at"
          + MAILS
          + THESE;

  private static final String KNOWN =
      "insert into communities_mail (community_key, message_id, topic, contribution, base) select"
          + " r.community_key, m.message_id, m.topic, m.id, case when m.topic = m.id then m.base"
          + " end"
          + MAILS
          + THESE
          + " on conflict (community_key, message_id) do update set contribution ="
          + " excluded.contribution";

  private static final String SPOKEN_OF =
      "insert into communities_mail (community_key, message_id, topic) select distinct on (s.id)"
          + " s.community_key, s.id, s.topic from (select r.community_key, unnest(m.refs) as id,"
          + " m.topic, m.place"
          + MAILS
          + THESE
          + ") s order by s.id, s.place on conflict (community_key, message_id) do nothing";

  private static final String COUNTS =
      "update communities_contribution t set reply_count = t.reply_count + s.replies,"
          + " active_at = greatest(t.active_at, s.last) from (select m.topic,"
          + " count(*) filter (where m.topic <> m.id) as replies, max(m.sent_at) as last"
          + MAILS
          + THESE
          + " group by m.topic) s where t.id = s.topic";

  @PersistenceContext EntityManager em;

  /**
   * Writes those whose place is from the first one up to, but not with, the next.
   *
   * @return how many that were
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int write(long run, int first, int next) {
    query(LOCK, run, first, next).getResultList();
    run(TO_WHERE_IT_STANDS, run, first, next);
    run(EXTERNAL_AUTHORS, run, first, next);
    int written = run(TOPICS, run, first, next) + run(REPLIES, run, first, next);
    for (String statement : List.of(WORDINGS, KNOWN, SPOKEN_OF, COUNTS)) {
      run(statement, run, first, next);
    }
    return written;
  }

  /** Those that {@link #write} made of that part. */
  public List<ContributionId> written(long run, int first, int next) {
    List<?> ids =
        em.createNativeQuery("select m.id" + MAILS + THESE)
            .setParameter("run", run)
            .setParameter("first", first)
            .setParameter("next", next)
            .getResultList();
    return ids.stream().map(UUID.class::cast).map(ContributionId::new).toList();
  }

  private int run(String statement, long run, int first, int next) {
    return query(statement, run, first, next).executeUpdate();
  }

  private Query query(String statement, long run, int first, int next) {
    return em.createNativeQuery(statement)
        .setParameter("run", run)
        .setParameter("first", first)
        .setParameter("next", next);
  }
}
