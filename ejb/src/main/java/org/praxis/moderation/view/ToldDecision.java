package org.praxis.moderation.view;

import java.time.Instant;
import java.util.List;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Verdict;

/**
 * What a statement of reasons says, for mail to the one whom the decision is against.
 *
 * @param clause as it read when the decision was made; null where it names none
 * @param policy whose clause that is
 * @param edition of that policy
 * @param message what the moderator wrote to them, in Markdown
 * @param comments on passages of their text
 * @param heldFor the rules for which Praxis had held the text; empty where none had
 * @param reported whether others had reported it
 * @param appealable whether they can ask another moderator now
 * @param appeal null where they have not
 */
public record ToldDecision(
    CaseId id,
    Verdict verdict,
    ClauseView clause,
    Policy policy,
    int edition,
    String message,
    List<PassageComment> comments,
    List<HoldReason> heldFor,
    boolean reported,
    Instant appealUntil,
    boolean appealable,
    AppealView appeal) {
  public ToldDecision {
    comments = List.copyOf(comments);
    heldFor = List.copyOf(heldFor);
  }
}
