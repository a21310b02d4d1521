package org.praxis.moderation.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.DecidedAs;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.Verdict;
import org.praxis.platform.content.Diff;

/**
 * A statement of reasons, as the Digital Services Act (article 17) asks for it: what was decided on
 * one's own text, by which clause, on which facts, and what one can do.
 *
 * @param id of the case, by which the statement is called too
 * @param about the text; its title and place are null where they are closed to its author today
 * @param html the author's own words as they were decided on, safe to be shown as they are
 * @param route from where to where it put the text, as far as its author reads there; null where it
 *     stays
 * @param by in which role somebody decided
 * @param clause as it read when the decision was made
 * @param policy whose clause that is
 * @param edition of that policy
 * @param acknowledgedAt when the author had said that they had read that edition or a later one;
 *     null where they had not by when they sent the text
 * @param facts what the moderator wrote to the author
 * @param comments on passages of that text
 * @param changes from that text to what others read, where a moderator edited it
 * @param heldFor why Praxis had held the text before somebody decided; empty where no rule had
 * @param reported whether others had reported what they read
 * @param stands whether it holds today: it does not where it was overturned, or what was removed is
 *     restored
 * @param appealUntil until when one can ask another moderator; that is over where it is past
 * @param appealable whether one can now
 * @param appeal null where one has not
 * @param sanctions that rest on it
 */
public record StatementView(
    CaseId id,
    ContentSummary about,
    String html,
    Verdict verdict,
    Route route,
    Instant at,
    DecidedAs by,
    ClauseView clause,
    Policy policy,
    Integer edition,
    Instant acknowledgedAt,
    String facts,
    List<PassageComment> comments,
    List<Diff.Part> changes,
    List<HoldReason> heldFor,
    Boolean reported,
    Boolean stands,
    Instant appealUntil,
    Boolean appealable,
    AppealView appeal,
    List<SanctionView> sanctions) {
  public StatementView {
    comments = List.copyOf(comments);
    changes = List.copyOf(changes);
    heldFor = List.copyOf(heldFor);
    sanctions = List.copyOf(sanctions);
  }

  /** Whether others read the text before somebody decided. */
  @JsonIgnore
  public boolean isPublished() {
    return reported || heldFor.stream().map(HoldReason::reason).anyMatch(Reason::isOfPublished);
  }
}
