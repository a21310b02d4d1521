package org.praxis.moderation;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * The answer to an appeal as another moderator gives it.
 *
 * @param answer to whoever appealed: why the decision stands, or does not
 * @param version of the appeal that was read
 */
public record AppealRuling(
    @NotNull AppealOutcome outcome, @Written(max = 4000) String answer, @NotNull Long version) {}
