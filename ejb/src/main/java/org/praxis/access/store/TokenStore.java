package org.praxis.access.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.praxis.access.Scope;
import org.praxis.access.TokenHolder;
import org.praxis.access.TokenId;
import org.praxis.access.model.Token;
import org.praxis.people.PersonId;

/** Keeps and finds access tokens. */
@ApplicationScoped
public class TokenStore {
  private static final String OF = " from Token t where t.person = :person and t.revokedAt is null";

  @PersistenceContext EntityManager em;

  /**
   * Whose token it is.
   *
   * @param lastUsedAt when its use was written down last
   * @param rolesSeenAt when the person's roles were learnt; null when they never were
   */
  public record Found(TokenHolder holder, Instant lastUsedAt, Instant rolesSeenAt) {}

  public void add(Token token) {
    em.persist(token);
  }

  /** Lets a second creation wait until the first has been counted. */
  public void lockCreating(PersonId person) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
        .setParameter("what", "access/tokens/" + person)
        .getSingleResult();
  }

  /** Those that open something now. */
  public long countActive(PersonId person, Instant now) {
    return em.createQuery("select count(t)" + OF + " and t.expiresAt > :now", Long.class)
        .setParameter("person", person)
        .setParameter("now", now)
        .getSingleResult();
  }

  /** Not revoked, and not expired before then; the newest first. */
  public List<Token> of(PersonId person, Instant expiredAfter) {
    return em.createQuery(
            "select t" + OF + " and t.expiresAt > :after order by t.createdAt desc, t.key desc",
            Token.class)
        .setParameter("person", person)
        .setParameter("after", expiredAfter)
        .getResultList();
  }

  /** A person's own token, with others who would revoke it waiting. */
  public Optional<Token> lock(TokenId id, PersonId person) {
    return first(
        em.createQuery("select t from Token t where t.id = :id and t.person = :person", Token.class)
            .setParameter("id", id)
            .setParameter("person", person)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Whom a secret lets in now: token, person and their roles in one statement, because every
   * request asks; hence the one look across at the table of another feature.
   */
  public Optional<Found> holder(byte[] hash, Instant now) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select t.id, t.person, p.uid, array_to_string(t.scopes, ','),"
                    + " array_to_string(r.roles, ','), t.last_used_at, r.seen_at"
                    + " from access_token t join people_person p on p.id = t.person"
                    + " left join access_person_roles r on r.person = t.person"
                    + " where t.secret_hash = :hash and t.revoked_at is null and t.expires_at > :now"
                    + " and p.active")
            .setParameter("hash", hash)
            .setParameter("now", now)
            .getResultList();
    return rows.stream().findFirst().map(TokenStore::found);
  }

  /**
   * Notes that a token was used, unless another request has just done so.
   *
   * @return whether this was its first use
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean use(TokenId id, Instant now) {
    int first =
        em.createQuery(
                "update Token t set t.lastUsedAt = :now where t.id = :id and t.lastUsedAt is null")
            .setParameter("now", now)
            .setParameter("id", id)
            .executeUpdate();
    if (first == 0) {
      em.createQuery(
              "update Token t set t.lastUsedAt = :now where t.id = :id and t.lastUsedAt < :now")
          .setParameter("now", now)
          .setParameter("id", id)
          .executeUpdate();
    }
    return first > 0;
  }

  /** Forgets what was revoked or expired before then. */
  public int forget(Instant before) {
    return em.createQuery(
            "delete from Token t where t.revokedAt < :before or t.expiresAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  private static Found found(Object[] row) {
    String roles = (String) row[4];
    return new Found(
        new TokenHolder(
            new PersonId((UUID) row[1]),
            (String) row[2],
            Scope.all(((String) row[3]).split(",")),
            roles == null || roles.isEmpty() ? Set.of() : Set.of(roles.split(",")),
            new TokenId((UUID) row[0])),
        (Instant) row[5],
        (Instant) row[6]);
  }
}
