package org.praxis.notification.hook.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.notification.hook.DeliveryId;
import org.praxis.notification.hook.DeliveryState;
import org.praxis.notification.hook.HookAnswer;
import org.praxis.notification.hook.HookFailure;
import org.praxis.notification.hook.HookId;
import org.praxis.notification.hook.HookNews;
import org.praxis.notification.hook.view.DeliveryRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps what hooks are told, and finds what is due. */
@ApplicationScoped
public class Deliveries {
  @PersistenceContext EntityManager em;

  /**
   * A delivery that somebody is at: what happened, and where to tell it.
   *
   * @param subject the contribution or the case; null of a test
   * @param secrets the present one first
   */
  public record Claimed(
      DeliveryId id,
      HookId hook,
      CommunityId community,
      String type,
      UUID subject,
      Instant at,
      int attempts,
      String address,
      List<String> secrets) {
    public Claimed {
      secrets = List.copyOf(secrets);
    }
  }

  /** For each hook of the community that wants to hear of it and is not paused. */
  public void plan(HookNews news, CommunityId community, UUID subject, Instant at, Instant now) {
    em.createNativeQuery(
            "insert into notification_hook_delivery (id, hook, type, subject, happened_at, state, due_at)"
                + " select gen_random_uuid(), h.id, :type, :subject, :at, 'WAITING', :now from notification_hook h"
                + " where h.community = :community and h.paused is null and :type = any(h.news)")
        .setParameter("type", news.text())
        .setParameter("subject", subject)
        .setParameter("at", at)
        .setParameter("now", now)
        .setParameter("community", community.value())
        .executeUpdate();
  }

  /** One at a time, however often somebody asks. */
  public void planTest(HookId hook, Instant now) {
    em.createNativeQuery(
            "insert into notification_hook_delivery (id, hook, type, happened_at, state, due_at)"
                + " select gen_random_uuid(), :hook, :type, :now, 'WAITING', :now where not exists (select 1 from"
                + " notification_hook_delivery d where d.hook = :hook and d.type = :type and d.state = 'WAITING')")
        .setParameter("hook", hook.value())
        .setParameter("type", HookNews.TEST)
        .setParameter("now", now)
        .executeUpdate();
  }

  public boolean isAnythingDue(Instant now) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from notification_hook_delivery d join notification_hook h on h.id = d.hook"
                    + " where d.state = 'WAITING' and d.due_at <= :now and (h.paused is null or d.type = 'test' and h.paused <> 'ADMINISTRATOR'))")
            .setParameter("now", now)
            .getSingleResult();
  }

  /**
   * Takes what is due; nobody else gets it before the claim is over. Of a hook at which somebody is
   * already nothing, and of one that fails one alone: who answers late keeps others waiting less.
   */
  @SuppressWarnings("unchecked")
  public List<Claimed> claim(Instant now, Instant until, int most) {
    List<Object[]> rows =
        em.createNativeQuery(
                "with due as (select d.id from unnest(cast(:hooks as uuid[])) as free (id) join notification_hook h on h.id = free.id"
                    + " cross join lateral (select w.id, w.due_at"
                    + " from notification_hook_delivery w where w.hook = h.id and w.state = 'WAITING' and w.due_at <= :now"
                    + " and (h.paused is null or w.type = 'test' and h.paused <> 'ADMINISTRATOR') order by w.due_at, w.happened_at"
                    + " limit case when h.failing_since is null then 5 else 1 end) d where "
                    + NOBODY_IS_AT_IT
                    + " order by d.due_at limit :most)"
                    + " update notification_hook_delivery d set claimed_until = :until, due_at = :until"
                    + " from due, notification_hook h where d.id = due.id and h.id = d.hook"
                    + " returning d.id, d.hook, h.community, d.type, d.subject, d.happened_at, d.attempts, h.address, h.secret,"
                    + " case when h.former_until > :now then h.former_secret end")
            .setParameter("hooks", lockFree(now, most))
            .setParameter("now", now)
            .setParameter("until", until)
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(Deliveries::claimed).toList();
  }

  private static final String NOBODY_IS_AT_IT =
      "not exists (select 1 from notification_hook_delivery y where y.hook = h.id and y.state = 'WAITING'"
          + " and y.claimed_until > :now)";

  // In a statement of its own: the next one then sees the claims of whoever had the lock before.
  private UUID[] lockFree(Instant now, int most) {
    return ((List<?>)
            em.createNativeQuery(
                    "select h.id from notification_hook h where h.id in (select x.hook from notification_hook_delivery x"
                        + " where x.state = 'WAITING' and x.due_at <= :now and (h.paused is null or x.type = 'test' and h.paused <> 'ADMINISTRATOR')) and "
                        + NOBODY_IS_AT_IT
                        + " order by (select min(x.due_at) from notification_hook_delivery x where x.hook = h.id and x.state = 'WAITING'), h.key"
                        + " limit :most for no key update skip locked")
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList())
        .toArray(UUID[]::new);
  }

  private static Claimed claimed(Object[] row) {
    return new Claimed(
        new DeliveryId((UUID) row[0]),
        new HookId((UUID) row[1]),
        new CommunityId((UUID) row[2]),
        (String) row[3],
        (UUID) row[4],
        (Instant) row[5],
        ((Number) row[6]).intValue(),
        (String) row[7],
        Stream.of((String) row[8], (String) row[9]).filter(secret -> secret != null).toList());
  }

  /** There is nothing to tell any more. */
  public void drop(Collection<DeliveryId> those, Instant now) {
    em.createNativeQuery(
            "update notification_hook_delivery set state = 'DROPPED', due_at = null, claimed_until = null, tried_at = :now,"
                + " status = null, millis = null, failure = null where id = any(cast(:ids as uuid[]))")
        .setParameter("now", now)
        .setParameter("ids", values(those))
        .executeUpdate();
  }

  /**
   * It was tried.
   *
   * @param next when it is tried again; null when it is not
   */
  public void tried(
      DeliveryId id, HookAnswer answer, DeliveryState state, Instant next, Instant now) {
    em.createNativeQuery(
            "update notification_hook_delivery set state = :state, due_at = cast(cast(:next as text) as timestamptz),"
                + " claimed_until = null, attempts = attempts + 1, tried_at = :now,"
                + " status = cast(cast(:status as text) as int), millis = :millis, failure = cast(:failure as text) where id = :id")
        .setParameter("state", state.name())
        .setParameter("next", next == null ? null : next.toString())
        .setParameter("now", now)
        .setParameter("status", answer.status() == null ? null : answer.status().toString())
        .setParameter("millis", answer.millis())
        .setParameter("failure", answer.failure() == null ? null : answer.failure().name())
        .setParameter("id", id.value())
        .executeUpdate();
  }

  /**
   * It is due at once, whatever became of it; what somebody is at stays with them.
   *
   * @return false when the hook has none of that identity
   */
  public boolean again(HookId hook, DeliveryId id, Instant now) {
    return em.createNativeQuery(
                "update notification_hook_delivery set state = case when claimed_until > :now then state else 'WAITING' end,"
                    + " due_at = case when claimed_until > :now then due_at else :now end where id = :id and hook = :hook")
            .setParameter("now", now)
            .setParameter("id", id.value())
            .setParameter("hook", hook.value())
            .executeUpdate()
        > 0;
  }

  /** The latest first. */
  @SuppressWarnings("unchecked")
  public Page<DeliveryRow> of(HookId hook, PageRequest page) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select id, type, happened_at, state, attempts, tried_at, status, millis, failure, due_at,"
                    + " count(*) over () from notification_hook_delivery where hook = :hook"
                    + " order by happened_at desc, id limit :size offset :offset")
            .setParameter("hook", hook.value())
            .setParameter("size", page.size())
            .setParameter("offset", page.offset())
            .getResultList();
    long total = rows.isEmpty() ? count(hook) : ((Number) rows.get(0)[10]).longValue();
    return new Page<>(rows.stream().map(Deliveries::row).toList(), page, total);
  }

  private long count(HookId hook) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from notification_hook_delivery where hook = :hook")
                .setParameter("hook", hook.value())
                .getSingleResult())
        .longValue();
  }

  private static DeliveryRow row(Object[] row) {
    return new DeliveryRow(
        new DeliveryId((UUID) row[0]),
        (String) row[1],
        (Instant) row[2],
        DeliveryState.valueOf((String) row[3]),
        ((Number) row[4]).intValue(),
        (Instant) row[5],
        (Integer) row[6],
        (Integer) row[7],
        row[8] == null ? null : HookFailure.valueOf((String) row[8]),
        (Instant) row[9]);
  }

  /** Forgets what happened before then. */
  public void forget(Instant before) {
    em.createNativeQuery("delete from notification_hook_delivery where happened_at < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
