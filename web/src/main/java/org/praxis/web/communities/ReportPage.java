package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Policy;
import org.praxis.moderation.ReportDraft;
import org.praxis.moderation.Reporting;
import org.praxis.moderation.view.ClauseView;
import org.praxis.moderation.view.OwnReport;
import org.praxis.moderation.view.ReportForm;
import org.praxis.web.moderation.ChosenClause;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** Reporting a topic or a reply to the moderators of where it stands. */
@Named
@RequestScoped
public class ReportPage {
  @Inject Reporting reporting;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private ReportForm form;

  public void load() {
    attempt.pressed(
        "report",
        pressed -> {
          ChosenClause clause = ChosenClause.of(typed("clause"));
          reporting.report(
              id().value(), new ReportDraft(clause.number(), typed("note"), clause.policy()));
          return "/communities/report/" + id() + "?done=reported";
        });
    if (!attempt.isOver()) {
      form = reporting.form(id().value());
    }
  }

  private ContributionId id() {
    return address.id(ContributionId::new);
  }

  public ReportForm getForm() {
    return form;
  }

  /** Whose clauses can be named. */
  public List<Policy> getPolicies() {
    return form.guidelines() == null ? List.of(Policy.CHARTER) : List.of(Policy.values());
  }

  /** Those that something can go against, the gravest first. */
  public List<ClauseView> clauses(Policy policy) {
    return (policy == Policy.CHARTER ? form.charter() : form.guidelines())
        .clauses().stream()
            .filter(clause -> clause.kind() != ClauseKind.IN_SCOPE)
            .sorted(Comparator.comparing(ClauseView::kind).reversed())
            .toList();
  }

  /** As chosen in the form that was sent, or in what they said before. */
  public boolean chosen(Policy policy, Integer clause) {
    OwnReport mine = form.mine();
    return attempt.isRefused()
        ? new ChosenClause(policy, clause).equals(ChosenClause.of(typed("clause")))
        : form.again() && policy == mine.policy() && clause.equals(mine.clause());
  }

  public boolean isOther() {
    return attempt.isRefused()
        ? "other".equals(typed("clause"))
        : form.again() && form.mine().clause() == null;
  }

  /** As written in the form that was sent, or in what they said before. */
  public String getNote() {
    return attempt.isRefused() || !form.again() ? typed("note") : form.mine().note();
  }

  private String typed(String field) {
    return request.getParameter(field);
  }
}
