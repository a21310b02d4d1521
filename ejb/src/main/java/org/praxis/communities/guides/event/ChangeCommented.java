package org.praxis.communities.guides.event;

import java.time.Instant;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.ProposalId;
import org.praxis.people.PersonId;

/** Somebody said something on a proposed change. */
public record ChangeCommented(
    ProposalId proposal, GuideId guide, PersonId proposer, PersonId by, Instant at) {}
