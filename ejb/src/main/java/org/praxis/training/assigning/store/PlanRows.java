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
import org.praxis.training.assigning.ChangeKind;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.PlanAct;
import org.praxis.training.assigning.model.PutBack;
import org.praxis.training.assigning.model.RuleChange;
import org.praxis.training.store.Columns;

/** What a change does to each person: planned, applied, put back. */
@ApplicationScoped
public class PlanRows {
  @PersistenceContext EntityManager em;

  /**
   * As it is planned.
   *
   * @param quiet whether it is done, and put back, without being counted
   */
  public record Planned(
      long key,
      UUID person,
      PlanAct act,
      boolean quiet,
      boolean prior,
      Instant was,
      Instant becomes) {}

  /**
   * What it came to, with what was so before.
   *
   * @param act what it was after all; null where it was nothing
   */
  public record Came(
      long key,
      PlanAct act,
      boolean quiet,
      Long assignment,
      AssignmentState state,
      Integer cycle,
      Instant was,
      Instant becomes,
      DueBasis basis,
      Instant opens,
      Instant held) {}

  /** One to be put back: what is known of it. */
  public record Done(long key, PutBack.Before before) {}

  /**
   * Of whom there is something already stays as it is.
   *
   * @param caught whether the change was saved before anybody saw these
   * @return how many are new
   */
  public int plan(long change, List<Planned> rows, boolean caught) {
    return rows.isEmpty()
        ? 0
        : em.createNativeQuery(
                "insert into training_assign_row (change_key, person_key, person, act, quiet, prior, was, becomes,"
                    + " caught, elsewhere) select :change, r.key, r.person, r.act, r.quiet, r.prior, r.was, r.becomes,"
                    + " :caught, r.act = 'ADD' and exists (select 1 from training_assignment a where a.person ="
                    + " r.person and a.track_key = g.track_key and a.rule_key is distinct from g.rule_key and a.state"
                    + " in ('STANDING', 'KEPT')) from training_assign_change g, jsonb_to_recordset(cast(:rows as"
                    + " jsonb)) as r(key bigint, person uuid, act text, quiet boolean, prior boolean, was timestamptz,"
                    + " becomes timestamptz) where g.key = :change on conflict (change_key, person_key) do nothing")
            .setParameter("change", change)
            .setParameter("caught", caught)
            .setParameter("rows", Json.write(rows))
            .executeUpdate();
  }

  /**
   * Takes in, to be put back as well, some to whom it was assigned by the rule after it was saved:
   * of a rule that is new all who have it, of another those of these who have it still.
   *
   * @return how many
   */
  public int adopt(RuleChange change, Collection<Long> people, int most) {
    return em.createNativeQuery(
            "insert into training_assign_row (change_key, person_key, person, act, prior, becomes, outcome,"
                + " assignment_key, caught) select :change, p.key, p.id, 'ADD', exists (select 1 from"
                + " training_enrolment e where e.track_key = a.track_key and e.person = a.person and e.completed_at <"
                + " a.since), coalesce(c.expires_at, c.due_at), 'DONE', a.key, true from training_assignment a join"
                + " people_person p on p.id = a.person join training_assign_cycle c on c.assignment_key = a.key and"
                + " c.current where a.rule_key = :rule and a.since >= :saved and (:fresh and a.state in ('STANDING',"
                + " 'KEPT') or a.state = 'STANDING' and p.key = any(cast(:people as bigint[]))) and not exists (select 1"
                + " from training_assign_row w where w.change_key = :change and w.person_key = p.key and w.outcome ="
                + " 'DONE') order by p.key limit :most on conflict (change_key, person_key) do update set act = 'ADD',"
                + " becomes = excluded.becomes, outcome = 'DONE', assignment_key = excluded.assignment_key, was = null,"
                + " was_state = null, cycle = null, was_basis = null, was_opens = null, was_held = null")
        .setParameter("change", change.key())
        .setParameter("rule", change.rule().key())
        .setParameter("saved", change.savedAt())
        .setParameter("fresh", change.kind() == ChangeKind.NEW)
        .setParameter("people", people.toArray(Long[]::new))
        .setParameter("most", most)
        .executeUpdate();
  }

  /** Some that have not been done, by key of person. */
  public List<Long> waiting(long change, int most) {
    return Columns.longs(
        em.createNativeQuery(
                "select person_key from training_assign_row where change_key = :change and outcome is null order by"
                    + " person_key limit :most")
            .setParameter("change", change)
            .setParameter("most", most)
            .getResultList());
  }

  public void came(long change, List<Came> rows) {
    if (!rows.isEmpty()) {
      em.createNativeQuery(
              "update training_assign_row w set outcome = case when r.act is null then 'NOTHING' else 'DONE' end, act ="
                  + " coalesce(r.act, w.act), quiet = case when r.act is null then w.quiet else r.quiet end, assignment_key = r.assignment, was_state = r.state, cycle = r.cycle, was"
                  + " = r.was, becomes = case when r.act is null then w.becomes else r.becomes end, was_basis ="
                  + " r.basis, was_opens = r.opens, was_held = r.held from jsonb_to_recordset(cast(:rows as jsonb)) as"
                  + " r(key bigint, act text, quiet boolean, assignment bigint, state text, cycle int, was timestamptz, becomes"
                  + " timestamptz, basis text, opens timestamptz, held timestamptz) where w.change_key = :change and w.person_key = r.key")
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
                    + " was_opens, was_held from training_assign_row where change_key = :change and outcome = 'DONE' and undone"
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
            (Instant) row[7],
            (Instant) row[8]));
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
