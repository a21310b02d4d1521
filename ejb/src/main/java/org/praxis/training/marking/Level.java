package org.praxis.training.marking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.praxis.platform.validation.Written;

/**
 * How well a criterion may be met.
 *
 * @param points what it is worth
 */
public record Level(
    @Written(max = 300, optional = true) String words, @Min(0) @Max(100) Integer points) {}
