package org.praxis.moderation.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.model.Case;

/** Cases that nobody decided in time. */
@ApplicationScoped
public class Late {
  private static final String TO_RISE =
      " c.state = 'OPEN' and c.pending.verdict is null"
          + " and (c.urgency.escalation.to is null and c.urgency.dueAt <= :now"
          + " or c.urgency.escalation.to = 'OWNERS' and c.urgency.escalation.next <= :now)";

  private static final String TO_GO_UP =
      " c.state = 'OPEN' and c.pending.verdict is null and c.urgency.escalation.to is null";

  // What is held is passed over: jakarta.persistence.lock.timeout, as Hibernate reads it.
  private static final int SKIP_LOCKED = -2;

  @PersistenceContext EntityManager em;

  /** Those that go up by now, the longest late first. */
  public List<CaseId> ids(Instant now, int most) {
    return em.createQuery(
            "select c.id from Case c where" + TO_RISE + " order by c.urgency.dueAt, c.key",
            CaseId.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** What waits in these places and went nowhere, the first due first. */
  public List<CaseId> waitingIn(Collection<SpaceId> spaces, int most) {
    return em.createQuery(
            "select c.id from Case c where"
                + TO_GO_UP
                + " and c.space in :spaces order by c.urgency.dueAt, c.key",
            CaseId.class)
        .setParameter("spaces", spaces)
        .setMaxResults(most)
        .getResultList();
  }

  /** That one, if it still waits, went nowhere and nobody holds it. */
  public Optional<Case> lockWaiting(CaseId id) {
    return first(
        em.createQuery("select c from Case c where c.id = :id and" + TO_GO_UP, Case.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED));
  }

  /** That one, if it still goes up and nobody holds it. */
  public Optional<Case> lock(CaseId id, Instant now) {
    return first(
        em.createQuery("select c from Case c where c.id = :id and" + TO_RISE, Case.class)
            .setParameter("id", id)
            .setParameter("now", now)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED));
  }
}
