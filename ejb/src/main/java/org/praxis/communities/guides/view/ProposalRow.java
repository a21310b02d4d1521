package org.praxis.communities.guides.view;

import java.time.Instant;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalState;
import org.praxis.people.view.PersonChip;

/**
 * A proposed change in a list.
 *
 * @param at when it was answered, or sent
 */
public record ProposalRow(
    ProposalId id, String why, PersonChip proposer, ProposalState state, Instant at) {}
