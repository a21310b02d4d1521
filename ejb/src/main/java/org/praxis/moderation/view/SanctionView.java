package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Policy;
import org.praxis.moderation.SanctionId;
import org.praxis.moderation.SanctionKind;
import org.praxis.people.view.PersonChip;

/**
 * A sanction, as the person reads it and as moderators do.
 *
 * @param decision the case on whose decision it rests; the person finds its statement of reasons
 *     under that name, and appeals there
 * @param place name of the place; null where it holds in the whole company
 * @param clause that the decision rests on, as it read then
 * @param policy whose clause that is, in that edition
 * @param minutes of a slow mode, between two contributions; null of all else
 * @param by for moderators; null for the person, to whom whoever imposed it is a role
 * @param active whether it holds now
 * @param liftedAt null where it was not; why, then, too
 */
public record SanctionView(
    SanctionId id,
    SanctionKind kind,
    CaseId decision,
    String place,
    ClauseView clause,
    Policy policy,
    Integer edition,
    String reason,
    Integer minutes,
    PersonChip by,
    Instant imposedAt,
    Instant endsAt,
    Boolean active,
    Instant liftedAt,
    String liftedBecause) {}
