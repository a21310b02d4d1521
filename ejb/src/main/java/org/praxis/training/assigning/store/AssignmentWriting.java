package org.praxis.training.assigning.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praxis.platform.json.Json;
import org.praxis.training.assigning.AssignmentState;
import org.praxis.training.assigning.Cause;
import org.praxis.training.assigning.TrailKind;
import org.praxis.training.assigning.model.Cycle;
import org.praxis.training.assigning.model.Terms;

/**
 * Writes assignments, their cycles and their trail, of many people in a few statements. Rows go to
 * the database as one JSON text, which it takes apart.
 */
@ApplicationScoped
public class AssignmentWriting {
  @PersistenceContext EntityManager em;

  /** Somebody to whom it is assigned from now on. */
  public record Fresh(UUID id, UUID person) {}

  /** An assignment that is as it says from now on. */
  public record Stated(long assignment, AssignmentState state) {}

  /**
   * A cycle as it is from now on.
   *
   * @param current whether none follows it
   */
  public record Kept(long assignment, boolean current, Cycle cycle) {}

  /** Something for the trail. */
  public record Noted(
      long assignment,
      TrailKind kind,
      Integer cycle,
      Instant was,
      Instant becomes,
      String basis,
      String words) {}

  /**
   * @return the key of each that was written, by person; who has one already is left out
   */
  public Map<UUID, Long> add(Terms terms, List<Fresh> fresh, Instant now) {
    if (fresh.isEmpty()) {
      return Map.of();
    }
    // By person, so that two who add the same wait for each other and never both.
    List<?> rows =
        em.createNativeQuery(
                "insert into training_assignment (id, rule_key, track_key, person, state, since) select r.id, :rule,"
                    + " :track, r.person, 'STANDING', :now from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid,"
                    + " person uuid) order by r.person on conflict (rule_key, person) do nothing returning person, key")
            .setParameter("rule", terms.rule())
            .setParameter("track", terms.track())
            .setParameter("now", now)
            .setParameter("rows", Json.write(fresh))
            .getResultList();
    Map<UUID, Long> keys = new HashMap<>();
    for (Object row : rows) {
      keys.put((UUID) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue());
    }
    return keys;
  }

  public void state(Collection<Stated> states) {
    if (!states.isEmpty()) {
      em.createNativeQuery(
              "update training_assignment a set state = r.state from jsonb_to_recordset(cast(:rows as jsonb)) as"
                  + " r(assignment bigint, state text) where a.key = r.assignment")
          .setParameter("rows", Json.write(states))
          .executeUpdate();
    }
  }

  private static final String CYCLE =
      "jsonb_to_recordset(cast(:rows as jsonb)) as r(assignment bigint, current boolean, cycle jsonb), lateral"
          + " jsonb_to_record(r.cycle) as c(number int, opened timestamptz, \"countsFrom\" timestamptz, held"
          + " timestamptz, due timestamptz, basis text, granted timestamptz, done timestamptz, expires timestamptz,"
          + " opens timestamptz)";

  /** Cycles that are there already. */
  public void change(Collection<Kept> cycles) {
    if (!cycles.isEmpty()) {
      em.createNativeQuery(
              "update training_assign_cycle k set current = r.current, held_until = c.held, due_at = c.due, basis ="
                  + " c.basis, granted_until = c.granted, done_at = c.done, expires_at = c.expires, opens_at ="
                  + " c.opens, late_noted = k.late_noted and k.held_until is not distinct from c.held and (c.held is not"
                  + " null or k.due_at = c.due and k.granted_until is not distinct from c.granted) from "
                  + CYCLE
                  + " where k.assignment_key = r.assignment and k.number = c.number")
          .setParameter("rows", Json.write(cycles))
          .executeUpdate();
    }
  }

  /** Cycles that were not there before; after {@link #change}, for one alone is current. */
  public void open(Collection<Kept> cycles) {
    if (!cycles.isEmpty()) {
      em.createNativeQuery(
              "insert into training_assign_cycle (assignment_key, number, current, opened_at, counts_from, held_until,"
                  + " due_at, basis, granted_until, done_at, expires_at, opens_at) select r.assignment, c.number,"
                  + " r.current, c.opened, c.\"countsFrom\", c.held, c.due, c.basis, c.granted, c.done, c.expires,"
                  + " c.opens from "
                  + CYCLE)
          .setParameter("rows", Json.write(cycles))
          .executeUpdate();
    }
  }

  /** Takes back a cycle that a change of the rule opened and that nobody has done anything in. */
  public void close(Collection<Long> assignments) {
    if (!assignments.isEmpty()) {
      em.createNativeQuery(
              "delete from training_assign_cycle where current and number > 1 and assignment_key ="
                  + " any(cast(:keys as bigint[]))")
          .setParameter("keys", assignments.toArray(Long[]::new))
          .executeUpdate();
    }
  }

  /**
   * Lets enrolments that are not finished be due when what is assigned is: the first of all that is
   * assigned to that person of the track; and when it was promised at the beginning, where nothing
   * is any more.
   */
  public void dateEnrolments(Collection<Long> assignments) {
    Long[] open = lockEnrolments(assignments);
    if (open.length > 0) {
      em.createNativeQuery(
              "update training_enrolment e set due_at = m.due from (select o.key, coalesce((select"
                  + " min(greatest(c.due_at, c.granted_until)) from training_assignment b join training_assign_cycle c"
                  + " on c.assignment_key = b.key and c.current and c.done_at is null where b.track_key = o.track_key"
                  + " and b.person = o.person and b.state in ('STANDING', 'KEPT')), o.promised_at, o.due_at) as due"
                  + " from training_enrolment o where o.key = any(cast(:open as bigint[]))) m where e.key = m.key and e.key ="
                  + " any(cast(:open as bigint[])) and e.due_at <> m.due")
          .setParameter("open", open)
          .executeUpdate();
    }
  }

  // By key, as whoever publishes an edition does; so that none waits for the other.
  private Long[] lockEnrolments(Collection<Long> assignments) {
    if (assignments.isEmpty()) {
      return new Long[0];
    }
    List<?> keys =
        em.createNativeQuery(
                "select e.key from training_assignment a join training_enrolment e on e.track_key = a.track_key and"
                    + " e.person = a.person and e.completed_at is null where a.key = any(cast(:keys as bigint[])) order"
                    + " by e.key for no key update of e")
            .setParameter("keys", assignments.toArray(Long[]::new))
            .getResultList();
    return keys.toArray(Long[]::new);
  }

  /** Requests for more time that nobody has to answer any more. */
  public void forgetRequests(Collection<Long> assignments, Instant now) {
    if (!assignments.isEmpty()) {
      em.createNativeQuery(
              "update training_extension set state = 'OVER', answered_at = :now, version = version + 1 where state ="
                  + " 'ASKED' and assignment_key = any(cast(:keys as bigint[]))")
          .setParameter("now", now)
          .setParameter("keys", assignments.toArray(Long[]::new))
          .executeUpdate();
    }
  }

  /** A cycle that is the current one again, as it was. */
  public record Reopened(long assignment, int number, Instant expires, Instant opens) {}

  /** After {@link #close}. */
  public void reopen(Collection<Reopened> cycles) {
    if (!cycles.isEmpty()) {
      em.createNativeQuery(
              "update training_assign_cycle k set current = true, expires_at = r.expires, opens_at = r.opens from"
                  + " jsonb_to_recordset(cast(:rows as jsonb)) as r(assignment bigint, number int, expires"
                  + " timestamptz, opens timestamptz) where k.assignment_key = r.assignment and k.number = r.number")
          .setParameter("rows", Json.write(cycles))
          .executeUpdate();
    }
  }

  /**
   * @param number which of the rule's changes held; null where none matters
   * @param by null where Praxis did it by itself
   */
  public void note(Collection<Noted> events, Integer number, Cause cause, UUID by, Instant now) {
    if (!events.isEmpty()) {
      em.createNativeQuery(
              "insert into training_assign_event (assignment_key, kind, at, cause, by_person, rule_number, cycle, was,"
                  + " becomes, basis, words) select r.assignment, r.kind, :now, :cause, cast(nullif(:by, '') as uuid),"
                  + " nullif(cast(:number as int), 0), r.cycle, r.was, r.becomes, r.basis, r.words from"
                  + " jsonb_array_elements(cast(:rows as jsonb)) with ordinality as x(event, position), lateral"
                  + " jsonb_to_record(x.event) as r(assignment bigint, kind text, cycle int, was timestamptz, becomes"
                  + " timestamptz, basis text, words text) order by x.position")
          .setParameter("now", now)
          .setParameter("cause", cause.name())
          .setParameter("by", by == null ? "" : by.toString())
          .setParameter("number", number == null ? 0 : number)
          .setParameter("rows", Json.write(events))
          .executeUpdate();
    }
  }
}
