package org.praxis.communities;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * What becomes of an idea.
 *
 * @param word why, or when, for those who want it
 * @param version of the idea that was shown
 */
public record IdeaAnswer(
    @NotNull IdeaState state,
    @Written(max = 500, optional = true) String word,
    @NotNull Long version) {}
