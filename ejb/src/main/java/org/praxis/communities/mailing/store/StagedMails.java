package org.praxis.communities.mailing.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.mailing.mail.Threading;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.platform.json.Json;

/**
 * What an import has read, before anything is made of it. Rows come many at a time, as one JSON
 * text.
 */
@ApplicationScoped
public class StagedMails {
  private static final int PLACED_AT_ONCE = 5_000;

  @PersistenceContext EntityManager em;

  /**
   * @param person whose address that is; null when nobody's whom Praxis knows
   */
  public record Staged(
      int number,
      @JsonProperty("message_id") String messageId,
      List<String> refs,
      String title,
      String base,
      boolean reply,
      @JsonProperty("sent_at") Instant sentAt,
      String address,
      String name,
      UUID person,
      String text) {
    public Staged {
      refs = List.copyOf(refs);
    }
  }

  public record Problem(
      int number,
      String subject,
      @JsonProperty("sent_at") Instant sentAt,
      String kind,
      String detail,
      @JsonProperty("left_out") boolean leftOut) {}

  /**
   * Where a mail belongs.
   *
   * @param topic that is there already; null when the head is the topic
   * @param head number of the mail that begins the conversation
   */
  public record Placed(int number, UUID topic, int head, int place) {}

  /**
   * @return how many of them the archive did not have before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int add(long run, List<Staged> mails) {
    return insert(
        run,
        mails,
        """
        insert into communities_import_mail (run_key, number, id, message_id, refs, title, base, reply, sent_at,
            address, name, person, text)
          select :run, number, gen_random_uuid(), message_id, refs, title, base, reply, sent_at, address, name, person, text
          from jsonb_to_recordset(cast(:rows as jsonb)) as r(number int, message_id text, refs text[], title text, base text,
            reply boolean, sent_at timestamptz, address text, name text, person uuid, text text)
          on conflict do nothing""");
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void addProblems(long run, List<Problem> problems) {
    insert(
        run,
        problems,
        """
        insert into communities_import_problem (run_key, number, subject, sent_at, kind, detail, left_out)
          select :run, number, subject, sent_at, kind, detail, left_out from jsonb_to_recordset(cast(:rows as jsonb))
            as r(number int, subject text, sent_at timestamptz, kind text, detail text, left_out boolean)""");
  }

  private int insert(long run, List<? extends Record> rows, String statement) {
    return rows.isEmpty()
        ? 0
        : em.createNativeQuery(statement)
            .setParameter("run", run)
            .setParameter("rows", Json.write(rows))
            .executeUpdate();
  }

  /** When the last one was sent that is here. */
  public Optional<Instant> lastSent(long run) {
    List<?> sent =
        em.createNativeQuery(
                "select sent_at from communities_import_mail where run_key = :run order by number desc limit 1",
                Instant.class)
            .setParameter("run", run)
            .getResultList();
    return sent.stream().map(Instant.class::cast).findFirst();
  }

  /** Takes away what was imported earlier; answers how many that were. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int leaveOutKnown(long run) {
    return on(
            run,
            """
            delete from communities_import_mail m using communities_import_run r, communities_mail k
            where m.run_key = :run and r.key = m.run_key and k.community_key = r.community_key
              and k.message_id = m.message_id and k.contribution is not null""")
        .executeUpdate();
  }

  /** A tag that most subjects begin with is the list's, and says nothing in a title. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void leaveOutTag(long run) {
    on(
            run,
            """
            with tag as (
              select substring(title from '^\\[[^]]{1,80}\\] ') as words, count(*) as mails
                from communities_import_mail where run_key = :run group by 1),
            common as (
              select words from tag where words is not null and mails >= 5
                and mails * 2 > (select sum(mails) from tag))
            update communities_import_mail m set title = substr(m.title, length(common.words) + 1) from common
            where m.run_key = :run and left(m.title, length(common.words)) = common.words
              and length(m.title) > length(common.words)""")
        .executeUpdate();
  }

  public List<Threading.Light> lights(long run) {
    return rows(
            on(
                run,
                "select number, message_id, array_to_string(refs, ' '), base, reply, sent_at"
                    + " from communities_import_mail where run_key = :run order by number"))
        .stream()
        .map(
            row ->
                new Threading.Light(
                    ((Number) row[0]).intValue(),
                    (String) row[1],
                    ((String) row[2]).isEmpty() ? List.of() : List.of(((String) row[2]).split(" ")),
                    (String) row[3],
                    (Boolean) row[4],
                    (Instant) row[5]))
        .toList();
  }

  // What was written of a mail may have been merged, split off or moved since: its topic is the one
  // in which it stands today. What went to another community is not there for this import.
  private static final String STANDS =
      " join communities_contribution c on c.id = coalesce(k.contribution, k.topic)"
          + " join communities_contribution t on t.key = coalesce(c.topic_key, c.key)"
          + " and t.community_key = r.community_key";

  /** In which topic the mails are that these speak of, and those that were spoken of earlier. */
  public Map<String, UUID> topics(long run) {
    return rows(
            on(
                run,
                "select k.message_id, t.id from communities_mail k"
                    + " join communities_import_run r on r.key = :run and k.community_key = r.community_key"
                    + STANDS
                    + " where k.message_id in (select message_id from communities_import_mail where run_key = :run"
                    + " union select unnest(refs) from communities_import_mail where run_key = :run)"))
        .stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
  }

  /** Topics that were imported earlier, with a subject that some of these say to answer. */
  public List<Threading.Before> before(long run) {
    return rows(
            on(
                run,
                "select t.id, k.base, t.published_at, t.active_at from communities_mail k"
                    + " join communities_import_run r on r.key = :run and k.community_key = r.community_key"
                    + STANDS
                    + " where t.published_at is not null and k.base in (select base"
                    + " from communities_import_mail where run_key = :run and reply and base <> '')"
                    + " order by t.published_at, k.key"))
        .stream()
        .map(
            row ->
                new Threading.Before(
                    (UUID) row[0], (String) row[1], (Instant) row[2], (Instant) row[3]))
        .toList();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void place(long run, List<Placed> placed) {
    for (int from = 0; from < placed.size(); from += PLACED_AT_ONCE) {
      insert(
          run,
          placed.subList(from, Math.min(placed.size(), from + PLACED_AT_ONCE)),
          """
          update communities_import_mail m set place = r.place, topic = coalesce(r.topic, h.id)
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(number int, topic uuid, head int, place int)
            join communities_import_mail h on h.run_key = :run and h.number = r.head
            where m.run_key = :run and m.number = r.number""");
    }
    // A database that does not know yet how many mails there are compares each with each as they
    // are
    // written.
    em.createNativeQuery("analyze communities_import_mail").executeUpdate();
  }

  /** What will come of them, once they have their places. */
  public ImportRun.Counts counts(long run, int repeated) {
    Object[] row =
        (Object[])
            on(
                    run,
                    "select count(*) filter (where topic = id), count(*) filter (where topic <> id),"
                        + " count(person), count(*) filter (where person is null)"
                        + " from communities_import_mail where run_key = :run")
                .getSingleResult();
    return new ImportRun.Counts(
        repeated, number(row[0]), number(row[1]), number(row[2]), number(row[3]));
  }

  /** Once the mails are contributions, or nobody will make any of them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void clear(long run) {
    on(run, "delete from communities_import_mail where run_key = :run").executeUpdate();
  }

  private Query on(long run, String statement) {
    return em.createNativeQuery(statement).setParameter("run", run);
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }

  private static int number(Object count) {
    return ((Number) count).intValue();
  }
}
