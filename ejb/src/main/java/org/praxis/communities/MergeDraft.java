package org.praxis.communities;

import jakarta.validation.constraints.NotNull;

/**
 * Which topic another one becomes a part of.
 *
 * @param confirmed that other people may read it there; null means no
 */
public record MergeDraft(@NotNull ContributionId into, Boolean confirmed) {}
