package org.praxis.communities.mailing.store;

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
import org.praxis.communities.CommunityId;
import org.praxis.communities.mailing.ImportRunId;
import org.praxis.communities.mailing.ImportStage;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.communities.mailing.view.ImportRunView;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds runs of the import. */
@ApplicationScoped
public class ImportRuns {
  private static final String VIEW =
      "select r.id, c.slug, c.name, r.fileName, r.dry, r.stage, r.outcome, r.requestedBy,"
          + " r.cancelledBy, r.startedAt, r.finishedAt, r.size, r.position, r.read, r.repeated,"
          + " r.leftOut, r.topics, r.replies, r.matched, r.external, r.written, r.problems, r.reason,"
          + " r.arguments from ImportRun r join r.community c";

  @PersistenceContext EntityManager em;

  /** Whoever begins a run in a community does so alone on all nodes. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(CommunityId community) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('communities/import/' || :community, 0)) as text)")
        .setParameter("community", community.toString())
        .getSingleResult();
  }

  public boolean isOneUnderWay(CommunityId community) {
    return em.createQuery(
                "select count(r) from ImportRun r where r.community.id = :community and r.finishedAt is null",
                Long.class)
            .setParameter("community", community)
            .getSingleResult()
        > 0;
  }

  public void add(ImportRun run) {
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
  public <T> T work(long key, String worker, Function<ImportRun, T> act) {
    ImportRun run = em.find(ImportRun.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (run == null || !run.isWorkOf(worker)) {
      throw new IllegalStateException("import " + key + " is another worker's by now, or over");
    }
    return act.apply(run);
  }

  /** The same, and nothing when another works on it by now, or it is over. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void workIfMine(long key, String worker, Consumer<ImportRun> act) {
    ImportRun run = em.find(ImportRun.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (run != null && run.isWorkOf(worker)) {
      act.accept(run);
    }
  }

  /** Whether the run is this worker's from now on. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean take(long key, String worker, Instant now) {
    ImportRun run = em.find(ImportRun.class, key, LockModeType.PESSIMISTIC_WRITE);
    return run != null && run.isTakenBy(worker, now);
  }

  public Optional<ImportRun> find(ImportRunId id) {
    return find(id, LockModeType.NONE);
  }

  /** With others who would change it waiting until this transaction ends. */
  public Optional<ImportRun> lock(ImportRunId id) {
    return find(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<ImportRun> find(ImportRunId id, LockModeType lock) {
    return first(
        em.createQuery("select r from ImportRun r where r.id = :id", ImportRun.class)
            .setParameter("id", id)
            .setLockMode(lock));
  }

  /** This node has just started: what it worked on before, nobody does now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void abandon(String node) {
    em.createQuery("select r from ImportRun r where r.finishedAt is null", ImportRun.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(run -> run.hasLostItsWorker(node));
  }

  /** Those that are not over and that nobody works on, or has not reported of since then. */
  public List<Long> silentSince(Instant then) {
    return em.createQuery(
            "select r.key from ImportRun r where r.finishedAt is null"
                + " and (r.worker is null or r.beatAt <= :then) order by r.key",
            Long.class)
        .setParameter("then", then)
        .getResultList();
  }

  /** Whether its archive is still on its way. */
  public boolean isReceiving(long key) {
    return em.createQuery(
                "select count(r) from ImportRun r where r.key = :key and r.stage = :receiving",
                Long.class)
            .setParameter("key", key)
            .setParameter("receiving", ImportStage.RECEIVING)
            .getSingleResult()
        > 0;
  }

  /** The latest first. */
  public Page<ImportRunView> views(String slug, PageRequest page) {
    List<ImportRunView> rows =
        em.createQuery(
                VIEW + " where c.slug = :slug order by r.startedAt desc, r.key desc",
                ImportRunView.class)
            .setParameter("slug", slug)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    long total =
        em.createQuery(
                "select count(r) from ImportRun r where r.community.slug = :slug", Long.class)
            .setParameter("slug", slug)
            .getSingleResult();
    return new Page<>(rows, page, total);
  }

  public Optional<ImportRunView> view(ImportRunId id) {
    return first(
        em.createQuery(VIEW + " where r.id = :id", ImportRunView.class).setParameter("id", id));
  }

  /** Forgets all of a community but the latest, with their problems. */
  @Transactional(Transactional.TxType.REQUIRED)
  public void forgetAllBut(CommunityId community, int kept) {
    em.createNativeQuery(
            """
            delete from communities_import_run where finished_at is not null and key in (
              select r.key from communities_import_run r join communities_community c on c.key = r.community_key
              where c.id = :community order by r.started_at desc, r.key desc offset :kept)""")
        .setParameter("community", community.value())
        .setParameter("kept", kept)
        .executeUpdate();
  }
}
