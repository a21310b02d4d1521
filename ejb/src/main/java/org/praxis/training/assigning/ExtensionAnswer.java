package org.praxis.training.assigning;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * What somebody who asked for more time is answered.
 *
 * @param reason has to be there where it is declined
 */
public record ExtensionAnswer(
    @NotNull Boolean granted, @Written(max = 500, optional = true) String reason) {}
