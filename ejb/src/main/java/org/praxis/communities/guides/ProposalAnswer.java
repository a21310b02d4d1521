package org.praxis.communities.guides;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * Giving a proposed change back, or not taking it.
 *
 * @param version of the proposal that was read
 * @param text why, for whoever proposed it
 */
public record ProposalAnswer(@NotNull Long version, @Written(max = 1000) String text) {}
