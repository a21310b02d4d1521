package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Verdict;
import org.praxis.people.view.PersonChip;

/**
 * A decision with its reasons, as the author reads it.
 *
 * @param clause number of the clause, or null where the verdict needed none
 * @param clauseText as it stood when the decision was made
 */
public record DecisionView(
    Verdict verdict,
    Integer clause,
    ClauseKind clauseKind,
    String clauseText,
    String message,
    PersonChip by,
    Instant at) {}
