package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.praxis.people.PersonId;
import org.praxis.training.transcript.EvidenceDraft;
import org.praxis.training.transcript.EvidenceId;
import org.praxis.training.transcript.EvidenceKeeping;
import org.praxis.training.transcript.Transcripts;
import org.praxis.training.transcript.view.TranscriptView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Days;
import org.praxis.web.page.Misread;
import org.praxis.web.page.Viewer;

/**
 * What somebody has learnt: one's own, where one adds what one learnt elsewhere, and those of
 * others for whoever leads them and HR.
 */
@Named
@RequestScoped
public class TranscriptPage {
  @Inject Transcripts transcripts;
  @Inject EvidenceKeeping keeping;
  @Inject EvidenceAnswers answers;
  @Inject Misread misread;
  @Inject Viewer viewer;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private TranscriptView transcript;

  public void load() {
    attempt.pressed(
        "add",
        pressed -> {
          keeping.add(misread.in(draft(), draft -> draft.check(LocalDate.now(viewer.getZone()))));
          return "/training/transcript?done=evidenceAdded";
        });
    attempt.pressed(
        "withdraw",
        id -> {
          keeping.withdraw(Address.id(id, EvidenceId::new));
          return "/training/transcript?done=evidenceWithdrawn";
        });
    if (address.isOfOne()) {
      answers.load("/training/transcript/" + address.part());
    }
    if (!attempt.isOver()) {
      transcript =
          address.isOfOne() ? transcripts.of(address.id(PersonId::new)) : transcripts.mine();
    }
  }

  private EvidenceDraft draft() {
    return new EvidenceDraft(
        request.getParameter("title"),
        request.getParameter("provider"),
        misread.or(null, () -> Days.dayOrNone("finished", sent("finished"))),
        misread.or(null, () -> Days.dayOrNone("validUntil", sent("validUntil"))),
        sent("number"),
        sent("link"));
  }

  private String sent(String field) {
    String value = request.getParameter(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  public TranscriptView getTranscript() {
    return transcript;
  }

  public String typed(String field) {
    return request.getParameter(field);
  }

  /** Whether the form is open: it was sent, or there is nothing yet. */
  public boolean isAdding() {
    return request.getParameter("add") != null || transcript.evidence().isEmpty();
  }
}
