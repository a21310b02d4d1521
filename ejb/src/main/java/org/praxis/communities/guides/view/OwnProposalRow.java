package org.praxis.communities.guides.view;

import java.time.Instant;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalState;

/**
 * A change that the reader proposed, in a list of all of them.
 *
 * @param guide that it would change
 * @param title of the guide as it reads now
 * @param at when it was answered, or sent
 */
public record OwnProposalRow(
    ProposalId id,
    GuideId guide,
    String title,
    String communitySlug,
    String communityName,
    String why,
    ProposalState state,
    Instant at) {}
