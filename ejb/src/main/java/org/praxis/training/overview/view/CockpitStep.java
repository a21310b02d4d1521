package org.praxis.training.overview.view;

import org.praxis.training.StepId;
import org.praxis.training.StepKind;

/**
 * A column: a step, and of those learners whom the filter lets through how many did it, how many
 * are stuck before it, and what they reached.
 *
 * @param results how many have a result: of a quiz a sitting that is over, of an assignment points
 * @param average of these, in whole percent, rounded down; null where nobody has one
 */
public record CockpitStep(
    StepId id,
    int number,
    int stage,
    StepKind kind,
    String title,
    boolean optional,
    long done,
    long stuck,
    long results,
    Integer average) {}
