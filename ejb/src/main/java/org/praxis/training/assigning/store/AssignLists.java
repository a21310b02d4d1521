package org.praxis.training.assigning.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.assigning.AssignmentState;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.view.AssignmentRow;
import org.praxis.training.model.Track;

/** Finds assignments for those whose they are, and for those who look after a rule. */
@ApplicationScoped
public class AssignLists {
  private static final String ROW =
      "select a.id, a.person, t.slug, "
          + StatusSql.TITLE
          + " as title, a.state, "
          + StatusSql.STATUS
          + " as status, c.number, a.since, "
          + StatusSql.DUE
          + " as due, c.basis, c.done_at, coalesce(c.expires_at, c.held_until) as expires, "
          + StatusSql.BEGUN
          + " as begun, exists (select 1 from training_extension x where x.assignment_key = a.key and x.state ="
          + " 'ASKED') as asked, (select count(*) from training_assignment o where o.person = a.person and o.track_key ="
          + " a.track_key and o.key <> a.key and o.state in ('STANDING', 'KEPT')) as others, a.key, a.rule_key from training_assignment a join training_track t on t.key ="
          + " a.track_key join training_assign_cycle c on c.assignment_key = a.key and c.current";

  // What is late comes first, then what is due first; what is done comes last.
  private static final String NEED =
      "case when r.done_at is null and r.status <> 'EXEMPT' then 0 else 1 end, r.due, r.key";

  private static final String OPEN =
      " where a.person = :person and a.state in ('STANDING', 'KEPT') and c.done_at is null";

  private static final String BY_NEED = " order by " + NEED;

  // What several rules assign is one thing to do: what presses most stands for it.
  private static final String ONCE =
      "(select distinct on (r.person, r.slug) r.* from (%s) r%s order by r.person, r.slug, "
          + NEED
          + ") r";

  @PersistenceContext EntityManager em;

  /** An assignment with what it belongs to, inside. */
  public record Found(AssignmentRow row, long key, long rule) {}

  public Optional<Track> track(String slug) {
    return first(
        em.createQuery(
                "select t from Track t where t.slug = :slug and t.edition is not null", Track.class)
            .setParameter("slug", slug));
  }

  /** What goes on of somebody's, each track once. */
  public Page<AssignmentRow> of(PersonId person, Instant now, PageRequest page) {
    String from =
        " from "
            + ONCE.formatted(
                ROW + " where a.person = :person and a.state in ('STANDING', 'KEPT')", "");
    Query rows =
        em.createNativeQuery("select r.*" + from + BY_NEED)
            .setParameter("person", person.value())
            .setParameter("now", now);
    long total =
        ((Number)
                em.createNativeQuery(
                        "select count(distinct a.track_key) from training_assignment a where a.person = :person and a.state in"
                            + " ('STANDING', 'KEPT')")
                    .setParameter("person", person.value())
                    .getSingleResult())
            .longValue();
    return new Page<>(rows(rows, page), page, total);
  }

  /** What goes on of somebody's of one track, by whichever rules. */
  public List<AssignmentRow> of(PersonId person, String slug, Instant now) {
    Query rows =
        em.createNativeQuery(
                "select r.* from ("
                    + ROW
                    + " where a.person = :person and a.state in ('STANDING', 'KEPT') and t.slug = :slug) r"
                    + BY_NEED)
            .setParameter("person", person.value())
            .setParameter("slug", slug)
            .setParameter("now", now);
    return rows(rows, new PageRequest(1, PageRequest.USUAL));
  }

  /** What somebody has to do and has not begun, each track once; what is due first comes first. */
  public List<AssignmentRow> toBegin(PersonId person, Instant now, int most) {
    Query rows =
        em.createNativeQuery(
                "select r.* from "
                    + ONCE.formatted(ROW + OPEN, " where not r.begun and r.status <> 'EXEMPT'")
                    + BY_NEED)
            .setParameter("person", person.value())
            .setParameter("now", now);
    return rows(rows, new PageRequest(1, most));
  }

  /** What somebody has to do, begun or not, each track once; what is due first comes first. */
  public List<AssignmentRow> toDo(PersonId person, Instant now, int most) {
    Query rows =
        em.createNativeQuery(
                "select r.* from "
                    + ONCE.formatted(ROW + OPEN, " where r.status <> 'EXEMPT'")
                    + BY_NEED)
            .setParameter("person", person.value())
            .setParameter("now", now);
    return rows(rows, new PageRequest(1, most));
  }

  /** What those whom somebody leads are late with, each once; what was due first comes first. */
  public Page<AssignmentRow> lateOf(PersonId manager, Instant now, PageRequest page) {
    String from =
        " from "
            + ONCE.formatted(
                ROW
                    + " join people_person p on p.id = a.person and p.active join people_person m on m.key ="
                    + " p.manager_key where m.id = :manager and a.state in ('STANDING', 'KEPT') and c.done_at is null",
                " where r.status in ('OVERDUE', 'LAPSED')");
    Query rows = em.createNativeQuery("select r.*" + from + BY_NEED);
    Query count = em.createNativeQuery("select count(*)" + from);
    for (Query query : List.of(rows, count)) {
      query.setParameter("manager", manager.value()).setParameter("now", now);
    }
    return new Page<>(rows(rows, page), page, ((Number) count.getSingleResult()).longValue());
  }

  public Optional<Found> find(AssignmentId id, Instant now) {
    List<?> rows =
        em.createNativeQuery(ROW + " where a.id = :id")
            .setParameter("id", id.value())
            .setParameter("now", now)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Found(
                    row((Object[]) row),
                    ((Number) ((Object[]) row)[15]).longValue(),
                    ((Number) ((Object[]) row)[16]).longValue()));
  }

  /**
   * Those whom a rule concerns, by name.
   *
   * @param status null for every one
   * @param name part of the name; empty for every one
   */
  public Page<AssignmentRow> of(
      AssignRuleId rule, AssignmentStatus status, String name, Instant now, PageRequest page) {
    String from =
        " from ("
            + ROW
            + " join training_assign_rule u on u.key = a.rule_key where u.id = :rule and a.state in ('STANDING',"
            + " 'KEPT')) r join people_person p on p.id = r.person where (:status = '' or r.status = :status) and"
            + " (:name = '' or strpos(people_words(p.name), people_words(:name)) > 0)";
    Query rows = em.createNativeQuery("select r.*" + from + " order by p.name, p.key");
    Query count = em.createNativeQuery("select count(*)" + from);
    for (Query query : List.of(rows, count)) {
      query
          .setParameter("rule", rule.value())
          .setParameter("now", now)
          .setParameter("status", status == null ? "" : status.name())
          .setParameter("name", name);
    }
    return new Page<>(rows(rows, page), page, ((Number) count.getSingleResult()).longValue());
  }

  /** How many stand how. */
  public Map<AssignmentStatus, Long> counts(AssignRuleId rule, Instant now) {
    List<?> rows =
        em.createNativeQuery(
                "select r.status, count(*) from ("
                    + ROW
                    + " join training_assign_rule u on u.key = a.rule_key where u.id = :rule and a.state in"
                    + " ('STANDING', 'KEPT')) r group by r.status")
            .setParameter("rule", rule.value())
            .setParameter("now", now)
            .getResultList();
    Map<AssignmentStatus, Long> counts = new EnumMap<>(AssignmentStatus.class);
    for (Object row : rows) {
      Object[] both = (Object[]) row;
      counts.put(AssignmentStatus.valueOf((String) both[0]), ((Number) both[1]).longValue());
    }
    return counts;
  }

  /** Of these tracks, by their slugs, those that somebody has to complete and has not. */
  public Set<String> toComplete(Collection<String> slugs, PersonId person, Instant now) {
    List<?> found =
        em.createNativeQuery(
                "select distinct t.slug from training_assignment a join training_track t on t.key = a.track_key join"
                    + " training_assign_cycle c on c.assignment_key = a.key and c.current where t.slug ="
                    + " any(cast(:slugs as text[])) and a.person = :person and a.state in ('STANDING', 'KEPT') and"
                    + " c.done_at is null and not "
                    + StatusSql.EXEMPT)
            .setParameter("slugs", slugs.toArray(String[]::new))
            .setParameter("person", person.value())
            .setParameter("now", now)
            .getResultList();
    return found.stream().map(String.class::cast).collect(Collectors.toSet());
  }

  /** Whether one leads the other, directly. */
  public boolean leads(PersonId manager, PersonId person) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from people_person p join people_person m on m.key = p.manager_key where"
                    + " p.id = :person and m.id = :manager)")
            .setParameter("person", person.value())
            .setParameter("manager", manager.value())
            .getSingleResult();
  }

  /** Whether one leads the other, or somebody who does, however many there are between them. */
  public boolean isAbove(PersonId manager, PersonId person) {
    return (Boolean)
        em.createNativeQuery(
                "with recursive above as (select p.manager_key from people_person p where p.id = :person union select"
                    + " m.manager_key from people_person m join above a on m.key = a.manager_key) select exists (select 1"
                    + " from above a join people_person m on m.key = a.manager_key where m.id = :manager)")
            .setParameter("person", person.value())
            .setParameter("manager", manager.value())
            .getSingleResult();
  }

  /** Who leads somebody and is here. */
  public Optional<PersonId> managerOf(PersonId person) {
    List<?> found =
        em.createNativeQuery(
                "select m.id from people_person p join people_person m on m.key = p.manager_key and m.active where"
                    + " p.id = :person")
            .setParameter("person", person.value())
            .getResultList();
    return found.stream().findFirst().map(id -> new PersonId((UUID) id));
  }

  private static List<AssignmentRow> rows(Query query, PageRequest page) {
    List<?> rows = query.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  private static AssignmentRow row(Object[] row) {
    return new AssignmentRow(
        new AssignmentId((UUID) row[0]),
        new PersonId((UUID) row[1]),
        (String) row[2],
        (String) row[3],
        AssignmentState.valueOf((String) row[4]),
        AssignmentStatus.valueOf((String) row[5]),
        ((Number) row[6]).intValue(),
        (Instant) row[7],
        (Instant) row[8],
        DueBasis.valueOf((String) row[9]),
        (Instant) row[10],
        (Instant) row[11],
        (Boolean) row[12],
        (Boolean) row[13],
        ((Number) row[14]).intValue());
  }
}
