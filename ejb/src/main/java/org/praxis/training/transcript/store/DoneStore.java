package org.praxis.training.transcript.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.CertificateState;
import org.praxis.training.transcript.view.DoneRow;

/** Finds what somebody completed. */
@ApplicationScoped
public class DoneStore {
  private static final Duration SOON = Duration.ofDays(60);

  @PersistenceContext EntityManager em;

  /** The latest first. */
  public Page<DoneRow> done(PersonId person, Instant now, PageRequest page) {
    long total =
        em.createQuery("select count(c) from Certificate c where c.person = :person", Long.class)
            .setParameter("person", person)
            .getSingleResult();
    return new Page<>(rows(person, now, page.offset(), page.size()), page, total);
  }

  /** The latest ones, so many at the most. */
  public List<DoneRow> done(PersonId person, Instant now, int most) {
    return rows(person, now, 0, most);
  }

  private List<DoneRow> rows(PersonId person, Instant now, int offset, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select t.slug, z.track_title, n.number as edition, e.cycle, e.completed_at, z.number as certificate, "
                    + CertificateStore.VALID_UNTIL
                    + " as until, z.revoked_at, "
                    + CertificateStore.LATER
                    + " as later from training_enrolment e join training_certificate z on z.enrolment_key = e.key join"
                    + " training_edition n on n.key = e.edition_key join training_track t on t.key = e.track_key where"
                    + " e.person = :person and e.completed_at is not null order by e.completed_at desc, e.key desc")
            .setParameter("person", person.value())
            .setFirstResult(offset)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(row -> row(row, now)).toList();
  }

  private static DoneRow row(Object[] row, Instant now) {
    Instant until = (Instant) row[6];
    CertificateState state = CertificateState.of((Instant) row[7], row[8] != null, until, now);
    return new DoneRow(
        (String) row[0],
        (String) row[1],
        ((Number) row[2]).intValue(),
        ((Number) row[3]).intValue(),
        (Instant) row[4],
        (String) row[5],
        until,
        state,
        state == CertificateState.VALID && until != null && until.isBefore(now.plus(SOON)));
  }
}
