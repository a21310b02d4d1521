package org.praxis.training.reminding.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.platform.json.Json;
import org.praxis.training.assigning.store.StatusSql;
import org.praxis.training.reminding.ReminderDraft;
import org.praxis.training.reminding.view.ReminderPreview;

/** Keeps what HR set, each time as another edition, and counts what it would have come to. */
@ApplicationScoped
public class ReminderPlans {
  private static final String DAY = "cast(%s at time zone :zone as date)";

  @PersistenceContext EntityManager em;

  /**
   * @param since since when people are reminded without a break; null while they are not
   */
  public record Kept(
      int edition, ReminderDraft plan, Instant since, PersonId setBy, Instant setAt) {}

  public Optional<Kept> current() {
    List<?> rows =
        em.createNativeQuery(
                "select edition, cast(content as text), since, set_by, set_at from training_reminder_plan order by"
                    + " edition desc limit 1")
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row ->
                new Kept(
                    ((Number) row[0]).intValue(),
                    Json.read((String) row[1], ReminderDraft.class),
                    (Instant) row[2],
                    new PersonId((UUID) row[3]),
                    (Instant) row[4]));
  }

  /**
   * @return whether it is kept; not where there is an edition of that number already
   */
  public boolean add(Kept kept) {
    return em.createNativeQuery(
                "insert into training_reminder_plan (edition, content, since, set_by, set_at) values (:edition,"
                    + " cast(:content as jsonb), cast(nullif(:since, '') as timestamptz), :by, :at) on conflict do"
                    + " nothing")
            .setParameter("edition", kept.edition())
            .setParameter("content", Json.write(kept.plan()))
            .setParameter("since", kept.since() == null ? "" : kept.since().toString())
            .setParameter("by", kept.setBy().value())
            .setParameter("at", kept.setAt())
            .executeUpdate()
        == 1;
  }

  /** By the company's clock, and as if everybody worked on every day. */
  public ReminderPreview preview(ReminderDraft plan, int days, String zone, Instant now) {
    String due = DAY.formatted(StatusSql.DUE);
    String today = DAY.formatted("cast(:now as timestamptz)");
    // What was open on a day: opened before, not done until then, of people who are here.
    String open =
        " from training_assign_cycle c join training_assignment a on a.key = c.assignment_key and a.state in"
            + " ('STANDING', 'KEPT') join people_person p on p.id = a.person and p.active";
    String exempt =
        " and not exists (select 1 from training_exemption x where x.track_key = a.track_key and x.person = a.person"
            + " and x.starts_at <= :now and (x.over_at is null or x.over_at > :now))";
    String fits =
        " where d.day > "
            + today
            + " - :days and d.day <= "
            + today
            + " and d.day > "
            + DAY.formatted("c.opened_at")
            + " and (c.done_at is null or d.day <= "
            + DAY.formatted("c.done_at")
            + ")"
            + exempt;
    Object[] letters =
        (Object[])
            parameters(
                    em.createNativeQuery(
                        "select count(*) filter (where not l.late), count(*) filter (where l.late), count(distinct"
                            + " l.person) from (select a.person, d.day, bool_or(d.later > 0) as late"
                            + open
                            + " cross join lateral (select "
                            + due
                            + " + o as day, o as later from unnest(cast(:offsets as int[])) o) d"
                            + fits
                            + " group by a.person, d.day) l"),
                    days,
                    zone,
                    now)
                .setParameter("offsets", plan.days().toArray(Integer[]::new))
                .getSingleResult();
    Object[] summaries =
        (Object[])
            parameters(
                    em.createNativeQuery(
                        "select count(*), count(distinct s.key) from (select m.key, d.day"
                            + open
                            + " join people_person m on m.key = p.manager_key and m.active cross join lateral (select "
                            + due
                            + " + cast(:after as int) as day) d"
                            + fits
                            + " group by m.key, d.day) s"),
                    days,
                    zone,
                    now)
                .setParameter("after", plan.escalateAfter() == null ? -1 : plan.escalateAfter())
                .getSingleResult();
    boolean escalates = plan.escalateAfter() != null;
    return new ReminderPreview(
        days,
        count(letters[0]),
        count(letters[1]),
        count(letters[2]),
        escalates ? count(summaries[0]) : 0,
        escalates ? count(summaries[1]) : 0);
  }

  private static Query parameters(Query query, int days, String zone, Instant now) {
    return query.setParameter("days", days).setParameter("zone", zone).setParameter("now", now);
  }

  private static Long count(Object value) {
    return ((Number) value).longValue();
  }
}
