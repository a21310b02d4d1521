package org.praxis.moderation.event;

import java.time.Instant;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SanctionId;
import org.praxis.moderation.SanctionKind;
import org.praxis.moderation.SpaceId;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentRef;

/**
 * Somebody was sanctioned, or is not any more before its time.
 *
 * @param caseId of the decision that it rests on
 * @param lifted whether it ended
 */
public record SanctionChanged(
    SanctionId sanction,
    SanctionKind kind,
    CaseId caseId,
    ContentRef content,
    SpaceId space,
    PersonId person,
    boolean lifted,
    Instant at) {}
