package org.praxis.moderation.event;

import java.time.Instant;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.ReportId;
import org.praxis.moderation.SpaceId;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentRef;

/**
 * Another moderator said whether a decision stands.
 *
 * @param appellant who had asked
 * @param decider whose decision it was
 * @param report what they had reported; null where they wrote the text
 * @param along whether it was answered with that of somebody else who had reported the same
 * @param removal the case by which the text was removed for it; null where it was not
 */
public record AppealAnswered(
    AppealId appeal,
    CaseId caseId,
    ContentRef content,
    SpaceId space,
    PersonId appellant,
    PersonId decider,
    AppealOutcome outcome,
    Instant at,
    ReportId report,
    boolean along,
    CaseId removal) {}
