package org.praxis.training.marking;

import org.praxis.platform.validation.Written;

/**
 * How one criterion is met.
 *
 * @param level number of its level, from 1; null for none
 * @param comment on it; may be missing
 */
public record CriterionMark(Integer level, @Written(max = 2000, optional = true) String comment) {}
