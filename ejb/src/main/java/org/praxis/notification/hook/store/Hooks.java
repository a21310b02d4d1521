package org.praxis.notification.hook.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.CommunityId;
import org.praxis.notification.hook.HookId;
import org.praxis.notification.hook.PauseReason;
import org.praxis.notification.hook.model.Hook;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds hooks. Whoever asks has seen to it whose they are. */
@ApplicationScoped
public class Hooks {
  @PersistenceContext EntityManager em;

  public void add(Hook hook) {
    em.persist(hook);
  }

  public void remove(Hook hook) {
    em.remove(hook);
  }

  /** Lets a second making wait until the first has been counted. */
  public void lockMaking(CommunityId community) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
        .setParameter("what", "notification/hooks/" + community)
        .getSingleResult();
  }

  public long count(CommunityId community) {
    return em.createQuery("select count(h) from Hook h where h.community = :community", Long.class)
        .setParameter("community", community)
        .getSingleResult();
  }

  /** The oldest first. */
  public List<Hook> of(CommunityId community) {
    return em.createQuery(
            "select h from Hook h where h.community = :community order by h.key", Hook.class)
        .setParameter("community", community)
        .getResultList();
  }

  /** Of all communities, the newest first. */
  public Page<Hook> all(PageRequest page) {
    List<Hook> found =
        em.createQuery("select h from Hook h order by h.key desc", Hook.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return new Page<>(
        found, page, em.createQuery("select count(h) from Hook h", Long.class).getSingleResult());
  }

  public Optional<Hook> find(HookId id) {
    return find(id, LockModeType.NONE);
  }

  /** With others who would change it waiting. */
  public Optional<Hook> lock(HookId id) {
    return find(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Hook> find(HookId id, LockModeType lock) {
    return first(
        em.createQuery("select h from Hook h where h.id = :id", Hook.class)
            .setParameter("id", id)
            .setLockMode(lock));
  }

  /** As stored now, where it has just been changed. */
  public void flush() {
    em.flush();
  }

  /** Something arrived. */
  public void works(HookId id) {
    em.createNativeQuery(
            "update notification_hook set failing_since = null, arrived = true where id = :id"
                + " and (failing_since is not null or arrived is distinct from true)")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  /** Something did not arrive, of which others are not to be told: a test. */
  public void missed(HookId id) {
    em.createNativeQuery(
            "update notification_hook set arrived = false where id = :id and arrived is null")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  /** Something did not arrive. */
  public void fails(HookId id, Instant now) {
    em.createNativeQuery(
            "update notification_hook set failing_since = :now, arrived = coalesce(arrived, false)"
                + " where id = :id and failing_since is null")
        .setParameter("id", id.value())
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * Nothing more is told where nothing has arrived since then; false when that is so already, or
   * something has.
   */
  public boolean pause(HookId id, PauseReason reason, Instant since, Instant now) {
    return em.createNativeQuery(
                "update notification_hook set paused = :reason, paused_at = :now"
                    + " where id = :id and paused is null and failing_since <= :since")
            .setParameter("id", id.value())
            .setParameter("reason", reason.name())
            .setParameter("since", since)
            .setParameter("now", now)
            .executeUpdate()
        > 0;
  }

  /** Of these hooks, by their identities, those that are paused. */
  public Set<String> paused(Collection<String> those) {
    return em
        .createQuery(
            "select h.id from Hook h where h.id in :those and h.paused is not null", HookId.class)
        .setParameter("those", those.stream().map(UUID::fromString).map(HookId::new).toList())
        .getResultList()
        .stream()
        .map(HookId::toString)
        .collect(Collectors.toSet());
  }
}
