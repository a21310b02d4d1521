package org.praxis.training.overview.view;

import org.praxis.training.StepId;
import org.praxis.training.StepKind;

/**
 * A column: a step, and of those learners whom the filter lets through how many did it and how many
 * are stuck before it.
 */
public record CockpitStep(
    StepId id,
    int number,
    int stage,
    StepKind kind,
    String title,
    boolean optional,
    long done,
    long stuck) {}
