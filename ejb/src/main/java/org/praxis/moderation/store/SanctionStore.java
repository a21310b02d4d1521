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
import org.praxis.moderation.SanctionId;
import org.praxis.moderation.SanctionKind;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Sanction;
import org.praxis.people.PersonId;

/** Keeps and finds sanctions. */
@ApplicationScoped
public class SanctionStore {
  private static final String HELD =
      "select s from Sanction s where s.person = :person and s.liftedAt is null and s.endsAt > :now"
          + " and s.kind <> 'WARNING' and (s.space = :space or s.kind = 'SUSPENSION') order by s.key";

  private static final String WHOLE =
      "select s from Sanction s join fetch s.decision d join fetch d.decided c";

  @PersistenceContext EntityManager em;

  public void add(Sanction imposed) {
    em.persist(imposed);
  }

  /** What keeps somebody from writing there, with others who would write as them waiting. */
  public List<Sanction> lockHolding(PersonId person, SpaceId space, Instant now) {
    return em.createQuery(HELD, Sanction.class)
        .setParameter("person", person)
        .setParameter("space", space)
        .setParameter("now", now)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** What somebody is under now, wherever. */
  public List<Sanction> active(PersonId person, Instant now) {
    return em.createQuery(
            WHOLE
                + " where s.person = :person and s.liftedAt is null and s.endsAt > :now order by s.endsAt desc",
            Sanction.class)
        .setParameter("person", person)
        .setParameter("now", now)
        .getResultList();
  }

  /** All of somebody's, the latest first; nobody has many. */
  public List<Sanction> all(PersonId person) {
    return em.createQuery(WHOLE + " where s.person = :person order by s.key desc", Sanction.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** The same, as far as one place knows of them: its own, and those of the whole company. */
  public List<Sanction> all(PersonId person, SpaceId space) {
    return em.createQuery(
            WHOLE
                + " where s.person = :person and (s.space = :space or s.kind = 'SUSPENSION')"
                + " order by s.key desc",
            Sanction.class)
        .setParameter("person", person)
        .setParameter("space", space)
        .getResultList();
  }

  /** These, with the decisions on which they rest, and what was asked of those. */
  public List<Sanction> called(Collection<SanctionId> ids) {
    return em.createQuery(WHOLE + " left join fetch d.appeals where s.id in :ids", Sanction.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  public List<Sanction> restingOn(Decision decision) {
    return em.createQuery(
            "select s from Sanction s where s.decision = :decision order by s.key", Sanction.class)
        .setParameter("decision", decision)
        .getResultList();
  }

  public boolean isUnder(Decision decision, SanctionKind kind, Instant now) {
    return restingOn(decision).stream().anyMatch(one -> one.kind() == kind && one.isActive(now));
  }

  public Optional<Sanction> lock(SanctionId id) {
    return first(
        em.createQuery("select s from Sanction s where s.id = :id", Sanction.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Decisions against somebody in one place since then that stand, but for texts given back, locked
   * or put elsewhere.
   */
  public long strikes(PersonId person, SpaceId space, Instant since) {
    return em.createQuery(
            "select count(d) from Decision d join d.decided c left join d.appeals a"
                + " where c.author = :person and c.space = :space and d.at > :since"
                + " and d.verdict not in ('APPROVE', 'EDIT', 'LOCK', 'MOVE', 'SPLIT', 'RETURN') and d.verdict in :against"
                + " and (a.outcome is null or a.outcome <> 'OVERTURNED')",
            Long.class)
        .setParameter("person", person)
        .setParameter("space", space)
        .setParameter("since", since)
        .setParameter("against", Decisions.AGAINST)
        .getSingleResult();
  }
}
