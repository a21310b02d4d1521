package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.training.transcript.EvidenceAnswer;
import org.praxis.training.transcript.EvidenceId;
import org.praxis.training.transcript.EvidenceKeeping;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** The form in which somebody confirms or declines what another learnt elsewhere. */
@Named
@RequestScoped
public class EvidenceAnswers {
  @Inject EvidenceKeeping keeping;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  /**
   * @param back address of the page on which the form stands
   */
  void load(String back) {
    String confirmed = request.getParameter("confirm");
    String pressed = confirmed == null ? request.getParameter("decline") : confirmed;
    if (pressed != null) {
      attempt.shows("reason", "because-" + pressed);
    }
    attempt.pressed("confirm", id -> answer(id, true, back));
    attempt.pressed("decline", id -> answer(id, false, back));
  }

  private String answer(String id, boolean confirmed, String back) {
    EvidenceId evidence = Address.id(id, EvidenceId::new);
    keeping.answer(evidence, new EvidenceAnswer(confirmed, because(evidence)));
    return back + "?done=" + (confirmed ? "evidenceConfirmed" : "evidenceDeclined");
  }

  public String because(EvidenceId id) {
    return request.getParameter("because-" + id);
  }

  public String wrong(EvidenceId id) {
    return attempt.at("because-" + id);
  }
}
