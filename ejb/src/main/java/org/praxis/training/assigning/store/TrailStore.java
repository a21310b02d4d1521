package org.praxis.training.assigning.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.assigning.Cause;
import org.praxis.training.assigning.TrailKind;

/** Reads what happened to an assignment. */
@ApplicationScoped
public class TrailStore {
  @PersistenceContext EntityManager em;

  /** Something that happened. */
  public record Event(
      TrailKind kind,
      Cause cause,
      Instant at,
      PersonId by,
      Integer rule,
      Integer cycle,
      Instant was,
      Instant becomes,
      String basis,
      String words) {}

  /** The latest first. */
  public List<Event> of(long assignment, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select kind, cause, at, by_person, rule_number, cycle, was, becomes, basis, words from"
                    + " training_assign_event where assignment_key = :assignment order by key desc")
            .setParameter("assignment", assignment)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> event((Object[]) row)).toList();
  }

  private static Event event(Object[] row) {
    return new Event(
        TrailKind.valueOf((String) row[0]),
        Cause.valueOf((String) row[1]),
        (Instant) row[2],
        row[3] == null ? null : new PersonId((UUID) row[3]),
        (Integer) row[4],
        (Integer) row[5],
        (Instant) row[6],
        (Instant) row[7],
        (String) row[8],
        (String) row[9]);
  }
}
