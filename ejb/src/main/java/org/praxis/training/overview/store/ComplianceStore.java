package org.praxis.training.overview.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.overview.Standing;
import org.praxis.training.overview.view.ComplianceRow;

/** Counts how people stood, by set: millions of rows in one statement. */
@ApplicationScoped
public class ComplianceStore {
  // Who never signed in is here as well: what they have to do, they have to do. Where nobody knows
  // since when, it is from ever on; what was required of them says itself from when on.
  private static final String HERE =
      "coalesce(least(cast(p.started_on as timestamptz), p.arrived_at), '-infinity') <= :at and"
          + " (p.left_at is null or p.left_at > :at) and (p.deactivated_at is null or p.deactivated_at > :at)";

  private static final String OF_AUDIENCE =
      "select s.person_key from people_audience_stay s where s.audience_key = :audience and s.from_at <= :at and s.to_at"
          + " > :at";

  private static final String TRACK =
      "select t.key, t.slug, n.title from training_track t join training_edition n on n.track_key = t.key and n.number ="
          + " t.edition where ";

  private static final String SUMS =
      "track_key, count(*) as required, count(*) filter (where rank = 0) as exempt, count(*) filter (where rank = 1) as"
          + " done, count(*) filter (where rank = 2) as expiring, count(*) filter (where rank = 3) as open, count(*)"
          + " filter (where rank = 4) as lapsed, count(*) filter (where rank = 5) as overdue";

  @PersistenceContext EntityManager em;

  /** A track, inside. */
  public record TrackKey(long key, String slug, String title) {}

  /** Somebody, and how they stood. */
  public record Person(
      PersonId person,
      String user,
      String office,
      String department,
      AssignmentId assignment,
      Standing standing,
      boolean begun,
      Instant due,
      Instant done,
      Instant expires) {}

  /** From when on it is known exactly who belonged where, and what was required of whom. */
  public Instant exactFrom() {
    return (Instant)
        em.createNativeQuery(
                "select greatest((select exact_from from people_audience_history), (select exact_from from"
                    + " training_required_history))",
                Instant.class)
            .getSingleResult();
  }

  /** Null where there is none. */
  public Long audience(AudienceId id) {
    List<?> found =
        em.createNativeQuery("select key from people_audience where id = :id")
            .setParameter("id", id.value())
            .getResultList();
    return found.isEmpty() ? null : ((Number) found.get(0)).longValue();
  }

  public long people(Long audience, Instant at) {
    return number(
        bind(
                em.createNativeQuery(
                    audience == null
                        ? "select count(*) from people_person p where " + HERE
                        : "select count(*) from (" + OF_AUDIENCE + ") w"),
                audience)
            .setParameter("at", at)
            .getSingleResult());
  }

  /** Published tracks that were required of anybody at that time, by title. */
  public List<TrackKey> tracks(Instant at) {
    return keys(
        em.createNativeQuery(
                TRACK
                    + "exists (select 1 from training_required r where r.track_key = t.key and "
                    + StandingSql.HELD
                    + ") order by lower(n.title), t.key")
            .setParameter("at", at));
  }

  /** A published track that any rule assigns or assigned. */
  public Optional<TrackKey> track(String slug) {
    return keys(
            em.createNativeQuery(
                    TRACK
                        + "t.slug = :slug and exists (select 1 from training_assign_rule u where u.track_key = t.key)")
                .setParameter("slug", slug))
        .stream()
        .findFirst();
  }

  private static List<TrackKey> keys(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new TrackKey(number(row[0]), (String) row[1], (String) row[2]))
        .toList();
  }

  /** Of those of these tracks that several rules assign: a person may have them more than once. */
  private List<Long> several(Collection<Long> tracks) {
    List<?> rows =
        em.createNativeQuery(
                "select u.track_key from training_assign_rule u where u.track_key = any(cast(:tracks as bigint[]))"
                    + " group by 1 having count(*) > 1")
            .setParameter("tracks", tracks.toArray(Long[]::new))
            .getResultList();
    return rows.stream().map(key -> ((Number) key).longValue()).toList();
  }

  /**
   * How many stood how with each of these tracks; those that were required of nobody are left out.
   *
   * @param audience inside key; null is everybody
   */
  public List<ComplianceRow> counts(Long audience, Collection<TrackKey> tracks, Instant at) {
    List<Long> several = several(tracks.stream().map(TrackKey::key).toList());
    List<Long> once =
        tracks.stream().map(TrackKey::key).filter(key -> !several.contains(key)).toList();
    // Only where somebody may be twice they are looked at one by one. Without its limit of none the
    // first part would be one with the sums, and how somebody stood be found out for each of them.
    Map<String, List<Long>> parts = new LinkedHashMap<>();
    parts.put("select r.track_key, " + StandingSql.RANK + " as rank %s limit all", once);
    parts.put(
        "select r.track_key, max("
            + StandingSql.RANK
            + ") as rank %s group by r.track_key, r.person_key",
        several);
    parts.values().removeIf(List::isEmpty);
    if (parts.isEmpty()) {
      return List.of();
    }
    String who = who(audience, at);
    List<String> sums = new ArrayList<>();
    for (String part : parts.keySet()) {
      sums.add(
          "select "
              + SUMS
              + " from ("
              + part.formatted(of("part" + sums.size(), who))
              + ") o group by track_key");
    }
    Query query =
        bind(
                em.createNativeQuery(
                    "select t.slug, n.title, s.required, s.exempt, s.done, s.expiring, s.open, s.lapsed, s.overdue from ("
                        + String.join(" union all ", sums)
                        + ") s join training_track t on t.key = s.track_key join training_edition n on n.track_key ="
                        + " t.key and n.number = t.edition order by lower(n.title), t.key"),
                audience)
            .setParameter("at", at);
    int number = 0;
    for (List<Long> keys : parts.values()) {
      query.setParameter("part" + number++, keys.toArray(Long[]::new));
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> counted((Object[]) row)).toList();
  }

  private static String of(String tracks, String who) {
    String these = "track_key = any(cast(:" + tracks + " as bigint[]))";
    return required("x." + these, "r." + these, who);
  }

  /** What was required, and who was exempt; {@code x} and {@code r} say of which tracks. */
  private static String required(String x, String r, String who) {
    return "from training_required r"
        + StandingSql.exempt(x)
        + "where "
        + r
        + " and "
        + StandingSql.HELD
        + " and r.person_key "
        + who;
  }

  /**
   * Each row's person is looked up: among those who are not meant, where these are the fewer. For
   * this transaction, they are found in a table of hashes however many there are, and the plan
   * knows how many tracks and people are asked for: a plan for any of them looks up each person of
   * each row in the table of people.
   */
  private String who(Long audience, Instant at) {
    String most =
        audience == null
            ? "true"
            : "2 * (select count(*) from ("
                + OF_AUDIENCE
                + ") w) > (select count(*) from people_person)";
    Query query =
        bind(
            em.createNativeQuery(
                "select "
                    + most
                    + ", set_config('work_mem', '64MB', true), set_config('plan_cache_mode',"
                    + " 'force_custom_plan', true)"),
            audience);
    if (audience == null) {
      query.getSingleResult();
      return "not in (select p.key from people_person p where (" + HERE + ") is not true)";
    }
    Object[] row = (Object[]) query.setParameter("at", at).getSingleResult();
    return (Boolean) row[0]
        ? "not in (select p.key from people_person p where not exists ("
            + OF_AUDIENCE
            + " and s.person_key = p.key))"
        : "in (" + OF_AUDIENCE + ")";
  }

  private static ComplianceRow counted(Object[] row) {
    return new ComplianceRow(
        (String) row[0],
        (String) row[1],
        number(row[2]),
        number(row[3]),
        number(row[4]),
        number(row[5]),
        number(row[6]),
        number(row[7]),
        number(row[8]));
  }

  /** Who stood how, by name; of all where no standing is asked for. */
  public List<Person> people(
      Long audience, long track, Standing standing, Instant at, int offset, int most) {
    List<?> rows =
        bind(
                em.createNativeQuery(
                    "select p.id, p.uid, p.office, p.department, a.id as assignment, o.rank, "
                        + StandingSql.BEGUN.formatted("o")
                        + " as begun, o.due_at, case when o.done_at <= :at then o.done_at when o.held_until is not null"
                        + " then greatest((select max(c.done_at) from training_assign_cycle c where c.assignment_key ="
                        + " o.assignment_key and c.done_at <= :at), (select max(e.completed_at) from training_enrolment e"
                        + " where e.track_key = o.track_key and e.person = p.id and e.completed_at <= :at)) end, case when o.done_at <= :at then o.expires_at else o.held_until end"
                        + " from (select distinct on (r.person_key) r.*, "
                        + StandingSql.RANK
                        + " as rank "
                        + required(
                            "x.track_key = :track", "r.track_key = :track", who(audience, at))
                        + " order by r.person_key, rank desc, r.assignment_key) o join people_person p on p.key ="
                        + " o.person_key join training_assignment a on a.key = o.assignment_key where (:standing = -1"
                        + " or o.rank = :standing) order by p.name, p.key"),
                audience)
            .setParameter("track", track)
            .setParameter("standing", standing == null ? -1 : standing.ordinal())
            .setParameter("at", at)
            .setFirstResult(offset)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> person((Object[]) row)).toList();
  }

  private static Person person(Object[] row) {
    return new Person(
        new PersonId((UUID) row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        new AssignmentId((UUID) row[4]),
        Standing.values()[((Number) row[5]).intValue()],
        (Boolean) row[6],
        (Instant) row[7],
        (Instant) row[8],
        (Instant) row[9]);
  }

  private static Query bind(Query query, Long audience) {
    return audience == null ? query : query.setParameter("audience", audience);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
