package org.praxis.training.assigning.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.praxis.people.Offices;
import org.praxis.people.PersonId;
import org.praxis.training.assigning.AssignmentState;
import org.praxis.training.assigning.DueBasis;
import org.praxis.training.assigning.model.Candidate;
import org.praxis.training.assigning.model.Cycle;
import org.praxis.training.assigning.model.Terms;
import org.praxis.training.store.Columns;

/**
 * Those whom a rule names or named, with all that a decision about them needs, a part at a time. It
 * reads who is in an audience and by which clock they live ({@code people_…}) by set, since there
 * may be a hundred thousand.
 */
@ApplicationScoped
public class Candidates {
  private static final String NAMED =
      "(p.active and (p.id = any(cast(:people as uuid[])) or exists (select 1 from"
          + " people_audience_member m where m.person_key = p.key and m.audience_key = :audience)))";

  private static final String FACTS =
      " select p.key, p.id, p.started_on, o.zone, p.office, "
          + NAMED
          + " as named, (select max(e.enrolled_at) from training_enrolment e where e.track_key = :track and"
          + " e.person = p.id and e.completed_at is null) as begun, (select string_agg(cast(cast(extract(epoch"
          + " from e.completed_at) * 1000000 as bigint) as text) || coalesce('!' || cast(cast(extract(epoch from"
          + " z.revoked_at) * 1000000 as bigint) as text), ''), ',') from training_enrolment e left join"
          + " training_certificate z on z.enrolment_key = e.key where e.track_key ="
          + " :track and e.person = p.id and e.completed_at is not null) as done, a.key as assignment, a.state,"
          + " a.since, c.number, c.opened_at, c.counts_from, c.held_until, c.due_at, c.basis, c.granted_until,"
          + " c.done_at, c.expires_at, c.opens_at, v.done_at as before, case when v.done_at >= v.opened_at then v.due_at"
          + " end as fulfilled, x.starts_at, x.ends_at, x.ended from who join people_person p on p.key = who.key"
          + " left join people_office o on o.key = p.office_key left join training_assignment a on a.rule_key = :rule"
          + " and a.person = p.id left join training_assign_cycle c on c.assignment_key = a.key and c.current left"
          + " join training_assign_cycle v on v.assignment_key = a.key and v.number = c.number - 1 left join (select"
          + " person, min(starts_at) filter (where over_at is null) as starts_at, min(ends_at) filter (where over_at is"
          + " null) as ends_at, max(over_at) filter (where over_at > starts_at) as ended from training_exemption where"
          + " track_key = :track group by person) x on x.person = p.id order by p.key";

  // Whom the rule names, and who has something of it. As sets, which costs the same however little
  // the database knows yet of what has just been written: row by row it would try each with each.
  private static final String SETS =
      "with should as (select p.key from people_person p where p.active and p.id = any(cast(:people as uuid[]))"
          + " union select m.person_key from people_audience_member m join people_person p on p.key = m.person_key"
          + " where m.audience_key = :audience and p.active), has as (select p.key from training_assignment a join"
          + " people_person p on p.id = a.person where a.rule_key = :rule and a.state = 'STANDING') ";

  @PersistenceContext EntityManager em;
  @Inject Offices offices;

  /**
   * All whom the rule names or who have something of it, by key.
   *
   * @param after key of the last person of the part before
   */
  public List<Candidate> after(Terms terms, long after, int most) {
    return found(
        em.createNativeQuery(
                "with who as (select key from ((select m.person_key as key from people_audience_member m where"
                    + " m.audience_key = :audience and m.person_key > :after order by 1 limit :most) union (select"
                    + " p.key from people_person p where p.id = any(cast(:people as uuid[])) and p.key > :after) union"
                    + " (select p.key from training_assignment a join people_person p on p.id = a.person where"
                    + " a.rule_key = :rule and p.key > :after order by 1 limit :most)) w order by key limit :most)"
                    + FACTS)
            .setParameter("after", after)
            .setParameter("most", most),
        terms);
  }

  /** Those of these whom there are, by key. */
  public List<Candidate> of(Terms terms, Collection<Long> people) {
    return found(
        em.createNativeQuery("with who as (select unnest(cast(:who as bigint[])) as key)" + FACTS)
            .setParameter("who", people.toArray(Long[]::new)),
        terms);
  }

  /** How many the rule names, or have something of it. */
  public int count(Terms terms) {
    Query query =
        em.createNativeQuery(
            SETS + "select count(*) from (select key from should union select key from has) w");
    return ((Number) setting(query, terms).getSingleResult()).intValue();
  }

  /** Some for whom what they have is not what the rule says: who came and who went. */
  public List<Long> drifted(Terms terms, int most) {
    Query query =
        em.createNativeQuery(
                SETS
                    + "select key from ((select key from should except select key from has) union all (select key"
                    + " from has except select key from should)) w order by 1 limit :most")
            .setParameter("most", most);
    return Columns.longs(setting(query, terms).getResultList());
  }

  private Query setting(Query query, Terms terms) {
    return query
        .setParameter("rule", rule(terms))
        .setParameter("audience", audience(terms))
        .setParameter("people", terms.people().toArray(UUID[]::new));
  }

  /** Some who did it under a yearly rule that was not said to recur, and so were asked no more. */
  public List<Long> endless(Terms terms, int most) {
    return Columns.longs(
        em.createNativeQuery(
                "select p.key from training_assignment a join people_person p on p.id = a.person join"
                    + " training_assign_cycle c on c.assignment_key = a.key and c.current where a.rule_key = :rule and"
                    + " a.state = 'STANDING' and c.done_at is not null and c.expires_at is null order by p.key limit :most")
            .setParameter("rule", rule(terms))
            .setParameter("most", most)
            .getResultList());
  }

  /**
   * Those in whose trail something stands since then and who are not of that change, by key.
   *
   * @param after key of the last person of the part before
   */
  public List<Long> stirred(Terms terms, long change, Instant since, long after, int most) {
    return Columns.longs(
        em.createNativeQuery(
                "select p.key from training_assignment a join people_person p on p.id = a.person where a.rule_key ="
                    + " :rule and p.key > :after and exists (select 1 from training_assign_event v where"
                    + " v.assignment_key = a.key and v.at >= :since) and not exists (select 1 from training_assign_row"
                    + " w where w.change_key = :change and w.person_key = p.key) order by p.key limit :most")
            .setParameter("rule", rule(terms))
            .setParameter("change", change)
            .setParameter("since", since)
            .setParameter("after", after)
            .setParameter("most", most)
            .getResultList());
  }

  /**
   * Whoever of these has something of the rule waits until the running transaction ends. Others may
   * write beside it what is about an assignment, as the trail.
   */
  public void lock(Terms terms, Collection<Long> people) {
    em.createNativeQuery(
            "select cast(count(*) as int) from (select a.key from training_assignment a join people_person p on p.id"
                + " = a.person where a.rule_key = :rule and p.key = any(cast(:who as bigint[])) order by a.key for no"
                + " key update of a) l")
        .setParameter("rule", rule(terms))
        .setParameter("who", people.toArray(Long[]::new))
        .getSingleResult();
  }

  /** By which clock somebody lives; nothing where nobody is known so. */
  public Optional<ZoneId> zone(PersonId person) {
    List<?> rows =
        em.createNativeQuery(
                "select o.zone, p.office from people_person p left join people_office o on o.key = p.office_key where"
                    + " p.id = :id")
            .setParameter("id", person.value())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> zone((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
  }

  /** Those of them of whom nobody knows, in their order. */
  public List<PersonId> unknown(List<PersonId> people) {
    List<?> rows =
        em.createNativeQuery(
                "select u.id from unnest(cast(:ids as uuid[])) with ordinality u(id, place) where not exists (select 1"
                    + " from people_person p where p.id = u.id) order by u.place")
            .setParameter("ids", values(people))
            .getResultList();
    return rows.stream().map(id -> new PersonId((UUID) id)).toList();
  }

  public List<Long> keys(Collection<UUID> people) {
    return Columns.longs(
        em.createNativeQuery(
                "select key from people_person where id = any(cast(:ids as uuid[])) order by key")
            .setParameter("ids", people.toArray(UUID[]::new))
            .getResultList());
  }

  @SuppressWarnings("unchecked")
  private List<Candidate> found(Query query, Terms terms) {
    List<Object[]> rows =
        query
            .setParameter("audience", audience(terms))
            .setParameter("people", terms.people().toArray(UUID[]::new))
            .setParameter("rule", rule(terms))
            .setParameter("track", terms.track())
            .getResultList();
    return rows.stream().map(this::candidate).toList();
  }

  private Candidate candidate(Object[] row) {
    NavigableSet<Instant> completions = new TreeSet<>();
    Map<Instant, Instant> revoked = new HashMap<>();
    read((String) row[7], completions, revoked);
    Candidate.Held held = null;
    if (row[8] != null) {
      Cycle current =
          new Cycle(
              ((Number) row[11]).intValue(),
              (Instant) row[12],
              (Instant) row[13],
              (Instant) row[14],
              (Instant) row[15],
              DueBasis.valueOf((String) row[16]),
              (Instant) row[17],
              (Instant) row[18],
              (Instant) row[19],
              (Instant) row[20]);
      Instant before =
          current.number() > 1 || current.countsFrom() == null
              ? (Instant) row[21]
              : lastBefore(current.countsFrom(), completions, revoked.keySet());
      held =
          new Candidate.Held(
              ((Number) row[8]).longValue(),
              AssignmentState.valueOf((String) row[9]),
              (Instant) row[10],
              current,
              before,
              (Instant) row[22]);
    }
    return new Candidate(
        ((Number) row[0]).longValue(),
        (UUID) row[1],
        Columns.day(row[2]),
        zone((String) row[3], (String) row[4]),
        (Boolean) row[5],
        (Instant) row[6],
        completions,
        revoked,
        row[23] == null && row[25] == null
            ? null
            : new Candidate.Spared((Instant) row[23], (Instant) row[24], (Instant) row[25]),
        held);
  }

  private ZoneId zone(String kept, String office) {
    return kept == null ? offices.zone(office) : ZoneId.of(kept);
  }

  // Moments with commas between them; behind a mark, when the certificate of it was revoked.
  private static void read(
      String text, NavigableSet<Instant> completions, Map<Instant, Instant> revoked) {
    if (text == null) {
      return;
    }
    for (String one : text.split(",")) {
      String[] moments = one.split("!");
      if (moments.length == 1) {
        completions.add(moment(moments[0]));
      } else {
        revoked.put(moment(moments[0]), moment(moments[1]));
      }
    }
  }

  private static Instant moment(String micros) {
    return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
  }

  private static Instant lastBefore(
      Instant moment, Collection<Instant> standing, Collection<Instant> revoked) {
    NavigableSet<Instant> all = new TreeSet<>(standing);
    all.addAll(revoked);
    return all.lower(moment);
  }

  // The audience's key is found once, not for every person.
  private long audience(Terms terms) {
    if (terms.audience() == null) {
      return 0;
    }
    List<Long> found =
        Columns.longs(
            em.createNativeQuery("select key from people_audience where id = :id")
                .setParameter("id", terms.audience())
                .getResultList());
    return found.isEmpty() ? 0 : found.get(0);
  }

  private static long rule(Terms terms) {
    return terms.rule() == null ? 0 : terms.rule();
  }
}
