package org.praxis.training.assigning.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.platform.json.Json;
import org.praxis.training.assigning.AssignmentState;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.PlanAct;
import org.praxis.training.assigning.model.PutBack;
import org.praxis.training.store.Columns;

/** What a change does to each person: planned, applied, put back. */
@ApplicationScoped
public class PlanRows {
  @PersistenceContext EntityManager em;

  /** As it is planned. */
  public record Planned(
      long key, UUID person, PlanAct act, boolean prior, Instant was, Instant becomes) {}

  /**
   * What it came to, with what was so before.
   *
   * @param act what it was after all; null where it was nothing
   */
  public record Came(
      long key,
      PlanAct act,
      Long assignment,
      AssignmentState state,
      Integer cycle,
      Instant was,
      Instant becomes,
      DueBasis basis,
      Instant opens) {}

  /** One to be put back: what is known of it. */
  public record Done(long key, PutBack.Before before) {}

  public void plan(long change, List<Planned> rows) {
    if (!rows.isEmpty()) {
      em.createNativeQuery(
              "insert into training_assign_row (change_key, person_key, person, act, prior, was, becomes) select"
                  + " :change, r.key, r.person, r.act, r.prior, r.was, r.becomes from jsonb_to_recordset(cast(:rows as"
                  + " jsonb)) as r(key bigint, person uuid, act text, prior boolean, was timestamptz, becomes"
                  + " timestamptz) on conflict (change_key, person_key) do nothing")
          .setParameter("change", change)
          .setParameter("rows", Json.write(rows))
          .executeUpdate();
    }
  }

  /** Some that have not been done, by key of person. */
  public List<Long> waiting(long change, int most) {
    return Columns.longs(
        em.createNativeQuery(
                "select person_key from training_assign_row where change_key = :change and outcome is null order by"
                    + " person_key limit :most",
                Long.class)
            .setParameter("change", change)
            .setParameter("most", most)
            .getResultList());
  }

  public void came(long change, List<Came> rows) {
    if (!rows.isEmpty()) {
      em.createNativeQuery(
              "update training_assign_row w set outcome = case when r.act is null then 'NOTHING' else 'DONE' end, act ="
                  + " coalesce(r.act, w.act), assignment_key = r.assignment, was_state = r.state, cycle = r.cycle, was"
                  + " = r.was, becomes = case when r.act is null then w.becomes else r.becomes end, was_basis ="
                  + " r.basis, was_opens = r.opens from jsonb_to_recordset(cast(:rows as jsonb)) as r(key bigint, act"
                  + " text, assignment bigint, state text, cycle int, was timestamptz, becomes timestamptz, basis"
                  + " text, opens timestamptz) where w.change_key = :change and w.person_key = r.key")
          .setParameter("change", change)
          .setParameter("rows", Json.write(rows))
          .executeUpdate();
    }
  }

  /** Some that have not been put back, by key of person. */
  public List<Done> toUndo(long change, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select person_key, act, was_state, cycle, was, becomes, was_basis,"
                    + " was_opens from training_assign_row where change_key = :change and outcome = 'DONE' and undone"
                    + " is null order by person_key limit :most")
            .setParameter("change", change)
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(row -> done((Object[]) row)).toList();
  }

  private static Done done(Object[] row) {
    return new Done(
        ((Number) row[0]).longValue(),
        new PutBack.Before(
            PlanAct.valueOf((String) row[1]),
            row[2] == null ? null : AssignmentState.valueOf((String) row[2]),
            row[3] == null ? null : ((Number) row[3]).intValue(),
            (Instant) row[4],
            (Instant) row[5],
            row[6] == null ? null : DueBasis.valueOf((String) row[6]),
            (Instant) row[7]));
  }

  public void undone(long change, Collection<Long> back, Collection<Long> left) {
    em.createNativeQuery(
            "update training_assign_row set undone = case when person_key = any(cast(:back as bigint[])) then 'BACK'"
                + " else 'LEFT' end where change_key = :change and (person_key = any(cast(:back as bigint[])) or"
                + " person_key = any(cast(:left as bigint[])))")
        .setParameter("change", change)
        .setParameter("back", back.toArray(Long[]::new))
        .setParameter("left", left.toArray(Long[]::new))
        .executeUpdate();
  }
}
