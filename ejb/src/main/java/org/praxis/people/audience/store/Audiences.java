package org.praxis.people.audience.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.model.Audience;
import org.praxis.people.audience.view.AudienceName;
import org.praxis.people.directory.SyncOutcome;
import org.praxis.people.directory.SyncStage;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds audiences. */
@ApplicationScoped
public class Audiences {
  // What is locked by others is left out, says Hibernate by this number of milliseconds.
  private static final int SKIP_LOCKED = -2;

  @PersistenceContext EntityManager em;

  /** An audience as it is kept, with its rule as JSON. */
  public record Facts(
      AudienceId id,
      String name,
      String rule,
      Integer members,
      PersonId createdBy,
      Instant createdAt,
      Instant evaluatedAt,
      Long version) {}

  private static final String FACTS =
      "select a.id, a.name, a.rule, a.members, a.createdBy, a.createdAt, a.evaluatedAt, a.version"
          + " from Audience a";

  public void add(Audience audience) {
    em.persist(audience);
  }

  public void remove(Audience audience) {
    em.remove(audience);
  }

  /** Writes down what has changed, so that what follows by set finds it. */
  public void flush() {
    em.flush();
  }

  /** With others who would change or evaluate it waiting until this transaction ends. */
  public Optional<Audience> lock(AudienceId id) {
    return first(
        em.createQuery("select a from Audience a where a.id = :id", Audience.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** In a transaction of its own, alone with it; nothing when it was deleted meanwhile. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void alone(AudienceId id, Consumer<Audience> act) {
    lock(id).ifPresent(act);
  }

  /** With whoever would delete it waiting until this transaction ends. */
  public Optional<AudienceId> hold(AudienceId id) {
    return em
        .createQuery("select a from Audience a where a.id = :id", Audience.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_READ)
        .getResultList()
        .stream()
        .findFirst()
        .map(Audience::id);
  }

  /**
   * The same, unless somebody else has it at this moment, or a run with the directory changes
   * people, or it was evaluated since then and since the last run that changed anything.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void aloneIfStale(AudienceId id, Instant then, Consumer<Audience> act) {
    em
        .createQuery(
            "select a from Audience a where a.id = :id and (a.evaluatedAt is null or a.evaluatedAt"
                + " < :then or a.evaluatedAt < (select max(r.finishedAt) from SyncRun r where r.dry"
                + " = false and r.outcome in :applied and (r.unitsChanged = true or r.joined +"
                + " r.changed + r.moved + r.departed + r.returned > 0))) and not exists (select"
                + " r.key from SyncRun r where r.stage = :applying)",
            Audience.class)
        .setParameter("id", id)
        .setParameter("then", then)
        .setParameter("applied", List.of(SyncOutcome.DONE, SyncOutcome.FAILED))
        .setParameter("applying", SyncStage.APPLYING)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultList()
        .stream()
        .findFirst()
        .ifPresent(act);
  }

  public List<AudienceId> all() {
    return em.createQuery("select a.id from Audience a order by a.key", AudienceId.class)
        .getResultList();
  }

  /** Whether another one is called so; two who take names do so one after the other. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean taken(String name, AudienceId but) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('people/audience', 0)) as text)")
        .getSingleResult();
    return em.createQuery(
                "select count(a) from Audience a where lower(a.name) = lower(:name) and a.id <>"
                    + " :but",
                Long.class)
            .setParameter("name", name)
            .setParameter("but", but)
            .getSingleResult()
        > 0;
  }

  /** By name. */
  public Page<Facts> page(PageRequest page) {
    List<Facts> rows =
        em.createQuery(FACTS + " order by lower(a.name), a.key", Facts.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    long total = em.createQuery("select count(a) from Audience a", Long.class).getSingleResult();
    return new Page<>(rows, page, total);
  }

  public Map<AudienceId, String> names(Collection<AudienceId> ids) {
    return em
        .createQuery("select a.id, a.name from Audience a where a.id in :ids", Tuple.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .collect(
            Collectors.toMap(row -> row.get(0, AudienceId.class), row -> row.get(1, String.class)));
  }

  /** By name. */
  public List<AudienceName> named(String part, int most) {
    return em.createQuery(
            "select a.id, a.name, a.members from Audience a where locate(lower(:part),"
                + " lower(a.name)) > 0 order by lower(a.name), a.key",
            AudienceName.class)
        .setParameter("part", part)
        .setMaxResults(most)
        .getResultList();
  }

  /** Which are called so, whatever the case and the accents. */
  public Map<String, List<AudienceId>> called(Collection<String> names) {
    List<?> rows =
        em.createNativeQuery(
                "select n.name, a.id from unnest(cast(:names as text[])) n(name)"
                    + " join people_audience a on people_folded(a.name) = people_folded(n.name)"
                    + " order by a.key")
            .setParameter("names", names.toArray(String[]::new))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.mapping(row -> new AudienceId((UUID) row[1]), Collectors.toList())));
  }

  public Optional<Facts> find(AudienceId id) {
    return first(em.createQuery(FACTS + " where a.id = :id", Facts.class).setParameter("id", id));
  }
}
