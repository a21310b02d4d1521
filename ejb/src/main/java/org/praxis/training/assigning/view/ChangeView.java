package org.praxis.training.assigning.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.ChangeKind;
import org.praxis.training.assigning.ChangeStage;
import org.praxis.training.assigning.RuleChangeId;

/**
 * A change of a rule.
 *
 * @param ruleId null of a new rule that is not saved
 * @param number which of the rule's changes it is, or null while it is none
 * @param earlier what the rule said before; null of a new one
 * @param seen how many people planning has looked at
 * @param expected of about how many
 * @param touchedAt when something was last done of it: when it was planned, saved or undone to its
 *     end
 * @param undoable whether it can be undone now
 */
public record ChangeView(
    RuleChangeId id,
    AssignRuleId ruleId,
    String trackSlug,
    String trackTitle,
    String audienceName,
    ChangeKind kind,
    ChangeStage stage,
    Integer number,
    AssignmentDraft rule,
    AssignmentDraft earlier,
    ChangeCounts counts,
    int seen,
    int expected,
    PersonChip plannedBy,
    Instant plannedAt,
    PersonChip savedBy,
    Instant savedAt,
    PersonChip undoneBy,
    Instant undoneAt,
    Instant touchedAt,
    boolean undoable) {

  /** How far the work is, in percent; all of it where none is under way. */
  public int percent() {
    if (!stage.isWorking()) {
      return 100;
    }
    long of = stage == ChangeStage.PLANNING ? expected : counts.all();
    long done =
        switch (stage) {
          case PLANNING -> seen;
          case UNDOING -> counts.back() + counts.left();
          default -> counts.done();
        };
    return of == 0 ? 0 : (int) Math.min(100, done * 100 / of);
  }
}
