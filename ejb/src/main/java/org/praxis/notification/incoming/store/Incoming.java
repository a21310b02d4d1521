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

  /** Keeps it, unless it is here already. */
  public void keep(byte[] digest, byte[] content, Instant now) {
    em.createNativeQuery(
            "insert into notification_incoming (id, digest, received_at, content, state, due_at) values (gen_random_uuid(),"
                + " :digest, :now, :content, 'WAITING', :now) on conflict (digest) do nothing")
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

  /** Its bytes, unless it is over or another node is at it. */
  public Optional<byte[]> lock(IncomingId id) {
    List<?> rows =
        em.createNativeQuery(
                "select content from notification_incoming where id = :id and state = 'WAITING' for update skip locked",
                byte[].class)
            .setParameter("id", id.value())
            .getResultList();
    return rows.stream().map(row -> (byte[]) row).findFirst();
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
