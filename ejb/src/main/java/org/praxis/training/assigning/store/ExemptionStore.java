package org.praxis.training.assigning.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.Cause;
import org.praxis.training.assigning.ExemptionId;
import org.praxis.training.assigning.TrailKind;
import org.praxis.training.assigning.model.Exemption;
import org.praxis.training.store.Columns;
import org.praxis.training.store.OwnedSql;

/** Keeps and finds exemptions. */
@ApplicationScoped
public class ExemptionStore {
  private static final String ROW =
      "select x.id, t.slug, "
          + StatusSql.TITLE
          + ", x.person, x.reason, x.evidence, x.link, x.approver, x.made_at, x.from_on, x.until_on, x.over_at,"
          + " x.revoked_by, x.revocation, x.version from training_exemption x join training_track t on t.key ="
          + " x.track_key where ";

  @PersistenceContext EntityManager em;

  /** An exemption as lists have it. */
  public record Row(
      ExemptionId id,
      String slug,
      String title,
      PersonId person,
      String reason,
      String evidence,
      String link,
      PersonId approver,
      Instant madeAt,
      LocalDate from,
      LocalDate until,
      Instant overAt,
      PersonId revokedBy,
      String revocation,
      Long version) {}

  public void add(Exemption exemption) {
    em.persist(exemption);
    em.flush();
  }

  /** With others who would revoke it waiting until this transaction ends. */
  public Optional<Exemption> lock(ExemptionId id) {
    return first(
        em.createQuery("select x from Exemption x where x.id = :id", Exemption.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Whether the track is not asked of that person already, from some time on. */
  public boolean isThere(long track, PersonId person) {
    return em.createQuery(
                "select count(x) from Exemption x where x.track.key = :track and x.person = :person and x.overAt is"
                    + " null",
                Long.class)
            .setParameter("track", track)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }

  /**
   * Those that hold or will, and then those that are over; the latest first.
   *
   * @param owner of whose tracks; null for all
   */
  public Page<Row> page(PersonId owner, PageRequest page) {
    String whose = OwnedSql.whose(owner);
    Query rows =
        em.createNativeQuery(
                ROW
                    + OwnedSql.OWNED
                    + " order by x.over_at is not null, coalesce(x.over_at, x.made_at) desc, x.key desc")
            .setParameter("owner", whose)
            .setFirstResult(page.offset())
            .setMaxResults(page.size());
    long total =
        ((Number)
                em.createNativeQuery(
                        "select count(*) from training_exemption x join training_track t on t.key = x.track_key where "
                            + OwnedSql.OWNED)
                    .setParameter("owner", whose)
                    .getSingleResult())
            .longValue();
    return new Page<>(rows(rows), page, total);
  }

  public Optional<Row> find(ExemptionId id) {
    return rows(em.createNativeQuery(ROW + "x.id = :id").setParameter("id", id.value())).stream()
        .findFirst();
  }

  /** The one that holds for somebody now, or that will. */
  public Optional<Row> of(String slug, PersonId person) {
    return rows(
            em.createNativeQuery(
                    ROW + "t.slug = :slug and x.person = :person and x.over_at is null")
                .setParameter("slug", slug)
                .setParameter("person", person.value()))
        .stream()
        .findFirst();
  }

  private static List<Row> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  private static Row row(Object[] row) {
    return new Row(
        new ExemptionId((UUID) row[0]),
        (String) row[1],
        (String) row[2],
        new PersonId((UUID) row[3]),
        (String) row[4],
        (String) row[5],
        (String) row[6],
        new PersonId((UUID) row[7]),
        (Instant) row[8],
        Columns.day(row[9]),
        Columns.day(row[10]),
        (Instant) row[11],
        row[12] == null ? null : new PersonId((UUID) row[12]),
        (String) row[13],
        ((Number) row[14]).longValue());
  }

  private static final String NOTE =
      "insert into training_assign_event (assignment_key, kind, at, cause, by_person, becomes, words) select a.key,"
          + " %s from training_assignment a where ";

  /**
   * Notes it in the trail of all that is assigned to that person of the track.
   *
   * @param until when it ends, or null
   */
  public void note(
      Exemption exemption, TrailKind kind, Instant until, PersonId by, String words, Instant now) {
    em.createNativeQuery(
            NOTE.formatted(
                    ":kind, :now, :cause, cast(:by as uuid), cast(nullif(:until, '') as timestamptz), :words")
                + "a.track_key = :track and a.person = :person")
        .setParameter("kind", kind.name())
        .setParameter("now", now)
        .setParameter("cause", Cause.PERSON.name())
        .setParameter("by", by.toString())
        .setParameter("until", until == null ? "" : until.toString())
        .setParameter("words", words)
        .setParameter("track", exemption.track().key())
        .setParameter("person", exemption.person().value())
        .executeUpdate();
  }

  /**
   * Somebody whose exemption ended.
   *
   * @param rule by which the track is assigned to them, or null
   * @param person key
   */
  public record Ended(Long rule, Long person) {}

  /**
   * Ends those whose last day is over, but while a rule of the track is being changed.
   *
   * @return for each of them the rules by which it is asked again; none where none has ended
   */
  public List<Ended> endThose(Instant now, int most) {
    List<?> rows =
        em.createNativeQuery(
                "with over as (update training_exemption set over_at = ends_at, version = version + 1 where key in"
                    + " (select x.key from training_exemption x where x.over_at is null and x.ends_at < :now and"
                    + " not exists (select 1 from training_assign_change g join training_assign_rule r on r.key ="
                    + " g.rule_key where r.track_key = x.track_key and g.stage in ('APPLYING', 'UNDOING')) order by"
                    + " x.key limit :most for update of x skip locked) returning track_key, person, ends_at), noted as ("
                    + "insert into training_assign_event (assignment_key, kind, at, cause, was) select a.key,"
                    + " 'EXEMPTION_ENDED', :now, 'TIME', o.ends_at from over o join training_assignment a on"
                    + " a.track_key = o.track_key and a.person = o.person returning key) select a.rule_key, p.key"
                    + " from over o join people_person p on p.id = o.person left join training_assignment a on"
                    + " a.track_key = o.track_key and a.person = o.person and a.state in ('STANDING', 'KEPT') order"
                    + " by a.rule_key, p.key")
            .setParameter("now", now)
            .setParameter("most", most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Ended(
                    row[0] == null ? null : ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue()))
        .toList();
  }
}
