package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.stream.Stream;
import org.praxis.moderation.AppealClaiming;
import org.praxis.moderation.AppealHandling;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.AppealRuling;
import org.praxis.moderation.DecisionPreviewing;
import org.praxis.moderation.Removal;
import org.praxis.moderation.UnmaskDraft;
import org.praxis.moderation.Unmasking;
import org.praxis.moderation.view.AppealFile;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** One appeal, with all that is needed to answer it, and answering it. */
@Named
@RequestScoped
public class AppealPage {
  @Inject AppealHandling handling;
  @Inject AppealClaiming claiming;
  @Inject Unmasking unmasking;
  @Inject DecisionPreviewing previewing;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private AppealFile file;

  public void load() {
    attempt.pressed("judge", this::answer);
    attempt.pressed("unmask", pressed -> unmask());
    attempt.pressed("claim", pressed -> claim());
    attempt.pressed("release", pressed -> release());
    if (!attempt.isOver()) {
      file = handling.read(address.id(AppealId::new));
    }
  }

  private String answer(String version) {
    Integer read = Numbers.whole(version);
    AppealId id = address.id(AppealId::new);
    attempt.shows("removal.clause", "clause");
    attempt.shows("removal.message", "message");
    AppealFile answered =
        handling.answer(
            id,
            new AppealRuling(
                getOutcome(), getAnswer(), read == null ? null : read.longValue(), removal()));
    return "/moderation/appeal/" + id + "?done=" + done(answered);
  }

  private String unmask() {
    attempt.shows("reason", "unmask-reason");
    AppealId id = address.id(AppealId::new);
    unmasking.unmask(id, new UnmaskDraft(getUnmaskReason()));
    return "/moderation/appeal/" + id;
  }

  private String claim() {
    AppealId id = address.id(AppealId::new);
    claiming.claim(id);
    return "/moderation/appeal/" + id;
  }

  private String release() {
    claiming.release(address.id(AppealId::new));
    return "/moderation/appeals";
  }

  /** Whether another moderator has it to themselves. */
  public boolean isOthers() {
    return file.claim() != null && !file.claim().mine();
  }

  private static String done(AppealFile answered) {
    return answered.outcome() == AppealOutcome.UPHELD
        ? "upheld"
        : answered.report() == null ? "overturned" : "overturnedReport";
  }

  // Null of what others do not read any more, where the form has no such fields.
  private Removal removal() {
    Integer revision = Numbers.whole(request.getParameter("revision"));
    if (revision == null || getOutcome() != AppealOutcome.OVERTURNED) {
      return null;
    }
    ChosenClause clause = ChosenClause.of(getClause());
    return new Removal(clause.number(), getMessage(), revision, clause.policy());
  }

  public AppealFile getFile() {
    return file;
  }

  /** Until when the author could appeal against a removal that is made now. */
  public Instant getAppealable() {
    return previewing.appealable();
  }

  public AppealOutcome[] getOutcomes() {
    return AppealOutcome.values();
  }

  /** As chosen in the form that was sent; null before. */
  public AppealOutcome getOutcome() {
    return Stream.of(AppealOutcome.values())
        .filter(outcome -> outcome.name().equals(request.getParameter("outcome")))
        .findFirst()
        .orElse(null);
  }

  /** Why they have to know the names, as written in a form that was refused; null before. */
  public String getUnmaskReason() {
    return request.getParameter("unmask-reason");
  }

  /** The clause of a removal, as chosen in the form that was sent; null before. */
  public String getClause() {
    return request.getParameter("clause");
  }

  /** What its author is to read, as written in that form; null before. */
  public String getMessage() {
    return request.getParameter("message");
  }

  /** As written in the form that was sent; null before. */
  public String getAnswer() {
    return request.getParameter("answer");
  }
}
