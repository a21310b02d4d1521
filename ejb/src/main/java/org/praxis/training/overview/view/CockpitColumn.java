package org.praxis.training.overview.view;

/**
 * A step of which a file has a column.
 *
 * @param graded whether learners have results in it, which are a column of their own
 */
public record CockpitColumn(String title, boolean graded) {}
