package org.praxis.training.overview.view;

/**
 * Steps that belong together.
 *
 * @param title empty where there is one stage
 */
public record CockpitStage(int number, String title, int steps) {}
