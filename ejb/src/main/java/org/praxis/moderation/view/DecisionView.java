package org.praxis.moderation.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Correction;
import org.praxis.moderation.Destination;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Verdict;
import org.praxis.people.view.PersonChip;

/**
 * A decision with its reasons, as the author reads it.
 *
 * @param caseId by which its statement of reasons is called as well
 * @param clause number of the clause, or null where the verdict needed none
 * @param clauseText as it stood when the decision was made
 * @param policy whose clause that is, in that edition; null, both, where there is none
 * @param comments on passages of the text as it was decided on
 * @param edit what others read instead of what was sent; null where that is it
 * @param to where it goes, for whoever decided it, as long as they can undo it; else null
 * @param route from where to where it puts the text, as far as whoever reads it may read both; null
 *     where it stays, and in lists
 * @param by for moderators; null for the author, to whom whoever decided is a role
 * @param appeal what another moderator found; null where nobody appealed, or the appeal waits
 */
public record DecisionView(
    CaseId caseId,
    Verdict verdict,
    Integer clause,
    ClauseKind clauseKind,
    String clauseText,
    Policy policy,
    Integer edition,
    String message,
    List<PassageComment> comments,
    Correction edit,
    Destination to,
    Route route,
    PersonChip by,
    Instant at,
    AppealOutcome appeal) {
  public DecisionView {
    comments = List.copyOf(comments);
  }

  /** The same in other words. */
  public DecisionView saying(String other) {
    return with(other, route);
  }

  /** The same with where it puts the text. */
  public DecisionView along(Route way) {
    return with(message, way);
  }

  private DecisionView with(String other, Route way) {
    return new DecisionView(
        caseId,
        verdict,
        clause,
        clauseKind,
        clauseText,
        policy,
        edition,
        other,
        comments,
        edit,
        to,
        way,
        by,
        at,
        appeal);
  }

  /** Whether it took something from the author, who finds a statement of reasons under its name. */
  @JsonIgnore
  public boolean isStated() {
    return verdict.takesAway();
  }
}
