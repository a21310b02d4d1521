package org.praxis.training.marking.view;

import org.praxis.training.StepId;

/**
 * A step in a few words.
 *
 * @param step in whatever edition its learner is on when they read of it
 */
public record ToldStep(String title, String trackSlug, StepId step) {}
