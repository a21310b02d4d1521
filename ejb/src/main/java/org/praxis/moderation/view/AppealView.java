package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.AppealOutcome;

/**
 * One's own appeal. Who answered it is not told, as with the decision.
 *
 * @param reasons as its author wrote them, in Markdown
 * @param dueAt by when it is to be answered
 * @param outcome null while it waits, as is when it was answered
 * @param answer null while it waits, and where it was answered along with another that was right
 */
public record AppealView(
    AppealId id,
    String reasons,
    Instant filedAt,
    Instant dueAt,
    AppealOutcome outcome,
    String answer,
    Instant answeredAt) {}
