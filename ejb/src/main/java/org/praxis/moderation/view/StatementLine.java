package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Verdict;

/**
 * A statement of reasons in a list.
 *
 * @param about the text; its title and place are null where they are closed to its author today
 * @param clause number of the clause
 * @param policy whose clause that is
 * @param appealUntil until when one can ask another moderator
 * @param appealed whether one has
 * @param outcome of that; null while it waits
 */
public record StatementLine(
    CaseId id,
    ContentSummary about,
    Verdict verdict,
    Integer clause,
    Policy policy,
    Instant at,
    Instant appealUntil,
    Boolean appealed,
    AppealOutcome outcome) {}
