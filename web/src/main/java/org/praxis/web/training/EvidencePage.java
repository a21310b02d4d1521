package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.platform.Page;
import org.praxis.training.transcript.EvidenceKeeping;
import org.praxis.training.transcript.view.EvidenceRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** What others learnt elsewhere and wait for the reader to confirm. */
@Named
@RequestScoped
public class EvidencePage {
  @Inject EvidenceKeeping keeping;
  @Inject EvidenceAnswers answers;
  @Inject Address address;
  @Inject Attempt attempt;

  private Page<EvidenceRow> waiting;

  public void load() {
    answers.load("/training/evidence");
    if (!attempt.isOver()) {
      waiting = keeping.waiting(address.page());
    }
  }

  public Page<EvidenceRow> getWaiting() {
    return waiting;
  }
}
