package org.praxis.training.overview.view;

import java.time.Instant;
import org.praxis.training.overview.CellState;

/**
 * A learner and a step.
 *
 * @param at when it was done; null where it is not
 * @param result of a quiz or marked work, done or not; null where there is none
 */
public record CockpitCell(CellState state, Instant at, CockpitResult result) {}
