package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.Verdict;
import org.praxis.people.view.PersonChip;

/**
 * An appeal that waits for an answer, as one row of the list.
 *
 * @param verdict what it is against
 * @param dueAt by when it is to be answered
 * @param late whether that is over
 * @param claim who has it to themselves; null when nobody has
 */
public record AppealItem(
    AppealId id,
    ContentSummary summary,
    PersonChip appellant,
    Verdict verdict,
    Instant decidedAt,
    Instant filedAt,
    Instant dueAt,
    Boolean late,
    ClaimView claim) {}
