package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Report;
import org.praxis.moderation.store.Appeals;
import org.praxis.moderation.store.Reports;
import org.praxis.moderation.view.ReportAnswer;

/** What becomes of reports, by what becomes of the text that they are about. */
@ApplicationScoped
public class ReportAnswering {
  @Inject Reports reports;
  @Inject Appeals appeals;

  /** In the transaction in which the decision takes effect. */
  @Transactional(Transactional.TxType.MANDATORY)
  void decided(Case c, Decision decision, Instant now) {
    switch (decision.verdict()) {
      case KEEP -> answer(c, ReportOutcome.DISMISSED, decision.message(), now);
      case REMOVE -> answer(c, ReportOutcome.UPHELD, null, now);
      case LOCK -> answer(c, ReportOutcome.ACTED, null, now);
      case MOVE -> answer(c, ReportOutcome.MOVED, null, now);
      case SPLIT -> answer(c, ReportOutcome.SPLIT_OFF, null, now);
      // An appeal may have been right about what was reported in an earlier case.
      case RESTORE ->
          reports
              .upheld(c.content().id())
              .forEach(report -> report.answer(ReportOutcome.RESTORED, null, now));
      default -> throw new IllegalArgumentException("no answer to a report: " + decision.verdict());
    }
  }

  /** In the transaction in which an appeal of one of those who reported it is found right. */
  @Transactional(Transactional.TxType.MANDATORY)
  void upheld(Case c, Instant now) {
    answer(c, ReportOutcome.UPHELD, null, now);
  }

  /** In the transaction in which the text that was arranged otherwise for it is as it was. */
  @Transactional(Transactional.TxType.MANDATORY)
  void putBack(Case c, Instant now) {
    for (Report report : reports.of(c)) {
      switch (report.outcome()) {
        case ACTED -> report.answer(ReportOutcome.REOPENED, null, now);
        case MOVED, SPLIT_OFF -> report.answer(ReportOutcome.PUT_BACK, null, now);
        default -> {
          // An appeal of its own was answered before.
        }
      }
    }
  }

  /** In the transaction in which its author takes the text back. */
  @Transactional(Transactional.TxType.MANDATORY)
  void takenBack(Case c, Instant now) {
    answer(c, ReportOutcome.TAKEN_BACK, null, now);
  }

  private void answer(Case c, ReportOutcome outcome, String why, Instant now) {
    reports.of(c).forEach(report -> report.answer(outcome, why, now));
  }

  /** For the feature that tells reporters, in nobody's name. Of the case, not of one reporter. */
  public List<ReportAnswer> of(CaseId id) {
    List<Report> said = reports.of(id);
    Set<ReportId> appealed = appeals.of(said.stream().map(Report::id).toList()).keySet();
    return said.stream()
        .map(
            report ->
                new ReportAnswer(
                    report.id(),
                    report.reporter(),
                    report.outcome(),
                    appealed.contains(report.id())))
        .toList();
  }
}
