package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Policy;
import org.praxis.moderation.ReportId;
import org.praxis.moderation.ReportOutcome;
import org.praxis.platform.content.ContentRef;

/**
 * A report as whoever made it sees it. It names neither the author nor a moderator.
 *
 * @param title of the topic; null where the reporter does not read the text (any more)
 * @param place name of the community; null where the reporter may not read that
 * @param clause number of the clause that they named, as it read then; null for something else
 * @param policy whose clause that is, in that edition; null, both, for something else
 * @param why the text stays, in the moderators' words; null where the outcome says it all
 * @param answeredAt null while nobody has decided
 * @param appealUntil until when one can ask another moderator; null but where the text stays
 * @param appealable whether one can now
 * @param appeal null where one has not
 */
public record OwnReport(
    ReportId id,
    ContentRef content,
    String title,
    String place,
    Integer clause,
    ClauseKind clauseKind,
    String clauseText,
    Policy policy,
    Integer edition,
    String note,
    Instant at,
    ReportOutcome outcome,
    String why,
    Instant answeredAt,
    Instant appealUntil,
    Boolean appealable,
    AppealView appeal) {
  /** Whether its reporter may still say it otherwise. */
  public boolean open() {
    return outcome == ReportOutcome.WAITING;
  }
}
