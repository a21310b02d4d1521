package org.praxis.training.transcript.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.CertificateNumber;
import org.praxis.training.model.Certificate;

/** Keeps and finds certificates. */
@ApplicationScoped
public class CertificateStore {
  /**
   * Until when the completion of an enrolment {@code e} with a certificate {@code z} holds: as the
   * rule says that is strictest, also where the rule ended since; null where none says anything.
   * What is to be renewed holds for as long as that cycle says, which follows a change of the rule.
   * What was completed last before it was assigned, and held no more then, or had to be done again,
   * is of no cycle: the first one says until when it held. What was withdrawn, as by an undo, says
   * nothing of what was completed before it was assigned.
   */
  static final String VALID_UNTIL =
      "(select min(case when c.done_at is distinct from e.completed_at then c.held_until when z.revoked_at is null then"
          + " coalesce(v.held_until, c.expires_at) else c.expires_at end) from"
          + " training_assignment a join training_assign_cycle c on c.assignment_key = a.key left join"
          + " training_assign_cycle v on v.assignment_key = c.assignment_key and v.number = c.number + 1 where"
          + " a.track_key = e.track_key and a.person = e.person and (c.done_at = e.completed_at or c.number = 1 and"
          + " c.held_until is not null and e.completed_at < c.counts_from and not exists (select 1 from"
          + " training_enrolment o where o.track_key = e.track_key and o.person = e.person and o.completed_at <"
          + " c.counts_from and o.completed_at > e.completed_at)) and not (a.state = 'WITHDRAWN' and e.completed_at <"
          + " a.since))";

  /** Number of the certificate that counts in place of that of an enrolment {@code e}, or null. */
  static final String LATER =
      "(select l.number from training_certificate l join training_enrolment b on b.key = l.enrolment_key where"
          + " b.track_key = e.track_key and b.person = e.person and b.cycle > e.cycle and l.revoked_at is null order by"
          + " b.cycle desc limit 1)";

  @PersistenceContext EntityManager em;

  /** A certificate with all that is known of it. */
  public record Facts(
      CertificateNumber number,
      PersonId person,
      UUID track,
      String trackSlug,
      String trackTitle,
      Integer edition,
      Instant issuedAt,
      Instant validUntil,
      Instant revokedAt,
      PersonId revokedBy,
      String reason,
      String appealTo,
      CertificateNumber later) {}

  public Optional<Facts> find(CertificateNumber number) {
    List<?> rows =
        em.createNativeQuery(
                "select z.number, z.person, t.id, t.slug, z.track_title, n.number as edition, z.issued_at, "
                    + VALID_UNTIL
                    + ", z.revoked_at, z.revoked_by, z.revocation, z.appeal_to, "
                    + LATER
                    + " from training_certificate z join training_enrolment e on e.key = z.enrolment_key join"
                    + " training_edition n on n.key = e.edition_key join training_track t on t.key = e.track_key where"
                    + " z.number = :number")
            .setParameter("number", number.value())
            .getResultList();
    return rows.stream().findFirst().map(row -> facts((Object[]) row));
  }

  /** With others who would revoke it waiting until this transaction ends. */
  public Optional<Certificate> lock(CertificateNumber number) {
    return first(
        em.createQuery("select c from Certificate c where c.number = :number", Certificate.class)
            .setParameter("number", number)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Lets statements of others see what has changed. */
  public void write() {
    em.flush();
  }

  private static Facts facts(Object[] row) {
    return new Facts(
        new CertificateNumber((String) row[0]),
        new PersonId((UUID) row[1]),
        (UUID) row[2],
        (String) row[3],
        (String) row[4],
        ((Number) row[5]).intValue(),
        (Instant) row[6],
        (Instant) row[7],
        (Instant) row[8],
        row[9] == null ? null : new PersonId((UUID) row[9]),
        (String) row[10],
        (String) row[11],
        row[12] == null ? null : new CertificateNumber((String) row[12]));
  }
}
