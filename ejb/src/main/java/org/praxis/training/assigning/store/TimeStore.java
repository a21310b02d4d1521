package org.praxis.training.assigning.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds for whom time has done something, and whom a completion concerns. */
@ApplicationScoped
public class TimeStore {
  @PersistenceContext EntityManager em;

  /** Keys of people whose next cycle opens, by key of rule; of the first rule all, up to most. */
  public Map<Long, List<Long>> opening(Instant now, int most) {
    return byRule(
        em.createNativeQuery(
                "select a.rule_key, p.key from training_assign_cycle c join training_assignment a on a.key ="
                    + " c.assignment_key join people_person p on p.id = a.person where c.current and c.opens_at <= :now"
                    + " and a.state = 'STANDING' and not exists (select 1 from training_assign_change g where"
                    + " g.rule_key = a.rule_key and g.stage in ('APPLYING', 'UNDOING')) order by a.rule_key, p.key limit :most")
            .setParameter("now", now)
            .setParameter("most", most)
            .getResultList());
  }

  /** The rules by which a track is assigned to somebody, with that person's key. */
  public Map<Long, List<Long>> of(UUID track, UUID person) {
    return byRule(
        em.createNativeQuery(
                "select a.rule_key, p.key from training_assignment a join training_track t on t.key = a.track_key join"
                    + " people_person p on p.id = a.person where t.id = :track and a.person = :person and a.state in"
                    + " ('STANDING', 'KEPT') order by a.rule_key")
            .setParameter("track", track)
            .setParameter("person", person)
            .getResultList());
  }

  private static Map<Long, List<Long>> byRule(List<?> rows) {
    Map<Long, List<Long>> found = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] both = (Object[]) row;
      found
          .computeIfAbsent(((Number) both[0]).longValue(), key -> new ArrayList<>())
          .add(((Number) both[1]).longValue());
    }
    return found;
  }

  /**
   * Once for each cycle: that the due date has passed, or what was completed before holds no more.
   *
   * @return for how many
   */
  public int noteLate(Instant now, int most) {
    return em.createNativeQuery(
            "with late as (select c.assignment_key, c.number, c.held_until, greatest(c.due_at,"
                + " coalesce(c.granted_until, c.due_at)) as due from training_assign_cycle c join training_assignment a"
                + " on a.key = c.assignment_key where c.current and c.done_at is null and not c.late_noted and a.state"
                + " in ('STANDING', 'KEPT') and (c.held_until < :now or c.held_until is null and c.due_at < :now and"
                + " coalesce(c.granted_until, c.due_at) < :now) and not exists (select 1 from"
                + " training_exemption x where x.track_key = a.track_key and x.person = a.person and x.over_at is null and"
                + " x.starts_at <= :now) order by c.assignment_key limit"
                + " :most for update of c skip locked), noted as (update training_assign_cycle c set late_noted = true"
                + " from late l where c.assignment_key = l.assignment_key and c.number = l.number) insert into"
                + " training_assign_event (assignment_key, kind, at, cause, cycle, was) select l.assignment_key, case"
                + " when l.held_until is null then 'OVERDUE' else 'LAPSED' end, :now, 'TIME', l.number,"
                + " coalesce(l.held_until, l.due) from late l")
        .setParameter("now", now)
        .setParameter("most", most)
        .executeUpdate();
  }
}
