package org.praxis.training.overview.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.overview.Standing;
import org.praxis.training.overview.TeamReach;

/** Reads teams, and what is required of them, by set. */
@ApplicationScoped
public class TeamStore {
  private static final String DIRECT =
      "with recursive team as (select p.key, p.id, p.name from people_person p join people_person m on m.key ="
          + " p.manager_key where m.id = :manager and p.active) ";

  // A line goes on through those who left; who leads in a circle is there once.
  private static final String LINE =
      "with recursive below as (select p.key from people_person p join people_person m on m.key = p.manager_key where"
          + " m.id = :manager union select p.key from people_person p join below b on p.manager_key = b.key), team as"
          + " (select p.key, p.id, p.name from people_person p where p.key in (select key from below) and p.active and"
          + " p.id <> :manager) ";

  // What several rules assign is one thing to do, which stands as the worst of them.
  private static final String STANDING =
      "(select r.person_key, count(*) filter (where r.rank in (4, 5)) as late, count(*) filter (where r.rank = 2) as"
          + " expiring, count(*) filter (where r.rank = 3) as open from (select r.person_key, max("
          + StandingSql.RANK
          + ") as rank from training_required r"
          + StandingSql.exempt("p.key in (select key from team)")
          + "where r.person_key in (select key from team) and "
          + StandingSql.HELD
          + " group by r.person_key, r.track_key) r group by r.person_key)";

  @PersistenceContext EntityManager em;

  /** Somebody, and how much is how. */
  public record Member(PersonId person, long late, long expiring, long open) {}

  /** How much is how, of all. */
  public record Sums(long people, long late, long expiring, long open) {}

  /** What is required of somebody. */
  public record Duty(
      PersonId person,
      AssignmentId assignment,
      String slug,
      String title,
      Standing standing,
      boolean begun,
      Instant due,
      Instant done,
      Instant expires,
      String reason,
      Instant exemptUntil) {}

  /** Whether anybody who is here reports to them. */
  public boolean leads(PersonId manager) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from people_person p join people_person m on m.key = p.manager_key where m.id"
                    + " = :manager and p.active)")
            .setParameter("manager", manager.value())
            .getSingleResult();
  }

  public Sums sums(PersonId manager, TeamReach reach, Instant now) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    team(reach)
                        + "select (select count(*) from team), coalesce(sum(s.late), 0), coalesce(sum(s.expiring), 0),"
                        + " coalesce(sum(s.open), 0) from "
                        + STANDING
                        + " s")
                .setParameter("manager", manager.value())
                .setParameter("at", now)
                .getSingleResult();
    return new Sums(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
  }

  /** Who is late first, then by name. */
  public List<Member> members(
      PersonId manager, TeamReach reach, Instant now, int offset, int most) {
    List<?> rows =
        em.createNativeQuery(
                team(reach)
                    + "select t.id, coalesce(s.late, 0), coalesce(s.expiring, 0), coalesce(s.open, 0) from team t left"
                    + " join "
                    + STANDING
                    + " s on s.person_key = t.key order by coalesce(s.late, 0) > 0 desc, t.name, t.key")
            .setParameter("manager", manager.value())
            .setParameter("at", now)
            .setFirstResult(offset)
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Member(
                    new PersonId((UUID) row[0]), number(row[1]), number(row[2]), number(row[3])))
        .toList();
  }

  /** What is required of these, each track once; what presses most comes first. */
  public List<Duty> duties(Collection<PersonId> people, Instant now) {
    List<?> rows =
        em.createNativeQuery(
                "select o.* from (select distinct on (p.id, t.key) p.id as person, a.id as assignment, t.slug, n.title, "
                    + StandingSql.RANK
                    + " as rank, "
                    + StandingSql.BEGUN.formatted("r")
                    + " as begun, r.due_at, r.done_at, coalesce(r.expires_at, r.held_until) as until, u.content ->> 'reason' as reason, x.ends_at from"
                    + " training_required r join people_person p on p.key = r.person_key join training_assignment a on"
                    + " a.key = r.assignment_key join training_assign_rule u on u.key = a.rule_key join training_track"
                    + " t on t.key = r.track_key join training_edition n on n.track_key = t.key and n.number ="
                    + " t.edition"
                    + StandingSql.exempt("p.id = any(cast(:people as uuid[]))")
                    + "where p.id = any(cast(:people as uuid[])) and "
                    + StandingSql.HELD
                    + " order by p.id, t.key, 5 desc, r.due_at, a.key) o order by o.rank desc, o.due_at, o.slug")
            .setParameter("people", values(people))
            .setParameter("at", now)
            .getResultList();
    return rows.stream().map(row -> duty((Object[]) row)).toList();
  }

  private static Duty duty(Object[] row) {
    return new Duty(
        new PersonId((UUID) row[0]),
        new AssignmentId((UUID) row[1]),
        (String) row[2],
        (String) row[3],
        Standing.values()[((Number) row[4]).intValue()],
        (Boolean) row[5],
        (Instant) row[6],
        (Instant) row[7],
        (Instant) row[8],
        (String) row[9],
        (Instant) row[10]);
  }

  private static String team(TeamReach reach) {
    return reach == TeamReach.LINE ? LINE : DIRECT;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
