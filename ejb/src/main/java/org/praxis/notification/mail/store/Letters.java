package org.praxis.notification.mail.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.notification.CalendarTurn;
import org.praxis.notification.Matter;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.mail.LetterForm;
import org.praxis.notification.mail.LetterId;
import org.praxis.people.PersonId;

/** Keeps letters, and finds those to send. */
@ApplicationScoped
public class Letters {
  private static final String COLUMNS =
      "id, number, reader, form, answer, names, said, topic, written_at, refusals";

  // Whoever was too slow has lost it: another has claimed it since, and says what became of it.
  private static final String CLAIMED = " and state = 'WAITING' and due_at = :claim";

  /** So many mails at the same moment are nobody's nuisance. */
  private static final int FEW = 5;

  @PersistenceContext EntityManager em;

  /**
   * A letter as it is kept: whom to write, and what about.
   *
   * @param answer which answer to a mail it is; null of others
   * @param names what that answer names, one a line; null where it names nothing
   * @param said what they had written and goes back to them with that answer; null for nothing
   * @param topic which it is about; null where it is about several, or none
   */
  public record Letter(
      LetterId id,
      long number,
      PersonId reader,
      LetterForm form,
      String answer,
      String names,
      String said,
      ContributionId topic,
      Instant writtenAt,
      int refusals) {}

  /**
   * Lets nobody else make letters until the transaction ends.
   *
   * @return false when somebody does already
   */
  public boolean tryLock() {
    return (Boolean)
        em.createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended('notification/letters', 0))")
            .getSingleResult();
  }

  /** Of one kind, to one person about one topic, within an hour. */
  private static final int ANSWERS = 5;

  private static final String ALONE = named(kind -> kind.matter() == Matter.REASONS);
  private static final String AT_ONCE = named(NoticeKind::isAtOnce);

  /** What changes its reader's calendar: a mail has one entry, and a mail of many has none. */
  private static final String UNGATHERED =
      named(kind -> kind.isAtOnce() || kind.calendar() != CalendarTurn.NOTHING);

  /**
   * What belongs together: a topic, or one thing that is about none. What was decided against
   * somebody is a letter of its own, with its reasons.
   */
  private static final String THREAD =
      "case when i.kind in ("
          + ALONE
          + ") then cast(i.key as text) else coalesce(cast(i.topic as text), cast(i.key as text)) end";

  private static String named(Predicate<NoticeKind> which) {
    return Stream.of(NoticeKind.values())
        .filter(which)
        .map(kind -> "'" + kind + "'")
        .collect(Collectors.joining(", "));
  }

  /** Makes a letter of what is due at once, for each thread of each reader. */
  public int writeNews(Instant now, int most) {
    return write(
        now,
        "select i.key, i.reader, "
            + THREAD
            + " as thread, i.topic from notification_item i where i.letter is null and i.due_at <= :now and"
            + " i.cadence = 'IMMEDIATELY' order by i.due_at limit :most",
        "NEWS",
        most);
  }

  /**
   * Makes one letter of what is due at once, for each reader for whom that is more than a few
   * threads: it has waited, for the end of quiet hours or for a mail server.
   */
  public int writeGathered(Instant now, int most) {
    return write(
        now,
        firstReaders(
            "select key, reader, due_at from (select i.key, i.reader, i.due_at, max(i.nth) over (partition by i.reader) as threads"
                + " from (select i.key, i.reader, i.due_at, dense_rank() over (partition by i.reader order by "
                + THREAD
                + ") as nth from notification_item i where i.letter is null and i.due_at <= :now"
                + " and i.cadence = 'IMMEDIATELY' and i.kind not in ("
                + UNGATHERED
                + ")) i) i where threads > "
                + FEW),
        "GATHERED",
        most);
  }

  /** Makes one digest for each reader of all that is due in one. */
  public int writeDigests(Instant now, int most) {
    return write(
        now,
        firstReaders(
            "select i.key, i.reader, i.due_at from notification_item i where i.letter is null and i.due_at <= :now"
                + " and i.cadence <> 'IMMEDIATELY'"),
        "DIGEST",
        most);
  }

  // All that is due of so many readers, those that have waited longest. By windows, which are
  // sorted
  // whatever the statistics say: a join of what is due with itself took minutes when they were old.
  private static String firstReaders(String due) {
    return "select key, reader, '' as thread, cast(null as uuid) as topic from (select i.key, i.reader,"
        + " dense_rank() over (order by i.first, i.reader) as place from (select i.key, i.reader,"
        + " min(i.due_at) over (partition by i.reader) as first from ("
        + due
        + ") i) i) i where place <= :most";
  }

  // The first of what goes together names the letter, so that nothing has to be joined but rows by
  // their keys.
  private int write(Instant now, String due, String form, int most) {
    return em.createNativeQuery(
            "with due as materialized (select key, reader, topic, first_value(fresh)"
                + " over (partition by reader, thread order by key) as letter from (select key, reader, thread, topic,"
                + " gen_random_uuid() as fresh from ("
                + due
                + ") i) i), written as (insert into notification_letter (id, reader, form, topic, written_at, state, due_at)"
                + " select distinct on (letter) letter, reader, :form, topic, cast(:now as timestamptz), 'WAITING',"
                + " cast(:now as timestamptz) from due returning id)"
                + " update notification_item i set letter = d.letter from due d where i.key = d.key and exists (select 1 from written)")
        .setParameter("now", now)
        .setParameter("form", form)
        .setParameter("most", most)
        .executeUpdate();
  }

  /**
   * Writes somebody an answer to a mail of theirs; the same one once an hour at most, and few about
   * a topic: a program that answers answers finds other words each time, and need not say that it
   * is one (RFC 3834 is not kept by all).
   *
   * @param names what it names, one a line; null for nothing
   * @param said what they had written and is not posted; null for nothing
   */
  public void answer(
      PersonId reader,
      String answer,
      String names,
      String said,
      ContributionId topic,
      Instant now) {
    em.createNativeQuery(
            "insert into notification_letter (id, reader, form, answer, names, said, topic, written_at, state, due_at)"
                + " select :id, :reader, 'ANSWER', :answer, cast(:names as text), cast(:said as text), cast(:topic as uuid), :now, 'WAITING', :now where not exists"
                + " (select 1 from notification_letter l where l.reader = :reader and l.answer = :answer and l.names is not distinct from cast(:names as text)"
                + " and l.said is not distinct from cast(:said as text)"
                + " and l.topic is not distinct from cast(:topic as uuid) and l.written_at > cast(:now as timestamptz) - interval '1 hour')"
                + " and (select count(*) from notification_letter l where l.reader = :reader and l.answer = :answer"
                + " and l.topic is not distinct from cast(:topic as uuid)"
                + " and l.written_at > cast(:now as timestamptz) - interval '1 hour') < "
                + ANSWERS)
        .setParameter("id", LetterId.next().value())
        .setParameter("reader", reader.value())
        .setParameter("answer", answer)
        .setParameter("names", names)
        .setParameter("said", said)
        .setParameter("topic", topic == null ? null : topic.toString())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Letters that nobody else gets until then. */
  public record Claim(List<Letter> letters, Instant until) {
    public Claim {
      letters = List.copyOf(letters);
    }
  }

  /**
   * Takes letters that are due, those that waited longest first; nobody else gets them before the
   * claim is over. What becomes of them is kept only while the claim is.
   */
  @SuppressWarnings("unchecked")
  public Claim claim(Instant now, Instant until, int most) {
    Instant kept = until.truncatedTo(ChronoUnit.MILLIS); // the database knows no shorter time
    List<Object[]> rows =
        em.createNativeQuery(
                "with due as (select id from notification_letter where state = 'WAITING' and due_at <= :now order by due_at"
                    + " limit :most for update skip locked) update notification_letter l set due_at = :until from due"
                    + " where l.id = due.id returning l.id, l.number, l.reader, l.form, l.answer, l.names, l.said, l.topic, l.written_at, l.refusals")
            .setParameter("now", now)
            .setParameter("until", kept)
            .setParameter("most", most)
            .getResultList();
    return new Claim(rows.stream().map(Letters::letter).toList(), kept);
  }

  /**
   * The server has them, whoever else has claimed them meanwhile.
   *
   * @param letters each with the fingerprint of the address to which it went
   */
  public void sent(Map<LetterId, String> letters, Instant now) {
    em.createNativeQuery(
            "update notification_letter l set state = 'SENT', due_at = null, over_at = :now, error = null, sent_to = s.address"
                + " from unnest(cast(:ids as uuid[]), cast(:addresses as text[])) as s (id, address)"
                + " where l.id = s.id and l.state = 'WAITING'")
        .setParameter("now", now)
        .setParameter("ids", values(letters.keySet()))
        .setParameter("addresses", letters.values().toArray(String[]::new))
        .executeUpdate();
  }

  /** Whether it went to that address; also where nobody knows any more to which. */
  public boolean wentTo(LetterId letter, String fingerprint) {
    return (Boolean)
        em.createNativeQuery(
                "select coalesce(sent_to = :address, true) from notification_letter where id = :id")
            .setParameter("address", fingerprint)
            .setParameter("id", letter.value())
            .getSingleResult();
  }

  /** The server had it, and another did not take it from there. */
  public void returned(LetterId letter, String error, Instant now) {
    em.createNativeQuery(
            "update notification_letter set state = 'DEAD', error = :error, over_at = :now where id = :id and state = 'SENT'")
        .setParameter("error", error)
        .setParameter("now", now)
        .setParameter("id", letter.value())
        .executeUpdate();
  }

  /**
   * Nothing is left to say, or nobody to say it to.
   *
   * @return how many of them were claimed until then
   */
  public int drop(Collection<LetterId> letters, Instant claimedUntil, Instant now) {
    return em.createNativeQuery(
            "update notification_letter set state = 'DROPPED', due_at = null, over_at = :now, error = null"
                + " where id = any(cast(:ids as uuid[]))"
                + CLAIMED)
        .setParameter("now", now)
        .setParameter("ids", values(letters))
        .setParameter("claim", claimedUntil)
        .executeUpdate();
  }

  /**
   * They wait, and it does not count as a try.
   *
   * @param error null for none
   */
  public void delay(
      Collection<LetterId> letters, Instant claimedUntil, Instant until, String error) {
    em.createNativeQuery(
            "update notification_letter set due_at = :until, error = coalesce(cast(:error as text), error)"
                + " where id = any(cast(:ids as uuid[]))"
                + CLAIMED)
        .setParameter("until", until)
        .setParameter("error", error)
        .setParameter("ids", values(letters))
        .setParameter("claim", claimedUntil)
        .executeUpdate();
  }

  /**
   * The server does not take it.
   *
   * @param next null when it is not tried again by itself
   */
  public void refused(
      LetterId letter, Instant claimedUntil, Instant next, String error, Instant now) {
    em.createNativeQuery(
            "update notification_letter set refusals = refusals + 1, error = :error,"
                + " due_at = cast(cast(:next as text) as timestamptz),"
                + " state = case when cast(:next as text) is null then 'DEAD' else 'WAITING' end,"
                + " over_at = case when cast(:next as text) is null then cast(:now as timestamptz) end where id = :id"
                + CLAIMED)
        .setParameter("error", error)
        .setParameter("next", next == null ? null : next.toString())
        .setParameter("now", now)
        .setParameter("id", letter.value())
        .setParameter("claim", claimedUntil)
        .executeUpdate();
  }

  /**
   * Those of these that are sent at whatever hour.
   *
   * @param letters until when each would wait
   */
  @SuppressWarnings("unchecked")
  public Set<LetterId> atOnce(Map<LetterId, Instant> letters, Instant now) {
    List<LetterId> ids = List.copyOf(letters.keySet());
    List<UUID> rows =
        em.createNativeQuery(
                "select i.letter from notification_item i join unnest(cast(:ids as uuid[]), cast(:dues as text[])) as w"
                    + " (letter, due) on w.letter = i.letter where i.told_before > :now and i.told_before <= cast(w.due"
                    + " as timestamptz) or i.kind in ("
                    + AT_ONCE
                    + ")")
            .setParameter("ids", values(ids))
            .setParameter(
                "dues", ids.stream().map(id -> letters.get(id).toString()).toArray(String[]::new))
            .setParameter("now", now)
            .getResultList();
    return rows.stream().map(LetterId::new).collect(Collectors.toSet());
  }

  /** Forgets what was over before then, and what came in by mail. */
  public void removeOver(Instant before) {
    for (String table : List.of("notification_letter", "notification_incoming")) {
      em.createNativeQuery("delete from " + table + " where over_at < :before")
          .setParameter("before", before)
          .executeUpdate();
    }
  }

  public Optional<Letter> numbered(long number) {
    List<?> rows =
        em.createNativeQuery(
                "select " + COLUMNS + " from notification_letter where number = :number")
            .setParameter("number", number)
            .getResultList();
    return rows.stream().map(row -> letter((Object[]) row)).findFirst();
  }

  private static Letter letter(Object[] row) {
    return new Letter(
        new LetterId((UUID) row[0]),
        ((Number) row[1]).longValue(),
        new PersonId((UUID) row[2]),
        LetterForm.valueOf((String) row[3]),
        (String) row[4],
        (String) row[5],
        (String) row[6],
        row[7] == null ? null : new ContributionId((UUID) row[7]),
        (Instant) row[8],
        ((Number) row[9]).intValue());
  }
}
