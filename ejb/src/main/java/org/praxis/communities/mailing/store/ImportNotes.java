package org.praxis.communities.mailing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.praxis.communities.mailing.ImportRunId;
import org.praxis.communities.mailing.view.ImportProblem;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** What imports wrote down of single messages. */
@ApplicationScoped
public class ImportNotes {
  private static final String FROM =
      " from communities_import_problem p join communities_import_run r on r.key = p.run_key where r.id = :run";

  @PersistenceContext EntityManager em;

  /** Those that were left out first, then by their place in the archive. */
  public Page<ImportProblem> problems(ImportRunId run, PageRequest page) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select p.number, p.subject, p.sent_at, p.kind, p.detail, p.left_out"
                    + FROM
                    + " order by p.left_out desc, p.number, p.key")
            .setParameter("run", run.value())
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    long total =
        ((Number)
                em.createNativeQuery("select count(*)" + FROM)
                    .setParameter("run", run.value())
                    .getSingleResult())
            .longValue();
    return new Page<>(rows.stream().map(ImportNotes::problem).toList(), page, total);
  }

  private static ImportProblem problem(Object[] row) {
    return new ImportProblem(
        ((Number) row[0]).intValue(),
        (String) row[1],
        (Instant) row[2],
        (String) row[3],
        (String) row[4],
        (Boolean) row[5]);
  }
}
