package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.ReportAppealing;
import org.praxis.moderation.ReportId;
import org.praxis.moderation.view.OwnReport;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** Asking another moderator whether it is right that stays what one reported. */
@Named
@RequestScoped
public class ReportAppealPage {
  @Inject ReportAppealing appealing;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  private OwnReport report;

  public void load() {
    attempt.pressed("appeal", pressed -> appeal());
    if (!attempt.isOver()) {
      report = appealing.one(address.id(ReportId::new));
    }
  }

  private String appeal() {
    ReportId id = address.id(ReportId::new);
    appealing.appeal(id, new AppealDraft(getReasons()));
    return "/communities/report-appeal/" + id + "?done=appealed";
  }

  public OwnReport getReport() {
    return report;
  }

  /** Why they cannot appeal at this moment, as its text is called. */
  public String getNext() {
    if (report.appeal() != null) {
      return "asked";
    }
    if (report.open()) {
      return "waits";
    }
    if (report.appealUntil() == null) {
      return "none";
    }
    return clock.instant().isBefore(report.appealUntil()) ? "unread" : "over";
  }

  /** As written in a form that was refused; null before. */
  public String getReasons() {
    return request.getParameter("reasons");
  }
}
