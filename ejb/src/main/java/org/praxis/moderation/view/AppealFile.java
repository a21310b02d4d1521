package org.praxis.moderation.view;

import java.time.Instant;
import java.util.List;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.HoldReason;
import org.praxis.people.view.PersonChip;

/**
 * An appeal with all that another moderator needs to answer it.
 *
 * @param version to be sent back with the answer
 * @param content the text that was decided on, as it read then; of a report as others read it now,
 *     or last
 * @param author who wrote it; whoever appealed, but for reports
 * @param heldFor why Praxis had held it
 * @param decision what the appeal is against
 * @param edition of the policy by which it was decided
 * @param acknowledgedAt when the author had said that they had read that edition or a later one;
 *     null where they had not by when they sent the text
 * @param reasons why the decision is wrong, in the words of whoever appealed
 * @param report what whoever appealed had reported in vain; null where they wrote the text
 * @param outcome null while it waits, as are who answered it and when
 * @param answer null while it waits, and where it was answered along with another that was right
 * @param late whether it waits for longer than it should
 * @param claim who has it to themselves; null when nobody has
 */
public record AppealFile(
    AppealId id,
    long version,
    CaseContent content,
    PersonChip appellant,
    PersonChip author,
    AuthorStanding standing,
    List<HoldReason> heldFor,
    DecisionView decision,
    Integer edition,
    Instant acknowledgedAt,
    String reasons,
    DismissedReport report,
    Instant filedAt,
    Instant dueAt,
    Boolean late,
    ClaimView claim,
    AppealOutcome outcome,
    String answer,
    PersonChip judge,
    Instant answeredAt) {
  public AppealFile {
    heldFor = List.copyOf(heldFor);
  }

  /** Whether whoever reads it is to answer without the names of those concerned. */
  public boolean masked() {
    return author != null && author.mask() != null;
  }

  /** Whether somebody has yet to answer it. */
  public boolean open() {
    return outcome == null;
  }
}
