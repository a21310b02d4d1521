package org.praxis.moderation.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Policy;
import org.praxis.moderation.ReportId;
import org.praxis.moderation.ReportOutcome;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.model.Accuracy;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Report;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/** Keeps and finds what members report. */
@ApplicationScoped
public class Reports {
  @PersistenceContext EntityManager em;

  /**
   * A report as its reporter sees it.
   *
   * @param revision of the text that it is about
   */
  public record Row(
      ReportId id,
      CaseId caseId,
      ContentKind contentKind,
      UUID contentId,
      SpaceId space,
      Integer revision,
      Integer clause,
      ClauseKind clauseKind,
      String clauseText,
      Policy policy,
      Integer edition,
      String note,
      Instant at,
      ReportOutcome outcome,
      String why,
      Instant answeredAt) {
    public ContentRef content() {
      return new ContentRef(contentKind, contentId);
    }
  }

  private static final String ROWS =
      "select r.id, c.id, c.contentKind, c.contentId, c.space, c.revision, r.clauseNumber, r.clauseKind,"
          + " r.clauseText, r.policy, r.edition, r.note, r.reportedAt, r.outcome, r.why, r.answeredAt"
          + " from Report r join r.reported c where r.reporter = :reporter ";

  public Report add(Report report) {
    em.persist(report);
    return report;
  }

  /** Lets whatever else this member reports wait until the running transaction ends. */
  public void holdReporter(PersonId reporter) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('reporter/' || :reporter, 0)) as"
                + " text)")
        .setParameter("reporter", reporter.toString())
        .getSingleResult();
  }

  public Report find(ReportId id) {
    return em.createQuery("select r from Report r where r.id = :id", Report.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /** That of this member which is called so. */
  public Optional<Row> one(PersonId reporter, ReportId id) {
    return first(
        em.createQuery(ROWS + "and r.id = :id", Row.class)
            .setParameter("reporter", reporter)
            .setParameter("id", id));
  }

  /** Whether this member ever reported that content. */
  public boolean has(PersonId reporter, UUID content) {
    return !em.createQuery(
            "select r.key from Report r join r.reported c where r.reporter = :reporter and"
                + " c.contentId = :content",
            Long.class)
        .setParameter("reporter", reporter)
        .setParameter("content", content)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Those that were right about that content, in whichever case. */
  public List<Report> upheld(UUID content) {
    return em.createQuery(
            "select r from Report r join r.reported c where c.contentId = :content and r.outcome ="
                + " 'UPHELD' order by r.key",
            Report.class)
        .setParameter("content", content)
        .getResultList();
  }

  /** All of a case, the first that came first. */
  public List<Report> of(Case reported) {
    return em.createQuery(
            "select r from Report r where r.reported = :reported order by r.key", Report.class)
        .setParameter("reported", reported)
        .getResultList();
  }

  public List<Report> of(CaseId id) {
    return em.createQuery(
            "select r from Report r where r.reported.id = :id order by r.key", Report.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** How many report each of these cases; without those that nobody does. */
  public Map<CaseId, Long> counts(Collection<CaseId> cases) {
    return em
        .createQuery(
            "select c.id, count(r) from Report r join r.reported c where"
                + anyOf("c.id", "cases")
                + "group by c.id",
            Object[].class)
        .setParameter("cases", values(cases))
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (CaseId) row[0], row -> (Long) row[1]));
  }

  /** How often moderators agreed with these, as far as they have decided on anything of theirs. */
  public Map<PersonId, Accuracy> accuracy(Collection<PersonId> reporters) {
    return em
        .createQuery(
            "select r.reporter, sum(case when r.outcome in ('UPHELD', 'ACTED', 'MOVED', 'SPLIT_OFF') then 1L else 0L end), count(r)"
                + " from Report r where r.reporter in :reporters and r.outcome in ('UPHELD',"
                + " 'ACTED', 'MOVED', 'SPLIT_OFF', 'DISMISSED') group by r.reporter",
            Accuracy.class)
        .setParameter("reporters", reporters)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Accuracy::reporter, Function.identity()));
  }

  public long countSince(PersonId reporter, Instant since) {
    return em.createQuery(
            "select count(r) from Report r where r.reporter = :reporter and r.reportedAt > :since",
            Long.class)
        .setParameter("reporter", reporter)
        .setParameter("since", since)
        .getSingleResult();
  }

  /** What a member reported, the latest first. */
  public List<Row> by(PersonId reporter, PageRequest page) {
    return em.createQuery(ROWS + "order by r.reportedAt desc, r.key desc", Row.class)
        .setParameter("reporter", reporter)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public long countBy(PersonId reporter) {
    return em.createQuery("select count(r) from Report r where r.reporter = :reporter", Long.class)
        .setParameter("reporter", reporter)
        .getSingleResult();
  }

  /** What a member last said of that content. */
  public Optional<Row> last(PersonId reporter, UUID content) {
    return first(
        em.createQuery(ROWS + "and c.contentId = :content order by r.key desc", Row.class)
            .setParameter("reporter", reporter)
            .setParameter("content", content)
            .setMaxResults(1));
  }

  /** Of these contents, those that the member reports and on which nobody has decided. */
  public Set<UUID> waiting(PersonId reporter, Collection<UUID> contents) {
    return contents.isEmpty()
        ? Set.of()
        : em
            .createQuery(
                "select c.contentId from Report r join r.reported c where r.reporter = :reporter"
                    + " and r.outcome = 'WAITING' and"
                    + anyOf("c.contentId", "contents"),
                UUID.class)
            .setParameter("reporter", reporter)
            .setParameter("contents", contents.toArray(UUID[]::new))
            .getResultList()
            .stream()
            .collect(Collectors.toSet());
  }
}
