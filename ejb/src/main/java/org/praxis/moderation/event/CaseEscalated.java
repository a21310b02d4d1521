package org.praxis.moderation.event;

import java.time.Instant;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.EscalationLevel;
import org.praxis.moderation.SpaceId;
import org.praxis.platform.content.ContentRef;

/** A case went up: it was late, or a moderator handed it up. */
public record CaseEscalated(
    CaseId caseId, ContentRef content, SpaceId space, EscalationLevel to, Instant at) {}
