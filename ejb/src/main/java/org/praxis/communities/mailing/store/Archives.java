package org.praxis.communities.mailing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Archives while they are read, in parts of equal length: so any node can read on where one died.
 */
@ApplicationScoped
public class Archives {
  /** Bytes of each part but the last. */
  public static final int PART = 1024 * 1024;

  @PersistenceContext EntityManager em;

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(long run, int number, byte[] bytes) {
    em.createNativeQuery(
            "insert into communities_import_part (run_key, number, bytes) values (:run, :number, :bytes)")
        .setParameter("run", run)
        .setParameter("number", number)
        .setParameter("bytes", bytes)
        .executeUpdate();
  }

  /** An archive from there on; a part of it is in memory at a time. */
  public InputStream from(long run, long position) {
    return new ArchiveStream(number -> part(run, number), position);
  }

  // Nothing after the last one.
  private byte[] part(long run, int number) {
    List<?> parts =
        em.createNativeQuery(
                "select bytes from communities_import_part where run_key = :run and number = :number",
                byte[].class)
            .setParameter("run", run)
            .setParameter("number", number)
            .getResultList();
    return parts.isEmpty() ? null : (byte[]) parts.get(0);
  }

  public boolean isThere(long run) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from communities_import_part where run_key = :run)")
            .setParameter("run", run)
            .getSingleResult();
  }

  /** The archive of one run becomes another's. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void pass(long from, long to) {
    em.createNativeQuery("update communities_import_part set run_key = :to where run_key = :from")
        .setParameter("from", from)
        .setParameter("to", to)
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.REQUIRED)
  public void clear(long run) {
    em.createNativeQuery("delete from communities_import_part where run_key = :run")
        .setParameter("run", run)
        .executeUpdate();
  }

  /** Archives of runs that ended before then, and that nobody came back to. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void clearBefore(Instant then) {
    em.createNativeQuery(
            "delete from communities_import_part p using communities_import_run r"
                + " where r.key = p.run_key and r.finished_at < :then")
        .setParameter("then", then)
        .executeUpdate();
  }
}
