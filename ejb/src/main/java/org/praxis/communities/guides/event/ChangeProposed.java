package org.praxis.communities.guides.event;

import java.time.Instant;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.ProposalId;
import org.praxis.people.PersonId;

/** A member would change a guide, and those who write it have to answer. */
public record ChangeProposed(ProposalId proposal, GuideId guide, PersonId proposer, Instant at) {}
