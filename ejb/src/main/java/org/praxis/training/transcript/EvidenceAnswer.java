package org.praxis.training.transcript;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * What somebody says of another's evidence.
 *
 * @param reason has to be there where it is declined
 */
public record EvidenceAnswer(
    @NotNull Boolean confirmed, @Written(max = 500, optional = true) String reason) {}
