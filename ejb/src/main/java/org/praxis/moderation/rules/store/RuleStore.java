package org.praxis.moderation.rules.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.RuleRef;
import org.praxis.moderation.rules.model.Rule;
import org.praxis.moderation.rules.model.RuleEdition;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;

/** Keeps and finds rules. */
@ApplicationScoped
public class RuleStore {
  @PersistenceContext EntityManager em;

  /**
   * What became of what an edition of a rule held.
   *
   * @param decided those of them that a moderator has decided on
   * @param upheld those of these that did not go out as they were
   */
  public record HeldRow(RuleRef rule, long held, long decided, long upheld) {}

  /**
   * The rules on whose clauses texts are screened.
   *
   * @param policy edition of the charter, or of the guidelines, in which these clauses stand; null
   *     where there are no rules
   */
  public record InForce(List<RuleEdition> rules, Integer policy) {}

  /**
   * Says which rules places have; another number says that they changed. Those without a charter
   * are left out.
   */
  public Map<SpaceId, Long> versions(Collection<SpaceId> spaces) {
    List<?> rows =
        em.createNativeQuery(
                "select c.space, coalesce(s.version, 0) from moderation_charter c left join"
                    + " moderation_rule_set s on s.space = c.space"
                    + " where c.space in (:spaces) and c.in_force")
            .setParameter("spaces", spaces.stream().map(SpaceId::value).toList())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> new SpaceId((UUID) row[0]), row -> ((Number) row[1]).longValue()));
  }

  /** The editions in force with that of the charter, as they were at one moment. */
  public InForce ready(SpaceId space) {
    List<Object[]> rows =
        em.createQuery(
                "select e, c.edition from RuleEdition e join fetch e.rule r join Charter c"
                    + " on c.space = r.space where r.space = :space and e.number = r.edition"
                    + " and c.inForce = true order by e.settings.clause nulls first, r.key",
                Object[].class)
            .setParameter("space", space)
            .getResultList();
    return new InForce(
        rows.stream().map(row -> (RuleEdition) row[0]).toList(),
        rows.isEmpty() ? null : (Integer) rows.get(0)[1]);
  }

  /**
   * That they change in this transaction, with others who would change them waiting. A number never
   * comes twice, also where its transaction is rolled back.
   */
  public void changing(SpaceId space) {
    em.createNativeQuery(
            "insert into moderation_rule_set (space, version)"
                + " values (:space, nextval('moderation_rule_set_number'))"
                + " on conflict (space) do update set version = excluded.version")
        .setParameter("space", space.value())
        .executeUpdate();
  }

  public void add(Rule rule, RuleEdition first) {
    em.persist(rule);
    em.persist(first);
  }

  public void add(RuleEdition next) {
    em.persist(next);
  }

  /** The editions in force, by clause; whether or not they are on. */
  public List<RuleEdition> inForce(SpaceId space) {
    return em.createQuery(
            "select e from RuleEdition e join fetch e.rule r where r.space = :space"
                + " and e.number = r.edition order by e.settings.clause nulls first, r.key",
            RuleEdition.class)
        .setParameter("space", space)
        .getResultList();
  }

  /** The places in which a rule in force, on or off, is about that audience. */
  public List<SpaceId> goingBy(AudienceId audience) {
    return em.createQuery(
            "select distinct r.space from RuleEdition e join e.rule r where e.number = r.edition"
                + " and e.settings.audience = :audience",
            SpaceId.class)
        .setParameter("audience", audience)
        .getResultList();
  }

  /** The editions in force of these rules, whatever places have them. */
  public List<RuleEdition> inForce(Collection<RuleId> rules) {
    return em.createQuery(
            "select e from RuleEdition e join fetch e.rule r where r.id in :rules"
                + " and e.number = r.edition order by r.key",
            RuleEdition.class)
        .setParameter("rules", rules)
        .getResultList();
  }

  /** Who ever wrote one of them, or an edition of the charter on which they rest. */
  public Set<PersonId> writers(SpaceId space) {
    return Set.copyOf(
        em.createQuery(
                "select e.by from RuleEdition e where e.rule.space = :space union"
                    + " select c.adoptedBy from Charter c where c.space = :space",
                PersonId.class)
            .setParameter("space", space)
            .getResultList());
  }

  public long count(SpaceId space) {
    return em.createQuery("select count(r) from Rule r where r.space = :space", Long.class)
        .setParameter("space", space)
        .getSingleResult();
  }

  /** The rule as it is by now, also where it has been read before, with others waiting. */
  public Optional<Rule> lock(SpaceId space, RuleId id) {
    Optional<Rule> found =
        em
            .createQuery("select r from Rule r where r.space = :space and r.id = :id", Rule.class)
            .setParameter("space", space)
            .setParameter("id", id)
            .getResultList()
            .stream()
            .findFirst();
    found.ifPresent(rule -> em.refresh(rule, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** The last edition of a rule first; none where the place has no such rule. */
  public List<RuleEdition> editions(SpaceId space, RuleId id) {
    return em.createQuery(
            "select e from RuleEdition e join fetch e.rule r where r.space = :space"
                + " and r.id = :id order by e.number desc",
            RuleEdition.class)
        .setParameter("space", space)
        .setParameter("id", id)
        .getResultList();
  }

  /** What the rules of a place held, each edition by itself. */
  public List<HeldRow> held(SpaceId space) {
    List<?> rows =
        em.createNativeQuery(
                "select h.rule, h.rule_edition, count(distinct h.case_key), count(distinct d.case_key),"
                    + " count(distinct d.case_key) filter (where d.verdict not in ('APPROVE', 'KEEP', 'LOCK', 'MOVE', 'SPLIT'))"
                    + " from moderation_rule r join moderation_case_reason h on h.rule = r.id"
                    + " left join moderation_decision d on d.case_key = h.case_key"
                    + " where r.space = :space group by h.rule, h.rule_edition")
            .setParameter("space", space.value())
            .getResultList();
    return rows.stream().map(row -> held((Object[]) row)).toList();
  }

  /** The last case of each of these contents in which a moderator decided. */
  public Map<UUID, CaseId> decided(Collection<UUID> contents) {
    return em
        .createQuery(
            "select c from Case c where c.contentId in :contents"
                + " and c.state in ('APPROVED', 'RETURNED', 'REJECTED') order by c.key",
            Case.class)
        .setParameter("contents", contents)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(c -> c.content().id(), Case::id, (earlier, later) -> later));
  }

  private static HeldRow held(Object[] row) {
    return new HeldRow(
        new RuleRef(new RuleId((UUID) row[0]), ((Number) row[1]).intValue()),
        ((Number) row[2]).longValue(),
        ((Number) row[3]).longValue(),
        ((Number) row[4]).longValue());
  }
}
