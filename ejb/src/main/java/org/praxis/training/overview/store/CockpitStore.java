package org.praxis.training.overview.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.platform.json.Json;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.overview.CockpitFilter;
import org.praxis.training.overview.CockpitSort;
import org.praxis.training.overview.view.CockpitChoice;
import org.praxis.training.overview.view.TaughtTrack;
import org.praxis.training.store.OwnedSql;

/** Reads the learners of a track, by set however many they are. */
@ApplicationScoped
public class CockpitStore {
  private static final String ALIKE =
      "select coalesce(json_agg(c), '[]') from (select r.edition, r.next_step as \"next\", count(*) as \"all\","
          + " count(*) filter (where r.stuck) as stuck, count(*) filter (where r.late) as late, count(*) filter (where"
          + " r.key is not null and r.completed_at is null) as open, count(*) filter (where r.completed_at is not null)"
          + " as finished, count(*) filter (where r.wanted) as matching, count(*) filter (where r.stuck and r.wanted) as"
          + " \"stuckMatching\" from r group by r.edition, r.next_step) c";

  // By step, of which there are few: looking for each learner's would take longer than all else.
  private static final String DID =
      "select coalesce(json_agg(d), '[]') from (select c.step_id as step, count(*) as people from training_completion c"
          + " where c.stands and c.step_id = any(cast(:steps as uuid[])) and (c.enrolment_key in (select r.key from r"
          + " where r.wanted and r.key is not null)) is true group by c.step_id) d";

  @PersistenceContext EntityManager em;

  /**
   * A learner as the cockpit needs them; null what those have not who do not begin yet.
   *
   * @param before when somebody completed it last who has to do it again and does not begin yet
   */
  public record Learner(
      Long key,
      EnrolmentId id,
      PersonId person,
      int edition,
      Instant due,
      Instant finished,
      int done,
      int needed,
      Instant active,
      boolean stuck,
      boolean late,
      Instant before,
      String office,
      PersonId manager) {}

  /** How many learners are alike: on one edition, before one step. */
  public record Alike(
      int edition,
      Integer next,
      long all,
      long stuck,
      long late,
      long open,
      long finished,
      long matching,
      long stuckMatching) {}

  /** How many have done a step. */
  public record Done(StepId step, long people) {}

  /** How many have a result in a step, and what it is on the average, in percent. */
  public record Average(StepId step, long people, int average) {}

  /** A page of learners, and what is counted of all of them. */
  public record Found(
      List<Learner> learners, List<Alike> alike, List<Done> did, List<Average> results) {
    public Map<StepId, Long> byStep() {
      return did.stream().collect(Collectors.toMap(Done::step, Done::people));
    }

    public Map<StepId, Average> averages() {
      return results.stream().collect(Collectors.toMap(Average::step, Function.identity()));
    }
  }

  /** That somebody did a step. */
  public record Did(long enrolment, StepId step, Instant at, boolean stands) {}

  /**
   * A page of those that the filter lets through, and what is counted of all of them. In one
   * statement: what costs is to find them, not to count.
   *
   * @param steps of which it is counted who did them
   * @param graded those of them that have results
   */
  public Found read(
      long track,
      CockpitFilter filter,
      Instant now,
      PageRequest page,
      Collection<StepId> steps,
      Collection<StepId> graded) {
    String sql =
        Cohort.ROWS
            + "select cast(json_build_object('learners', ("
            + learners(filter)
            + "), 'alike', ("
            + ALIKE
            + "), 'did', ("
            + DID
            + "), 'results', ("
            + CockpitResults.AVERAGES
            + ")) as text)";
    return Json.read(
        text(
            em.createNativeQuery(sql)
                .setParameter("steps", values(steps))
                .setParameter("graded", values(graded)),
            track,
            filter,
            now,
            page.offset(),
            page.size()),
        Found.class);
  }

  /** The page alone. */
  public List<Learner> learners(
      long track, CockpitFilter filter, Instant now, int offset, int most) {
    return List.of(
        Json.read(
            text(
                em.createNativeQuery(
                    Cohort.ROWS + "select cast((" + learners(filter) + ") as text)"),
                track,
                filter,
                now,
                offset,
                most),
            Learner[].class));
  }

  private String text(
      Query query, long track, CockpitFilter filter, Instant now, int offset, int most) {
    return (String)
        Cohort.bind(query, track, filter, now)
            .setParameter("offset", offset)
            .setParameter("most", most)
            .getSingleResult();
  }

  private static String learners(CockpitFilter filter) {
    return "select coalesce(json_agg(l), '[]') from (select r.key, r.id, r.person, r.edition, r.due_at as due,"
        + " r.completed_at as finished, r.steps_done as done, r.steps_needed as needed, r.active_at as active, r.stuck,"
        + " r.late, r.before, r.office, (select b.id from people_person b where b.key = r.manager_key and b.active) as manager"
        + " from r where r.wanted "
        + order(filter.sortOr())
        + ", r.person_key limit :most offset :offset) l";
  }

  private static String order(CockpitSort sort) {
    return switch (sort) {
      case NAME -> "order by r.name";
      case DUE -> "order by r.completed_at is not null, r.due_at, r.name";
      case ACTIVITY -> "order by r.completed_at is not null, r.active_at nulls first, r.name";
      case PROGRESS ->
          "order by r.completed_at is not null, r.steps_done * 1.0 / greatest(r.steps_needed, 1), r.name";
    };
  }

  /** What these learners did, also what does not stand any more. */
  public List<Did> did(Collection<Long> enrolments) {
    List<?> rows =
        em.createNativeQuery(
                "select c.enrolment_key, c.step_id, c.completed_at, c.stands from training_completion c where"
                    + " c.enrolment_key = any(cast(:keys as bigint[]))")
            .setParameter("keys", enrolments.toArray(Long[]::new))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Did(
                    number(row[0]), new StepId((UUID) row[1]), (Instant) row[2], (Boolean) row[3]))
        .toList();
  }

  /** Whoever the filter lets through, for whom something is to be written down. */
  public List<PersonId> people(long track, CockpitFilter filter, Instant now) {
    List<?> rows =
        Cohort.bind(
                em.createNativeQuery(
                    Cohort.ROWS + "select r.person from r where r.wanted order by r.person"),
                track,
                filter,
                now)
            .getResultList();
    return rows.stream().map(id -> new PersonId((UUID) id)).toList();
  }

  /** Where learners of the track sit, and to which audiences it is assigned; by name. */
  public List<CockpitChoice> choices(long track) {
    List<?> rows =
        em.createNativeQuery(
                "with p as materialized (select distinct p.office_key, p.department_key from people_person p where"
                    + " p.active and (exists (select 1 from training_enrolment e where e.track_key = :track and"
                    + " e.person = p.id) or exists (select 1 from training_assignment a where a.track_key = :track and"
                    + " a.person = p.id and a.state in ('STANDING', 'KEPT')))) select 'office', o.id, o.name from"
                    + " people_office o where o.key in (select office_key from p) union all select 'department', d.id,"
                    + " d.path from people_department d where d.key in (select department_key from p) union all select"
                    + " distinct 'audience', a.id, a.name from training_assign_rule u join people_audience a on a.id ="
                    + " u.audience where u.track_key = :track and u.ended_at is null order by 1, 3")
            .setParameter("track", track)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new CockpitChoice((String) row[0], (UUID) row[1], (String) row[2]))
        .toList();
  }

  /**
   * Published tracks and how their learners are, by title.
   *
   * @param owner who looks after them; null for all
   * @param then whoever has done nothing since is stuck
   */
  public List<TaughtTrack> taught(PersonId owner, Instant now, Instant then, int offset, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select taught.slug, taught.title, c.learners, c.learning, c.stuck, c.late from (select t.key, t.slug, n.title from"
                    + " training_track t join training_edition n on n.track_key = t.key and n.number = t.edition where "
                    + OwnedSql.OWNED
                    + " order by lower(n.title), t.key limit :most offset :offset) taught cross join lateral ("
                    + Cohort.COUNTED
                    + ") c order by lower(taught.title), taught.key")
            .setParameter("owner", OwnedSql.whose(owner))
            .setParameter("now", now)
            .setParameter("then", then)
            .setParameter("most", most)
            .setParameter("offset", offset)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new TaughtTrack(
                    (String) row[0],
                    (String) row[1],
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5])))
        .toList();
  }

  /** Where the tracks that somebody looks after talk, in their current editions. */
  public List<CommunityId> talks(PersonId owner) {
    List<?> rows =
        em.createNativeQuery(
                "select distinct s.community from training_track t join training_edition n on n.track_key = t.key and"
                    + " n.number = t.edition join training_step s on s.edition_key = n.key where s.kind = 'DISCUSSION'"
                    + " and s.community is not null and "
                    + OwnedSql.OWNED)
            .setParameter("owner", OwnedSql.whose(owner))
            .getResultList();
    return rows.stream().map(id -> new CommunityId((UUID) id)).toList();
  }

  public long countTaught(PersonId owner) {
    return number(
        em.createNativeQuery(
                "select count(*) from training_track t where t.edition is not null and "
                    + OwnedSql.OWNED)
            .setParameter("owner", OwnedSql.whose(owner))
            .getSingleResult());
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
