package org.praxis.moderation.event;

import java.time.Instant;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;

/**
 * A moderator took a case or gave it back, decided on it so that it can be undone, or undid that:
 * for other moderators it is not as it was, for its author nothing has happened.
 */
public record QueueChanged(CaseId caseId, SpaceId space, Instant at) {}
