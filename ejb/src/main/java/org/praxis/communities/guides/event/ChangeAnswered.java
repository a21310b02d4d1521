package org.praxis.communities.guides.event;

import java.time.Instant;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalState;
import org.praxis.people.PersonId;

/** Whoever proposed a change has an answer. */
public record ChangeAnswered(
    ProposalId proposal,
    GuideId guide,
    PersonId proposer,
    ProposalState answer,
    PersonId by,
    Instant at) {}
