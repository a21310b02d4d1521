package org.praxis.training.overview.store;

import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.praxis.platform.Id;
import org.praxis.training.overview.CockpitFilter;
import org.praxis.training.overview.CockpitStatus;

/**
 * The learners of a track as rows {@code r}: whoever began it, with the last time that they did,
 * and whoever has to and never began; those who are here. {@link #bind} gives the values.
 */
final class Cohort {
  // Of these nothing is asked: they are neither late nor stuck nor waited for.
  private static final String NOT_EXEMPT =
      "e.person not in (select x.person from training_exemption x where x.track_key = :track and x.over_at is null and"
          + " x.starts_at <= :now and (x.ends_at is null or x.ends_at >= :now))";

  private static final String ASKED =
      "training_assignment a join training_assign_cycle c on c.assignment_key = a.key and c.current and c.done_at is null"
          + " where a.track_key = :track and a.state in ('STANDING', 'KEPT')";

  // Whoever has to do it again stands as they who never began, and not as they who have finished.
  private static final String RENEWS =
      "e.completed_at is not null and exists (select 1 from "
          + ASKED
          + " and a.person = e.person and c.counts_from > e.completed_at) and "
          + NOT_EXEMPT;

  // Who does not begin yet has the edition that they would begin, and how much that asks is not
  // known.
  private static final String LEARNERS =
      "select e.key, e.id, e.person, e.edition_key, e.enrolled_at, e.due_at, e.completed_at, e.steps_done,"
          + " e.steps_needed, e.next_step, greatest(e.enrolled_at, e.active_at) as active_at, cast(null as timestamptz)"
          + " as before from training_enrolment e where e.track_key = :track and not exists (select 1 from"
          + " training_enrolment l where l.track_key = e.track_key and l.person = e.person and l.cycle > e.cycle) and not"
          + " ("
          + RENEWS
          + ") union all select null, null, a.person, (select n.key from training_edition n join training_track t on"
          + " t.key = n.track_key and n.number = t.edition where t.key = :track), null, min(greatest(c.due_at,"
          + " c.granted_until)), null, 0, 0, null, null, (select max(f.completed_at) from training_enrolment f where"
          + " f.track_key = :track and f.person = a.person) from "
          + ASKED
          + " and not exists (select 1 from training_enrolment e where e.track_key = a.track_key and e.person = a.person"
          + " and (e.completed_at is null or c.counts_from is null or e.completed_at >= c.counts_from)) group by"
          + " a.person";

  private static final String STUCK =
      "(e.key is not null and e.completed_at is null and e.active_at < :then and "
          + NOT_EXEMPT
          + ")";

  private static final String LATE =
      "(e.completed_at is null and e.due_at < :now and " + NOT_EXEMPT + ")";

  private static final String HERE =
      " join people_person p on p.id = e.person and p.active join training_edition n on n.key = e.edition_key where"
          + " (e.key is not null or "
          + NOT_EXEMPT
          + ")";

  /** How many learners a track {@code taught} has, how many learn, are stuck, and are late. */
  static final String COUNTED =
      ("select count(*) as learners, count(*) filter (where e.key is not null and e.completed_at is null) as learning,"
              + " count(*) filter (where "
              + STUCK
              + ") as stuck, count(*) filter (where "
              + LATE
              + ") as late from ("
              + LEARNERS
              + ") e"
              + HERE)
          .replace(":track", "taught.key");

  // A name stands at the beginning of its person's words. Those are kept and quick to look in,
  // where a name is folded first.
  private static final String CALLED =
      "(:name = '' or strpos(p.words, (select people_words(:name))) > 0 and strpos(people_words(p.name), (select"
          + " people_words(:name))) > 0)";

  // They have the status and are before the step that the filter asks for.
  private static final String WANTED =
      "(:status = '' or :status = 'STUCK' and f.stuck or :status = 'OVERDUE' and f.late or :status = 'IN_PROGRESS' and"
          + " f.key is not null and f.completed_at is null or :status = 'FINISHED' and f.completed_at is not null or"
          + " :status = 'NOT_BEGUN' and f.key is null) and (:step = '' or exists (select 1 from training_step s where"
          + " s.edition_key = f.edition_key and s.number = f.next_step and s.id = cast(nullif(:step, '') as uuid)))";

  /**
   * All whom the filter lets through but for status and step, and whether they are {@code wanted}
   * by these too.
   */
  static final String ROWS =
      "with r as materialized (select f.*, "
          + WANTED
          + " as wanted from (select e.*, n.number as edition, p.key as person_key, p.name, p.manager_key, p.office, "
          + STUCK
          + " as stuck, "
          + LATE
          + " as late from ("
          + LEARNERS
          + ") e"
          + HERE
          + " and "
          + CALLED
          + " and (:edition = 0 or"
          + " (e.key is not null and n.number = :edition)) and (:office = '' or p.office_key = (select o.key from"
          + " people_office o where o.id = cast(nullif(:office, '') as uuid))) and (:department = '' or p.department_key"
          + " = (select d.key from people_department d where d.id = cast(nullif(:department, '') as uuid))) and"
          + " (:audience = '' or exists (select 1 from people_audience_member m join people_audience a on a.key ="
          + " m.audience_key where m.person_key = p.key and a.id = cast(nullif(:audience, '') as uuid)))) f) ";

  private Cohort() {}

  static Query bind(Query query, long track, CockpitFilter filter, Instant now) {
    base(query, track, filter, now);
    CockpitStatus status = filter.status();
    return query
        .setParameter("status", status == null ? "" : status.name())
        .setParameter("step", text(filter.step()));
  }

  private static void base(Query query, long track, CockpitFilter filter, Instant now) {
    query
        .setParameter("track", track)
        .setParameter("now", now)
        .setParameter("then", now.minus(Duration.ofDays(filter.daysOr())))
        .setParameter("name", filter.name() == null ? "" : filter.name())
        .setParameter("edition", filter.edition() == null ? 0 : filter.edition())
        .setParameter("office", text(filter.office()))
        .setParameter("department", text(filter.department()))
        .setParameter("audience", text(filter.audience()));
  }

  private static String text(Id id) {
    UUID value = id == null ? null : id.value();
    return value == null ? "" : value.toString();
  }
}
