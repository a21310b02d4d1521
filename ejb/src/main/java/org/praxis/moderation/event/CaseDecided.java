package org.praxis.moderation.event;

import java.time.Instant;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentRef;

/**
 * A moderator decided. Fired in the decision's transaction, for the feature that owns the content,
 * and recorded in the outbox for everybody else.
 *
 * @param published whether it was about what others read
 * @param onAppeal the appeal by which it came to that, whose answer tells those concerned; null
 *     where nobody had appealed
 */
public record CaseDecided(
    CaseId caseId,
    ContentRef content,
    SpaceId space,
    PersonId author,
    boolean published,
    Verdict verdict,
    PersonId by,
    Instant at,
    AppealId onAppeal) {}
