package org.praxis.people.directory.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.praxis.people.directory.SyncKind;
import org.praxis.people.directory.SyncOutcome;
import org.praxis.people.directory.SyncRunId;
import org.praxis.people.directory.model.SyncRun;
import org.praxis.people.directory.view.SyncRunView;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds runs of the synchronisation. */
@ApplicationScoped
public class SyncRuns {
  private static final String VIEW =
      "select r.id, r.kind, r.dry, r.stage, r.outcome, r.requestedBy, r.askedFrom, r.cancelledBy,"
          + " r.startedAt, r.finishedAt, r.expected, r.read, r.joined, r.returned, r.changed, r.moved,"
          + " r.departed, r.unchanged, r.problems, r.reason, r.arguments from SyncRun r";

  private static final String FULL = "r.dry = false and r.kind = 'FULL'";

  @PersistenceContext EntityManager em;

  /** Whoever begins a run, or looks whether one is due, does so alone on all nodes. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('people/sync', 0)) as text)")
        .getSingleResult();
  }

  public boolean isOneUnderWay() {
    return em.createQuery("select count(r) from SyncRun r where r.finishedAt is null", Long.class)
            .getSingleResult()
        > 0;
  }

  public void add(SyncRun run) {
    em.persist(run);
    em.flush(); // its key is wanted, and two at once are refused now and not later
  }

  /**
   * Something that whoever works on a run does for it, in a transaction of its own, so that all who
   * look see it. Others who would do the same wait.
   *
   * @throws IllegalStateException when another works on it by now
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <T> T work(long key, String worker, Function<SyncRun, T> act) {
    SyncRun run = em.find(SyncRun.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (run == null || !run.isWorkOf(worker)) {
      throw new IllegalStateException("run " + key + " is another worker's by now, or over");
    }
    return act.apply(run);
  }

  /** The same, and nothing when another works on it by now, or it is over. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void workIfMine(long key, String worker, Consumer<SyncRun> act) {
    SyncRun run = em.find(SyncRun.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (run != null && run.isWorkOf(worker)) {
      act.accept(run);
    }
  }

  /** Whether the run is this worker's from now on. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean take(long key, String worker, Instant now) {
    SyncRun run = em.find(SyncRun.class, key, LockModeType.PESSIMISTIC_WRITE);
    return run != null && run.isTakenBy(worker, now);
  }

  /** With others who would change it waiting until this transaction ends. */
  public Optional<SyncRun> lock(SyncRunId id) {
    return first(
        em.createQuery("select r from SyncRun r where r.id = :id", SyncRun.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** This node has just started: what it worked on before, nobody does now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void abandon(String node) {
    em.createQuery("select r from SyncRun r where r.finishedAt is null", SyncRun.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(run -> run.hasLostItsWorker(node));
  }

  /** The one that is not over, if nobody works on it, or has not reported of it since then. */
  public Optional<Long> silentSince(Instant then) {
    return first(
        em.createQuery(
                "select r.key from SyncRun r where r.finishedAt is null"
                    + " and (r.worker is null or r.beatAt <= :then)",
                Long.class)
            .setParameter("then", then));
  }

  /** When the last run began that was to change people; a full one reads changes too. */
  public Optional<Instant> lastStart() {
    return lastStart("r.dry = false");
  }

  /** When the last full run began that was to change people, whatever came of it. */
  public Optional<Instant> lastFullStart() {
    return lastStart(FULL);
  }

  /** The same, of those that came to an end as they should, or that somebody looks into. */
  public Optional<Instant> lastSettledFullStart() {
    return lastStart(FULL + " and r.outcome in ('DONE', 'GUARDED', 'CANCELLED')");
  }

  private Optional<Instant> lastStart(String which) {
    return Optional.ofNullable(
        em.createQuery("select max(r.startedAt) from SyncRun r where " + which, Instant.class)
            .getSingleResult());
  }

  /**
   * Whether a full run was ever carried through, without which changes have nothing to stand on.
   */
  public boolean isOrganisationKnown() {
    return em.createQuery(
                "select count(r) from SyncRun r where r.dry = false and r.kind = :full"
                    + " and r.outcome = :done",
                Long.class)
            .setParameter("full", SyncKind.FULL)
            .setParameter("done", SyncOutcome.DONE)
            .getSingleResult()
        > 0;
  }

  /** Whether a run that is over changed anything that rules can be about. */
  public boolean hasShifted(long key) {
    SyncRun run = em.find(SyncRun.class, key);
    return run == null || run.hasShifted();
  }

  public Page<SyncRunView> views(PageRequest page) {
    List<SyncRunView> rows =
        em.createQuery(VIEW + " order by r.startedAt desc, r.key desc", SyncRunView.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    long total = em.createQuery("select count(r) from SyncRun r", Long.class).getSingleResult();
    return new Page<>(rows, page, total);
  }

  public Optional<SyncRunView> view(SyncRunId id) {
    return first(
        em.createQuery(VIEW + " where r.id = :id", SyncRunView.class).setParameter("id", id));
  }

  /**
   * Forgets all but the latest, with their changes and problems. The last full run that was carried
   * through stays, whatever its age: changes stand on it.
   */
  @Transactional(Transactional.TxType.REQUIRED)
  public int forgetAllBut(int kept) {
    return em.createNativeQuery(
            "delete from people_sync_run where finished_at is not null and key not in"
                + " (select key from people_sync_run order by started_at desc, key desc limit :kept)"
                + " and key not in (select key from people_sync_run where kind = 'FULL' and outcome = 'DONE'"
                + " and not dry order by started_at desc, key desc limit 1)")
        .setParameter("kept", kept)
        .executeUpdate();
  }
}
