package org.praxis.training.reminding.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.training.assigning.store.StatusSql;
import org.praxis.training.store.Columns;

/** Finds whom to remind of what, and keeps that they were. */
@ApplicationScoped
public class ReminderStore {
  // What is to be done by somebody who is here and not exempt.
  private static final String OPEN =
      " from training_assign_cycle c join training_assignment a on a.key = c.assignment_key and a.state in"
          + " ('STANDING', 'KEPT') join training_track t on t.key = a.track_key join people_person p on p.id = a.person"
          + " and p.active ";
  private static final String NOT_EXEMPT = " and not " + StatusSql.EXEMPT + " ";

  @PersistenceContext EntityManager em;

  /**
   * Something that is open.
   *
   * @param key of the person to be told
   * @param told that person
   * @param office theirs, or null
   * @param person whose it is
   * @param last of the days of this due date the last one that was told, or null
   */
  public record Open(
      long key,
      PersonId told,
      OfficeId office,
      long assignment,
      int cycle,
      Instant due,
      Instant opened,
      String title,
      PersonId person,
      Integer last) {}

  /** Whether this transaction is the one that reminds; the others leave it at that. */
  public boolean takeTurn() {
    return (Boolean)
        em.createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended('training/reminding', 0))")
            .getSingleResult();
  }

  /**
   * What is due in a time, by person after that key and then by day.
   *
   * @param most rows; of the last person there may be more
   */
  public List<Open> open(Instant from, Instant to, Instant now, long after, int most) {
    return rows(
        em.createNativeQuery(
                "select p.key, p.id, o.id as office, a.key as assignment, c.number, "
                    + StatusSql.DUE
                    + " as due, c.opened_at, "
                    + StatusSql.TITLE
                    + " as title, p.id as person, (select max(r.days) from training_reminder r where r.assignment_key ="
                    + " a.key and r.cycle = c.number and r.due_at = "
                    + StatusSql.DUE
                    + ") as last"
                    + OPEN
                    + "left join people_office o on o.key = p.office_key where c.current and c.done_at is null and "
                    + StatusSql.DUE
                    + " between :from and :to and (c.due_at between :from and :to or c.granted_until between :from"
                    + " and :to) and p.key > :after"
                    + NOT_EXEMPT
                    + "order by p.key, due, a.key limit :most")
            .setParameter("from", from)
            .setParameter("to", to)
            .setParameter("now", now)
            .setParameter("after", after)
            .setParameter("most", most)
            .getResultList());
  }

  /** What is late since then and nobody who leads was told of, by that person after that key. */
  public List<Open> late(Instant before, Instant now, long after, int most) {
    return rows(
        em.createNativeQuery(
                "select m.key, m.id, o.id as office, a.key as assignment, c.number, "
                    + StatusSql.DUE
                    + " as due, c.opened_at, "
                    + StatusSql.TITLE
                    + " as title, p.id as person, cast(null as int) as last"
                    + OPEN
                    + "join people_person m on m.key = p.manager_key and m.active left join people_office o on o.key ="
                    + " m.office_key where c.current and c.done_at is null and "
                    + StatusSql.DUE
                    + " < :before and c.due_at < :before and m.key > :after"
                    + NOT_EXEMPT
                    + "and not exists (select 1 from training_escalation e where e.assignment_key = a.key and e.cycle ="
                    + " c.number and e.due_at = "
                    + StatusSql.DUE
                    + ") order by m.key, due, a.key limit :most")
            .setParameter("before", before)
            .setParameter("now", now)
            .setParameter("after", after)
            .setParameter("most", most)
            .getResultList());
  }

  /** Keeps that somebody is reminded; the keys of assignments of which they were not already. */
  public Set<Long> keep(List<Open> all, List<Integer> days, UUID letter, Instant now) {
    return Set.copyOf(
        Columns.longs(
            em.createNativeQuery(
                    "with kept as (insert into training_reminder (assignment_key, cycle, due_at, days, person, letter, at)"
                        + " select x.a, x.c, x.d, x.n, x.p, :letter, :now from unnest(cast(:a as bigint[]), cast(:c as"
                        + " int[]), cast(:d as timestamptz[]), cast(:n as int[]), cast(:p as uuid[])) as x (a, c, d, n, p)"
                        + " on conflict do nothing returning assignment_key) select assignment_key from kept")
                .setParameter("letter", letter)
                .setParameter("now", now)
                .setParameter("a", all.stream().map(Open::assignment).toArray(Long[]::new))
                .setParameter("c", all.stream().map(Open::cycle).toArray(Integer[]::new))
                .setParameter(
                    "d", all.stream().map(one -> one.due().toString()).toArray(String[]::new))
                .setParameter("n", days.toArray(Integer[]::new))
                .setParameter(
                    "p", all.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .getResultList()));
  }

  /** Whether that manager has had no summary on that day yet; from now on they have. */
  public boolean isFirst(PersonId manager, LocalDate day, UUID letter) {
    return em.createNativeQuery(
                "insert into training_escalation_day (manager, day, letter) values (:manager, :day, :letter) on conflict"
                    + " do nothing")
            .setParameter("manager", manager.value())
            .setParameter("day", day)
            .setParameter("letter", letter)
            .executeUpdate()
        == 1;
  }

  /** Keeps that a manager is told; the keys of assignments of which nobody was already. */
  public Set<Long> keepEscalated(List<Open> all, UUID letter, Instant now) {
    return Set.copyOf(
        Columns.longs(
            em.createNativeQuery(
                    "with kept as (insert into training_escalation (assignment_key, cycle, due_at, manager, letter, at)"
                        + " select x.a, x.c, x.d, x.m, :letter, :now from unnest(cast(:a as bigint[]), cast(:c as int[]),"
                        + " cast(:d as timestamptz[]), cast(:m as uuid[])) as x (a, c, d, m) on conflict do nothing"
                        + " returning assignment_key) select assignment_key from kept")
                .setParameter("letter", letter)
                .setParameter("now", now)
                .setParameter("a", all.stream().map(Open::assignment).toArray(Long[]::new))
                .setParameter("c", all.stream().map(Open::cycle).toArray(Integer[]::new))
                .setParameter(
                    "d", all.stream().map(one -> one.due().toString()).toArray(String[]::new))
                .setParameter("m", all.stream().map(one -> one.told().value()).toArray(UUID[]::new))
                .getResultList()));
  }

  /** Of these letters to somebody, those of which something is open still. */
  public Set<String> openOf(Collection<String> letters, PersonId reader, Instant now) {
    return still(
        "select distinct cast(r.letter as text)"
            + OPEN
            + "join training_reminder r on r.assignment_key = a.key and r.cycle = c.number and r.due_at = "
            + StatusSql.DUE
            + " where r.letter = any(cast(:letters as uuid[])) and r.person = :reader and c.current and c.done_at is null"
            + NOT_EXEMPT,
        letters,
        reader,
        now);
  }

  /**
   * Of these letters about those who are late, those of which somebody is whom the reader leads.
   */
  public Set<String> lateOf(Collection<String> letters, PersonId reader, Instant now) {
    return still(
        "select distinct cast(e.letter as text)"
            + OPEN
            + "join people_person m on m.key = p.manager_key join training_escalation e on e.assignment_key = a.key and"
            + " e.cycle = c.number and e.due_at = "
            + StatusSql.DUE
            + " where e.letter = any(cast(:letters as uuid[])) and m.id = :reader and c.current and c.done_at is null"
            + NOT_EXEMPT,
        letters,
        reader,
        now);
  }

  private Set<String> still(
      String statement, Collection<String> letters, PersonId reader, Instant now) {
    List<?> rows =
        em.createNativeQuery(statement)
            .setParameter("letters", letters.toArray(String[]::new))
            .setParameter("reader", reader.value())
            .setParameter("now", now)
            .getResultList();
    return rows.stream().map(String.class::cast).collect(Collectors.toSet());
  }

  private static List<Open> rows(List<?> rows) {
    return rows.stream().map(Object[].class::cast).map(ReminderStore::row).toList();
  }

  private static Open row(Object[] row) {
    return new Open(
        ((Number) row[0]).longValue(),
        new PersonId((UUID) row[1]),
        row[2] == null ? null : new OfficeId((UUID) row[2]),
        ((Number) row[3]).longValue(),
        ((Number) row[4]).intValue(),
        (Instant) row[5],
        (Instant) row[6],
        (String) row[7],
        new PersonId((UUID) row[8]),
        row[9] == null ? null : ((Number) row[9]).intValue());
  }
}
