package org.praxis.training.assigning.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.json.Json;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.PlanAct;
import org.praxis.training.assigning.model.RuleChange;
import org.praxis.training.assigning.view.ChangeCounts;
import org.praxis.training.assigning.view.RuleRow;
import org.praxis.training.store.OwnedSql;
import org.praxis.training.view.TrackName;

/** Finds rules, their changes, and whom a change concerns. */
@ApplicationScoped
public class RuleLists {
  private static final String FROM =
      " from training_assign_rule r join training_track t on t.key = r.track_key where "
          + OwnedSql.OWNED;

  private static final String ROW =
      "select r.id, t.slug, "
          + StatusSql.TITLE
          + " as title, r.audience, (select u.name from people_audience u where u.id = r.audience) as named, cast("
          + "r.content as text), r.number, (select count(*) from training_assignment a where a.rule_key = r.key and"
          + " a.state in ('STANDING', 'KEPT')), (select count(*) from training_assignment a join training_assign_cycle"
          + " c on c.assignment_key = a.key and c.current where a.rule_key = r.key and a.state in ('STANDING', 'KEPT')"
          + " and "
          + StatusSql.STATUS
          + " in ('OVERDUE', 'LAPSED')), r.ended_at";

  @PersistenceContext EntityManager em;

  /** Somebody whom a change concerns. */
  public record Concerned(
      PersonId person, PlanAct act, boolean prior, Instant was, Instant becomes, String undone) {}

  /**
   * By track, those that ended last.
   *
   * @param owner of whose tracks; null for all
   */
  public Page<RuleRow> page(PersonId owner, Instant now, PageRequest page) {
    String whose = OwnedSql.whose(owner);
    List<?> rows =
        em.createNativeQuery(
                ROW
                    + FROM
                    + " order by r.ended_at is not null, lower("
                    + StatusSql.TITLE
                    + "), r.key")
            .setParameter("owner", whose)
            .setParameter("now", now)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    long total =
        ((Number)
                em.createNativeQuery("select count(*)" + FROM)
                    .setParameter("owner", whose)
                    .getSingleResult())
            .longValue();
    return new Page<>(rows.stream().map(row -> row((Object[]) row)).toList(), page, total);
  }

  public List<RuleRow> one(AssignRuleId id, Instant now) {
    List<?> rows =
        em.createNativeQuery(ROW + FROM + " and r.id = :id")
            .setParameter("owner", "")
            .setParameter("now", now)
            .setParameter("id", id.value())
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  private static RuleRow row(Object[] row) {
    return new RuleRow(
        new AssignRuleId((UUID) row[0]),
        (String) row[1],
        (String) row[2],
        row[3] == null ? null : new AudienceId((UUID) row[3]),
        (String) row[4],
        Json.read((String) row[5], AssignmentDraft.class),
        ((Number) row[6]).intValue(),
        ((Number) row[7]).longValue(),
        ((Number) row[8]).longValue(),
        (Instant) row[9]);
  }

  /** A rule by the title of its track. */
  public record Named(AssignRuleId id, String title) {}

  /** All that go by an audience. */
  public List<Named> named(AudienceId audience) {
    List<?> rows =
        em.createNativeQuery(
                "select r.id, "
                    + StatusSql.TITLE
                    + " from training_assign_rule r join training_track t on t.key = r.track_key where r.audience ="
                    + " :audience and r.ended_at is null order by r.key")
            .setParameter("audience", audience.value())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Named(
                    new AssignRuleId((UUID) ((Object[]) row)[0]), (String) ((Object[]) row)[1]))
        .toList();
  }

  /** Those that can be assigned, by title. */
  public List<TrackName> tracks(PersonId owner, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select t.slug, "
                    + StatusSql.TITLE
                    + " as title from training_track t where t.edition is not null and "
                    + OwnedSql.OWNED
                    + " order by lower("
                    + StatusSql.TITLE
                    + "), t.key")
            .setParameter("owner", OwnedSql.whose(owner))
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(row -> new TrackName((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]))
        .toList();
  }

  public String title(String slug) {
    return (String)
        em.createNativeQuery(
                "select " + StatusSql.TITLE + " from training_track t where t.slug = :slug")
            .setParameter("slug", slug)
            .getSingleResult();
  }

  /** Those that were saved, the latest first. */
  public List<RuleChange> changes(AssignRuleId rule, int most) {
    return em.createQuery(
            "select c from RuleChange c join fetch c.track join fetch c.rule r where r.id = :rule and c.savedAt is"
                + " not null order by c.key desc",
            RuleChange.class)
        .setParameter("rule", rule)
        .setMaxResults(most)
        .getResultList();
  }

  /** By key of change; all of these in one statement. */
  public Map<Long, ChangeCounts> counts(Collection<Long> changes) {
    List<?> rows =
        em.createNativeQuery(
                "select change_key, count(*) filter (where act = 'ADD'), count(*) filter (where act = 'ADD' and"
                    + " prior), count(*) filter (where act = 'ADD' and elsewhere), count(*) filter (where act = 'REMOVE'), count(*) filter (where act = 'KEEP'), count(*)"
                    + " filter (where act = 'MOVE' and not quiet), count(*) filter (where act = 'RENEW'), count(outcome), count(*)"
                    + " filter (where undone = 'BACK'), count(*) filter (where undone = 'LEFT'), count(*) filter (where"
                    + " caught) from"
                    + " training_assign_row where change_key = any(cast(:changes as bigint[])) and (not quiet or"
                    + " undone = 'LEFT') group by change_key")
            .setParameter("changes", changes.toArray(Long[]::new))
            .getResultList();
    Map<Long, ChangeCounts> counts = new HashMap<>();
    for (Object row : rows) {
      long[] n = new long[12];
      for (int i = 0; i < n.length; i++) {
        n[i] = ((Number) ((Object[]) row)[i]).longValue();
      }
      counts.put(
          n[0],
          new ChangeCounts(n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11]));
    }
    return counts;
  }

  /**
   * Whom a change concerns, by name.
   *
   * @param act null for every one
   * @param prior whether only those who completed the track before
   * @param left whether only those for whom an undo left something alone
   * @param name part of the name; empty for every one
   */
  public Page<Concerned> people(
      long change, PlanAct act, boolean prior, boolean left, String name, PageRequest page) {
    String from =
        " from training_assign_row w join people_person p on p.key = w.person_key where w.change_key = :change and"
            + " (not w.quiet or w.undone = 'LEFT') and (:act = '' or w.act = :act) and (w.prior or not :prior) and (w.undone = 'LEFT' or not :left) and"
            + " (:name = '' or strpos(people_words(p.name), people_words(:name)) > 0)";
    Query rows =
        em.createNativeQuery(
            "select w.person, w.act, w.prior, w.was, w.becomes, w.undone"
                + from
                + " order by p.name, p.key");
    Query count = em.createNativeQuery("select count(*)" + from);
    for (Query query : List.of(rows, count)) {
      query
          .setParameter("change", change)
          .setParameter("act", act == null ? "" : act.name())
          .setParameter("prior", prior)
          .setParameter("left", left)
          .setParameter("name", name);
    }
    List<?> found = rows.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
    return new Page<>(
        found.stream().map(row -> concerned((Object[]) row)).toList(),
        page,
        ((Number) count.getSingleResult()).longValue());
  }

  private static Concerned concerned(Object[] row) {
    return new Concerned(
        new PersonId((UUID) row[0]),
        PlanAct.valueOf((String) row[1]),
        (Boolean) row[2],
        (Instant) row[3],
        (Instant) row[4],
        (String) row[5]);
  }
}
