package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Policy;
import org.praxis.people.view.PersonChip;

/**
 * What one member says of what a case is about; for moderators alone.
 *
 * @param clause number of the clause that they named, as it read then; null for something else
 * @param policy whose clause that is, in that edition; null, both, for something else
 */
public record CaseReport(
    PersonChip reporter,
    Integer clause,
    ClauseKind clauseKind,
    String clauseText,
    Policy policy,
    Integer edition,
    String note,
    Instant at) {}
