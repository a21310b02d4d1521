package org.praxis.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.notification.DeadKind;
import org.praxis.notification.view.DeadLetter;
import org.praxis.notification.view.MailState;
import org.praxis.notification.view.MailState.NotTaken;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * Finds what was given up, of letters, of mail that came in, and of the outbox, whose two tables it
 * reads in SQL: to an administrator all three are one list.
 */
@ApplicationScoped
public class DeadStore {
  private static final String DEAD =
      """
      (select 'LETTER' as kind, cast(id as text) as id, form as what, reader as person, refusals as tries, error, over_at as since
         from notification_letter where state = 'DEAD'
       union all select 'INCOMING', cast(id as text), '', person, failures, error, over_at
         from notification_incoming where state = 'DEAD'
       union all select 'DELIVERY', d.event_id || '@' || d.subscriber, regexp_replace(e.type, '^.*\\.', '') || ' → ' || d.subscriber,
           cast(null as uuid), d.attempts, d.last_error, e.recorded_at
         from platform_delivery d join platform_event e on e.id = d.event_id
         where d.delivered_at is null and d.due_at is null) dead\
      """;

  private static final String ONE =
      " state = 'DEAD' and (cast(:id as text) is null or id = cast(cast(:id as text) as uuid))";

  @PersistenceContext EntityManager em;

  public Page<DeadLetter> dead(PageRequest page) {
    List<?> rows =
        em.createNativeQuery(
                "select kind, id, what, person, tries, error, since from"
                    + DEAD
                    + " order by since desc nulls last, id limit :size offset :offset")
            .setParameter("size", page.size())
            .setParameter("offset", page.offset())
            .getResultList();
    long total =
        ((Number) em.createNativeQuery("select count(*) from" + DEAD).getSingleResult())
            .longValue();
    return new Page<>(rows.stream().map(row -> dead((Object[]) row)).toList(), page, total);
  }

  private static DeadLetter dead(Object[] row) {
    return new DeadLetter(
        DeadKind.valueOf((String) row[0]),
        (String) row[1],
        (String) row[2],
        row[3] == null ? null : new PersonId((UUID) row[3]),
        ((Number) row[4]).intValue(),
        (String) row[5],
        (Instant) row[6]);
  }

  /**
   * @param monthAgo since when mail counts that nothing came of
   */
  public MailState state(Instant now, Instant dayAgo, Instant monthAgo) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select count(*) filter (where state = 'WAITING') + (select count(*) from notification_item"
                        + " where letter is null and due_at <= :now), min(written_at) filter (where state = 'WAITING'),"
                        + " min(error) filter (where state = 'WAITING'), count(*) filter (where state = 'SENT' and over_at > :dayAgo),"
                        + " (select count(*) from notification_incoming where state = 'WAITING') from notification_letter"
                        + " where state = 'WAITING' or over_at > :dayAgo")
                .setParameter("now", now)
                .setParameter("dayAgo", dayAgo)
                .getSingleResult();
    return new MailState(
        ((Number) row[0]).longValue(),
        (Instant) row[1],
        (String) row[2],
        ((Number) row[3]).longValue(),
        ((Number) row[4]).longValue(),
        notTaken(monthAgo));
  }

  private List<NotTaken> notTaken(Instant since) {
    List<?> rows =
        em.createNativeQuery(
                "select reason, state = 'REFUSED', count(*), max(received_at) from"
                    + " notification_incoming where over_at > :since and state in ('IGNORED',"
                    + " 'REFUSED') group by reason, state order by count(*) desc, reason")
            .setParameter("since", since)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new NotTaken(
                    (String) row[0],
                    (Boolean) row[1],
                    ((Number) row[2]).longValue(),
                    (Instant) row[3]))
        .toList();
  }

  /**
   * @param id null for all
   */
  public int reviveLetters(String id, Instant now) {
    return em.createNativeQuery(
            "update notification_letter set state = 'WAITING', due_at = :now, refusals = 0, over_at"
                + " = null where"
                + ONE)
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  /**
   * @param id null for all
   */
  public int reviveIncoming(String id, Instant now) {
    return em.createNativeQuery(
            "update notification_incoming set state = 'WAITING', due_at = :now, failures = 0,"
                + " over_at = null where"
                + ONE)
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  /**
   * @param id null for all
   */
  public int reviveDeliveries(String id, Instant now) {
    return em.createNativeQuery(
            "update platform_delivery set due_at = :now, attempts = 0 where delivered_at is null"
                + " and due_at is null and (cast(:id as text) is null or event_id || '@' ||"
                + " subscriber = cast(:id as text))")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }
}
