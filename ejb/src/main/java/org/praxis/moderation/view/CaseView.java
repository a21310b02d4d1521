package org.praxis.moderation.view;

import java.time.Instant;
import java.util.List;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseState;
import org.praxis.moderation.HoldReason;
import org.praxis.people.view.PersonChip;

/**
 * A case with all that a moderator needs to decide it.
 *
 * @param version to be sent back with the decision
 * @param guidelines of the whole company; null while it has none
 * @param history other decisions on the same contribution, newest first
 * @param decision null while the case waits for one
 * @param undoUntil until when whoever decided can undo it, and its author hears nothing; null where
 *     nothing can be undone
 * @param claim who has it to themselves; null when nobody has
 * @param reported what members say of what is published; null of what waits to be
 * @param due until when somebody is to decide; null where nobody has to any more
 * @param escalation to whom it went up; null where it did not
 * @param escalatable whether it waits and somebody is above whoever reads it
 */
public record CaseView(
    CaseId id,
    long version,
    CaseState state,
    CaseContent content,
    PersonChip author,
    AuthorStanding standing,
    List<HoldReason> reasons,
    Instant submittedAt,
    CharterView charter,
    CharterView guidelines,
    List<DecisionView> history,
    DecisionView decision,
    Instant undoUntil,
    ClaimView claim,
    ReportedText reported,
    DueView due,
    EscalationView escalation,
    boolean escalatable) {
  public CaseView {
    reasons = List.copyOf(reasons);
    history = List.copyOf(history);
  }

  /** Whether whoever reads it is to decide without the names of those concerned. */
  public boolean masked() {
    return author != null && author.mask() != null;
  }

  /** Whether somebody has yet to decide. */
  public boolean open() {
    return state == CaseState.OPEN && decision == null;
  }
}
