package org.praxis.moderation.event;

import java.time.Instant;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;

/** Something waits for the moderators of a space, or waits once more in another wording. */
public record CaseOpened(CaseId caseId, SpaceId space, Instant at) {}
