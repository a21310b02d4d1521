package org.praxis.training.assigning.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.assigning.ExtensionId;
import org.praxis.training.assigning.ExtensionState;
import org.praxis.training.assigning.model.Extension;
import org.praxis.training.store.Columns;

/** Keeps and finds requests for more time. */
@ApplicationScoped
public class ExtensionStore {
  private static final String ROW =
      "select x.id, a.id as assignment, x.person, t.slug, "
          + StatusSql.TITLE
          + ", "
          + StatusSql.DUE
          + ", x.wanted_on, x.reason, x.asked_at, x.state, x.answered_by, x.answered_at, x.answer from"
          + " training_extension x join training_assignment a on a.key = x.assignment_key join training_assign_cycle c"
          + " on c.assignment_key = a.key and c.current join training_track t on t.key = a.track_key where ";

  // Whoever leads them answers; HR and administrators answer where nobody does, or in their place.
  private static final String TO =
      "x.state = 'ASKED' and x.person <> :reader and (:all or exists (select 1 from people_person p join people_person m on m.key ="
          + " p.manager_key where p.id = x.person and m.id = :reader))";

  @PersistenceContext EntityManager em;

  /** A request as lists have it. */
  public record Row(
      ExtensionId id,
      AssignmentId assignment,
      PersonId person,
      String slug,
      String title,
      Instant due,
      LocalDate wanted,
      String reason,
      Instant askedAt,
      ExtensionState state,
      PersonId answeredBy,
      Instant answeredAt,
      String answer) {}

  public void add(Extension extension) {
    em.persist(extension);
    em.flush();
  }

  public Optional<Extension> lock(ExtensionId id) {
    return first(
        em.createQuery("select x from Extension x where x.id = :id", Extension.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Whoever would ask for more time for the same track, answer or settle it waits until this
   * transaction ends; by key, as those do who lock several.
   */
  public void lockAssignments(AssignmentId one) {
    em.createNativeQuery(
            "select cast(a.key as text) from training_assignment a join training_assignment o on o.person = a.person and"
                + " o.track_key = a.track_key where o.id = :id order by a.key for no key update of a")
        .setParameter("id", one.value())
        .getResultList();
  }

  /** That wait for an answer by the reader, what is due first comes first. */
  public Page<Row> waiting(PersonId reader, boolean all, PageRequest page) {
    Query rows =
        em.createNativeQuery(ROW + TO + " order by 6, x.key")
            .setParameter("all", all)
            .setParameter("reader", reader.value())
            .setFirstResult(page.offset())
            .setMaxResults(page.size());
    return new Page<>(rows(rows), page, count(reader, all));
  }

  public long count(PersonId reader, boolean all) {
    return ((Number)
            em.createNativeQuery("select count(*) from training_extension x where " + TO)
                .setParameter("all", all)
                .setParameter("reader", reader.value())
                .getSingleResult())
        .longValue();
  }

  /** Of these, those that wait for an answer by whoever leads the one who asked. */
  public Set<String> asking(Collection<String> ids, PersonId manager) {
    List<?> found =
        em.createNativeQuery(
                "select cast(x.id as text) from training_extension x where x.id = any(cast(:ids as uuid[])) and "
                    + TO)
            .setParameter("ids", ids.toArray(String[]::new))
            .setParameter("all", false)
            .setParameter("reader", manager.value())
            .getResultList();
    return found.stream().map(String.class::cast).collect(Collectors.toSet());
  }

  public Optional<Row> find(ExtensionId id) {
    return rows(em.createNativeQuery(ROW + "x.id = :id").setParameter("id", id.value())).stream()
        .findFirst();
  }

  /** The last one about an assignment. */
  public Optional<Row> last(AssignmentId assignment) {
    return rows(
            em.createNativeQuery(ROW + "a.id = :id order by x.key desc")
                .setParameter("id", assignment.value())
                .setMaxResults(1))
        .stream()
        .findFirst();
  }

  /** By then it may be done at the latest, in that cycle, if it is still the current one. */
  public boolean grant(long assignment, int cycle, Instant until) {
    return em.createNativeQuery(
                "update training_assign_cycle set granted_until = :until, late_noted = false where assignment_key ="
                    + " :assignment and number = :cycle and current and done_at is null")
            .setParameter("until", until)
            .setParameter("assignment", assignment)
            .setParameter("cycle", cycle)
            .executeUpdate()
        == 1;
  }

  /** What else was due before a day that was granted. */
  public record Moved(long assignment, int cycle, Instant due) {}

  /**
   * The same for what other rules assign of the track: who has more time for it has it whoever
   * asks.
   */
  public List<Moved> grantOthers(long assignment, Instant until) {
    List<?> rows =
        em.createNativeQuery(
                "with moved as (update training_assign_cycle c set granted_until = :until, late_noted = false from (select"
                    + " b.key, greatest(x.due_at, x.granted_until) as due from training_assignment a join"
                    + " training_assignment b on b.person = a.person and b.track_key = a.track_key and b.key <> a.key join"
                    + " training_assign_cycle x on x.assignment_key = b.key and x.current and x.done_at is null where a.key"
                    + " = :assignment and b.state in ('STANDING', 'KEPT')) o where c.assignment_key = o.key and c.current"
                    + " and o.due < :until returning o.key, c.number, o.due) select key, number, due from moved order by"
                    + " key")
            .setParameter("until", until)
            .setParameter("assignment", assignment)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Moved(
                    ((Number) row[0]).longValue(), ((Number) row[1]).intValue(), (Instant) row[2]))
        .toList();
  }

  private static List<Row> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  private static Row row(Object[] row) {
    return new Row(
        new ExtensionId((UUID) row[0]),
        new AssignmentId((UUID) row[1]),
        new PersonId((UUID) row[2]),
        (String) row[3],
        (String) row[4],
        (Instant) row[5],
        Columns.day(row[6]),
        (String) row[7],
        (Instant) row[8],
        ExtensionState.valueOf((String) row[9]),
        row[10] == null ? null : new PersonId((UUID) row[10]),
        (Instant) row[11],
        (String) row[12]);
  }
}
