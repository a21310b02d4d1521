package org.praxis.training.marking.view;

/**
 * How one criterion was met.
 *
 * @param level its number; null for none
 * @param words of the level; null for none
 * @param points of the level; null for none
 * @param most the most that the criterion is worth
 * @param comment null for none
 */
public record CriterionMarkView(
    String name, Integer level, String words, Integer points, Integer most, String comment) {}
