package org.praxis.moderation.event;

import java.time.Instant;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;

/** Its author took back what waited; nobody has to decide on it any more. */
public record CaseTakenBack(CaseId caseId, SpaceId space, Instant at) {}
