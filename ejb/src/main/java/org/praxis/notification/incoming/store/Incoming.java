package org.praxis.notification.incoming.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.notification.incoming.IncomingId;
import org.praxis.notification.incoming.IncomingState;
import org.praxis.people.PersonId;

/** Keeps what came by mail. */
@ApplicationScoped
public class Incoming {
  @PersistenceContext EntityManager em;

  /** What became of one. */
  public record Outcome(
      IncomingState state, String reason, PersonId person, ContributionId contribution) {
    public Outcome(IncomingState state, String reason) {
      this(state, reason, null, null);
    }
  }

  /** A mail as it came. */
  public record Content(byte[] bytes, boolean cut) {}

  /**
   * Keeps it, unless it is here already.
   *
   * @param cut whether it was too large, and this is its header alone
   */
  public void keep(byte[] digest, byte[] content, boolean cut, Instant now) {
    em.createNativeQuery(
            "insert into notification_incoming (id, digest, received_at, content, cut, state, due_at) values (gen_random_uuid(),"
                + " :digest, :now, :content, :cut, 'WAITING', :now) on conflict (digest) do nothing")
        .setParameter("cut", cut)
        .setParameter("digest", digest)
        .setParameter("content", content)
        .setParameter("now", now)
        .executeUpdate();
  }

  public List<IncomingId> due(Instant now, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select id from notification_incoming where state = 'WAITING' and due_at <= :now order by due_at limit :most")
            .setParameter("now", now)
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(row -> new IncomingId((UUID) row)).toList();
  }

  /** How it begins, unless it is over. */
  public Optional<byte[]> begin(IncomingId id, int bytes) {
    List<?> rows =
        em.createNativeQuery(
                "select substring(content from 1 for :bytes) from notification_incoming where id = :id and state = 'WAITING'",
                byte[].class)
            .setParameter("bytes", bytes)
            .setParameter("id", id.value())
            .getResultList();
    return rows.stream().map(row -> (byte[]) row).findFirst();
  }

  /** The mail, unless it is over or another node is at it. */
  public Optional<Content> lock(IncomingId id) {
    List<?> rows =
        em.createNativeQuery(
                "select content, cut from notification_incoming where id = :id and state = 'WAITING' for update skip locked")
            .setParameter("id", id.value())
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Content((byte[]) row[0], (Boolean) row[1]))
        .findFirst();
  }

  /**
   * Notes that this is the mail that is posted, of those that came on several ways.
   *
   * @param once what they have in common
   * @return false when another is already
   */
  public boolean isFirst(IncomingId id, byte[] once) {
    return em.createNativeQuery(
                "update notification_incoming set once = :once where id = :id and not exists"
                    + " (select 1 from notification_incoming o where o.once = :once and o.id <> :id)")
            .setParameter("once", once)
            .setParameter("id", id.value())
            .executeUpdate()
        > 0;
  }

  /** It is read; what it said is kept no longer. */
  public void over(IncomingId id, Outcome outcome, Instant now) {
    em.createNativeQuery(
            "update notification_incoming set state = :state, reason = :reason, person = cast(:person as uuid),"
                + " contribution = cast(:contribution as uuid), content = null, due_at = null, over_at = :now, error = null"
                + " where id = :id")
        .setParameter("state", outcome.state().name())
        .setParameter("reason", outcome.reason())
        .setParameter("person", outcome.person() == null ? null : outcome.person().toString())
        .setParameter(
            "contribution",
            outcome.contribution() == null ? null : outcome.contribution().toString())
        .setParameter("now", now)
        .setParameter("id", id.value())
        .executeUpdate();
  }

  /** How often it has failed by now. */
  public int failed(IncomingId id, String error) {
    return ((Number)
            em.createNativeQuery(
                    "update notification_incoming set failures = failures + 1, error = :error where id = :id returning failures")
                .setParameter("error", error)
                .setParameter("id", id.value())
                .getSingleResult())
        .intValue();
  }

  /**
   * @param next null when it is not tried again by itself
   */
  public void time(IncomingId id, Instant next, Instant now) {
    em.createNativeQuery(
            "update notification_incoming set due_at = cast(cast(:next as text) as timestamptz),"
                + " state = case when cast(:next as text) is null then 'DEAD' else 'WAITING' end,"
                + " over_at = case when cast(:next as text) is null then cast(:now as timestamptz) end where id = :id")
        .setParameter("next", next == null ? null : next.toString())
        .setParameter("now", now)
        .setParameter("id", id.value())
        .executeUpdate();
  }
}
