package org.praxis.training.marking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.praxis.training.StepId;

/**
 * Which of what waits somebody looks for.
 *
 * @param track its slug; null for all
 * @param step null for all
 * @param days that it has waited at least; null for however long
 */
public record MarkingFilter(String track, StepId step, @Min(0) @Max(3650) Integer days) {
  public static final MarkingFilter ALL = new MarkingFilter(null, null, null);
}
